// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transform/anbimanames.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

struct AnbimaAccount
{
    int code;
    const char16_t *code50; ///< several separated by '|'
    const char16_t *label;
};

constexpr AnbimaAccount kAccounts[] = {
    {1, u"LEGA", u"Advogados"},
    {2, u"AUDT", u"Auditoria"},
    {3, u"COMC", u"Despesas bancárias"},
    {4, u"SIGN", u"Cartório"},
    {5, u"POST", u"Correspondências"},
    {6, u"PRINT", u"Impressos"},
    {7, u"ADVI", u"Despesas jurídicas"},
    {8, u"OTHR", u"Outras administrativas"},
    {9, u"FOEX", u"Outras no exterior"},
    {10, u"PUBL", u"Publicação de atas"},
    {11, u"ADVE", u"Publicidade"},
    {12, u"ANBI", u"Taxa ANBIMA"},
    {13, u"CETI", u"Taxa CETIP"},
    {14, u"REGF", u"Taxa CVM"},
    {15, u"CUST", u"Taxa de custódia"},
    {16, u"SELC", u"Taxa SELIC"},
    {17, u"BACE", u"Taxa SISBACEN"},
    {18, u"GOVE", u"Títulos públicos"},
    {19, u"CORP", u"Títulos privados"},
    {20, u"DEBE", u"Debêntures"},
    {21, u"EQUI|OPTNEQUI", u"Ações e opções de ações"},
    {22, u"DERI", u"Derivativos"},
    {23, u"FWRDEQUI", u"Termo de ações"},
    {24, u"FWRDSELI", u"Termo SELIC"},
    {26, u"SWAP", u"Swap"},
    {27, u"DIVI", u"Dividendos"},
    {28, u"JSCP", u"Juros sobre capital próprio"},
    {29, u"EXCH", u"Subscrições"},
    {30, u"INTE", u"Juros"},
    {31, u"LOANEQUI", u"Empréstimo de ações"},
    {32, u"LOANGOVE", u"Empréstimo de tít. públicos"},
    {33, u"RENT", u"Aluguel de imóvel"},
    {34, u"ADMF", u"Taxa de administração"},
    {35, u"PERF", u"Taxa de performance"},
    {36, u"", u"Corretagem Bovespa"},
    {37, u"", u"Corretagem BM&F"},
    {38, u"", u"Emolumentos"},
    {39, u"", u"Valor Bovespa"},
    {40, u"", u"Repasse Bovespa"},
    {43, u"OTBK", u"Outras bolsas"},
    {44, u"RPBK", u"Repasse outras bolsas"},
    {45, u"APCV", u"Aplicação a converter"},
    {46, u"RGCV", u"Resgate a converter"},
    {47, u"RGLI", u"Resgate a liquidar"},
    {48, u"MANF", u"Taxa de gestão"},
    {999, u"", u"Outros"},
    // Layout 5.0 does not tell the two exchanges of 36 and 37 apart.
    {-1, u"BRKF", u"Corretagem"},
};

bool isPlainPercent(const OptionalDecimal &percent)
{
    return !percent || percent->isZero() || *percent == Decimal::fromInteger(100);
}

} // namespace

QString anbimaAccountLabel(int code)
{
    for (const AnbimaAccount &account : kAccounts) {
        if (account.code == code)
            return QString::fromUtf16(account.label);
    }
    return {};
}

QString anbimaAccountLabel(const QString &code)
{
    static const QHash<QString, QString> labels = [] {
        QHash<QString, QString> table;
        for (const AnbimaAccount &account : kAccounts) {
            for (const QString &name : QString::fromUtf16(account.code50).split(u'|', Qt::SkipEmptyParts))
                table.insert(name, QString::fromUtf16(account.label));
        }
        return table;
    }();
    return labels.value(code.toUpper().remove(u' '));
}

QString governmentBondName(const QString &selicCode)
{
    static const QHash<QString, QString> names = {{u"100000"_s, u"LTN"_s},
                                                  {u"210100"_s, u"LFT"_s},
                                                  {u"760199"_s, u"NTN-B"_s},
                                                  {u"770100"_s, u"NTN-C"_s},
                                                  {u"950199"_s, u"NTN-F"_s}};
    return names.value(selicCode, selicCode);
}

QString indexText(const QString &code, const OptionalDecimal &percent)
{
    return isPlainPercent(percent) ? code : u"%1% %2"_s.arg(percent->toCanonical(), code);
}

QString swapLegText(const QString &code, const OptionalDecimal &percent, const OptionalDecimal &rate)
{
    const QString index = indexText(code, percent);
    return !rate || rate->isZero() ? index : u"%1 %2% a.a."_s.arg(index, rate->toCanonical());
}

} // namespace Etl

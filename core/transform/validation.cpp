// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transform/validation.h"

#include "core/base/plaintext.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

QString shortDate(QDate date)
{
    return date.toString(u"dd/MM/yyyy");
}

QString reais(const Decimal &amount)
{
    return u"R$ "_s + amount.toBrazilian(2);
}

/// What a file name of the bank says; parts that it does not say stay empty.
struct NamedFile
{
    QString fund;
    QString cnpj;
    QDate date;
};

NamedFile readFileName(const QString &fileName)
{
    // " (2)" stands after the date where an archive had two members of one name.
    static const QRegularExpression workbook(uR"(^Carteira_(.+)_(\d{1,2})_(\d{1,2})_(\d{4})(?: \(\d+\))?\.[^.]+$)"_s,
                                             QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression anbima(uR"(^([A-Z]{2})([0-9A-Z]{1,14})_(\d{8})(?:_.*)?\.xml$)"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    NamedFile named;
    if (const auto match = workbook.match(fileName); match.hasMatch()) {
        named.fund = fundName(match.captured(1));
        named.date = QDate(match.captured(4).toInt(), match.captured(3).toInt(), match.captured(2).toInt());
    } else if (const auto xml = anbima.match(fileName); xml.hasMatch()) {
        named.date = QDate::fromString(xml.captured(3), u"yyyyMMdd"_s);
        // CL and FD carry the fund's own CNPJ; LT the administrator's, SC and CT other codes.
        const QString prefix = xml.captured(1).toUpper();
        if ((prefix == u"CL" || prefix == u"FD") && xml.captured(2).size() == 14)
            named.cnpj = xml.captured(2).toUpper();
    }
    return named;
}

QStringList fileNameWarnings(const Carteira &carteira, const QString &fileName)
{
    QStringList warnings;
    const NamedFile named = readFileName(fileName);
    if (named.date.isValid() && named.date != carteira.data) {
        warnings.append(u"O nome do arquivo %1 diz %2, mas o conteúdo é de %3; vale o conteúdo."_s.arg(
            fileName, shortDate(named.date), shortDate(carteira.data)));
    }
    const bool otherFund = !named.fund.isEmpty() && labelKey(named.fund) != labelKey(carteira.fundo);
    const bool otherCnpj = !named.cnpj.isEmpty() && !carteira.docFundo.isEmpty() && named.cnpj != carteira.docFundo;
    if (otherFund) {
        warnings.append(u"O nome do arquivo %1 diz o fundo \"%2\", mas o conteúdo é de \"%3\"; vale o conteúdo."_s.arg(
            fileName, named.fund, carteira.fundo));
    }
    if (otherCnpj) {
        warnings.append(u"O nome do arquivo %1 diz o CNPJ %2, mas o conteúdo é de %3; vale o conteúdo."_s.arg(
            fileName, named.cnpj, carteira.docFundo));
    }
    return warnings;
}

Result<void> checkHead(const Carteira &carteira, QDate asked, const QString &fileName)
{
    if (carteira.fundo.isEmpty())
        return fail(ErrorCode::Validation, u"O arquivo %1 não diz o nome do fundo."_s.arg(fileName));
    if (!carteira.data.isValid())
        return fail(ErrorCode::Validation, u"O arquivo %1 não diz a data da posição."_s.arg(fileName));
    if (carteira.data != asked) {
        return fail(ErrorCode::Validation,
                    u"O arquivo recebido traz a posição de %1, mas foi pedido %2."_s.arg(shortDate(carteira.data),
                                                                                         shortDate(asked)),
                    fileName);
    }
    return {};
}

/// A load replaces: what brings nothing would delete the fund's rows, so it must be known that there is nothing.
Result<void> checkContent(const Carteira &carteira, const QString &fileName, const OptionalDecimal &assetValue,
                          QStringList &warnings)
{
    const bool empty = carteira.posicoes.isEmpty();
    const bool fileSaysZero = carteira.patrimonio && carteira.patrimonio->isZero();
    const bool sawSection = std::any_of(carteira.secoes.cbegin(), carteira.secoes.cend(),
                                        [](const SecaoCount &secao) { return !secao.outside; });
    if (!sawSection && !(empty && fileSaysZero)) {
        return fail(ErrorCode::Validation,
                    u"%1: nenhuma seção foi encontrada no arquivo %2; o leiaute pode ter mudado. O fundo não foi "
                    u"carregado."_s.arg(carteira.fundo, fileName));
    }
    if (!empty)
        return {};
    const OptionalDecimal &patrimonio = carteira.patrimonio ? carteira.patrimonio : assetValue;
    if (!patrimonio || !patrimonio->isZero()) {
        const QString known = patrimonio ? u"o patrimônio é "_s + reais(*patrimonio) : u"não se sabe o patrimônio"_s;
        return fail(ErrorCode::Validation,
                    u"%1: o arquivo %2 veio sem nenhuma posição, mas %3. O fundo não foi carregado."_s.arg(
                        carteira.fundo, fileName, known));
    }
    warnings.append(u"O fundo %1 veio sem nenhuma posição; o patrimônio é zero."_s.arg(carteira.fundo));
    return {};
}

Result<void> checkPosicoes(const Carteira &carteira, const QString &fileName, QStringList &warnings)
{
    for (const Posicao &posicao : carteira.posicoes) {
        const bool named = !simplifiedText(posicao.item).isEmpty();
        const QString where = u"%1, seção %2, linha %3"_s.arg(carteira.fundo, posicao.secao).arg(posicao.linha);
        if (!named && !posicao.valor)
            return fail(ErrorCode::Validation, u"%1: posição sem nome e sem valor."_s.arg(where), fileName);
        if (!named)
            warnings.append(u"%1: posição de %2 sem nome."_s.arg(where, reais(*posicao.valor)));
        else if (!posicao.valor)
            warnings.append(u"%1: \"%2\" veio sem valor."_s.arg(where, posicao.item));
    }
    return {};
}

Result<Decimal> sumOf(const Carteira &carteira, const QString &fileName)
{
    Decimal sum;
    for (const Posicao &posicao : carteira.posicoes) {
        if (!posicao.valor)
            continue;
        auto next = sum.plus(*posicao.valor);
        if (!next) {
            return fail(
                ErrorCode::Validation,
                u"%1: a soma das posições não cabe em 38 dígitos (linha %2)."_s.arg(carteira.fundo).arg(posicao.linha),
                fileName);
        }
        sum = *next;
    }
    return sum;
}

/// Compares the sum with one figure: the difference, a warning into the list, or the rejection.
Result<Decimal> compare(const Carteira &carteira, const Decimal &sum, const Decimal &figure, const QString &figureName,
                        const ReconciliationLimits &limits, QStringList &warnings)
{
    const auto difference = sum.plus(figure.negated());
    if (!difference)
        return fail(ErrorCode::Validation, u"%1: %2 não cabe em 38 dígitos."_s.arg(carteira.fundo, figureName));
    const QString story = u"%1: a soma das posições é %2 e %3 é %4 (diferença de %5)"_s.arg(
        carteira.fundo, reais(sum), figureName, reais(figure), reais(*difference));
    if (difference->abs() >= limits.rejectFrom) {
        return fail(ErrorCode::Validation,
                    u"%1; o limite é %2. O fundo não foi carregado."_s.arg(story, reais(limits.rejectFrom)),
                    u"%1 - %2 = %3"_s.arg(sum.toString(), figure.toString(), difference->toString()));
    }
    if (difference->abs() >= limits.warnFrom)
        warnings.append(story + u'.');
    return *difference;
}

} // namespace

Result<Reconciliation> validateCarteira(const Carteira &carteira, QDate asked, const QString &fileName,
                                        const OptionalDecimal &assetValue, const ReconciliationLimits &limits)
{
    if (auto head = checkHead(carteira, asked, fileName); !head)
        return fail(head.error());
    Reconciliation answer;
    answer.warnings = fileNameWarnings(carteira, fileName);
    if (auto content = checkContent(carteira, fileName, assetValue, answer.warnings); !content)
        return fail(content.error());
    if (auto rows = checkPosicoes(carteira, fileName, answer.warnings); !rows)
        return fail(rows.error());
    const auto sum = sumOf(carteira, fileName);
    if (!sum)
        return fail(sum.error());
    answer.sum = *sum;

    if (carteira.patrimonio) {
        const auto difference =
            compare(carteira, *sum, *carteira.patrimonio, u"o patrimônio do arquivo"_s, limits, answer.warnings);
        if (!difference)
            return fail(difference.error(), fileName);
        answer.patrimonio = carteira.patrimonio;
        answer.difference = *difference;
    } else if (assetValue) {
        answer.warnings.append(
            u"%1: o arquivo não diz o patrimônio; a soma das posições (%2) foi conferida só com o da rentabilidade."_s
                .arg(carteira.fundo, reais(*sum)));
    } else {
        answer.warnings.append(u"%1: não foi possível conferir a soma das posições (%2): nem o arquivo nem a "
                               u"rentabilidade dizem o patrimônio."_s.arg(carteira.fundo, reais(*sum)));
    }
    if (assetValue) {
        const auto difference =
            compare(carteira, *sum, *assetValue, u"o patrimônio da rentabilidade"_s, limits, answer.warnings);
        if (!difference)
            return fail(difference.error(), fileName);
    }
    return answer;
}

} // namespace Etl

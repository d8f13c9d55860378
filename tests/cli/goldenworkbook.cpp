// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/goldenworkbook.h"

#include "core/base/decimal.h"

using namespace Qt::StringLiterals;
using Etl::Test::blank;
using Etl::Test::dateNumber;
using Etl::Test::number;
using Etl::Test::RawCell;
using Etl::Test::RawWorkbook;
using Etl::Test::text;
using Etl::Test::texts;

namespace Etl {

namespace {

const QStringList kBondLabels{u"ISIN"_s,       u"Data"_s,   u"Vencimento"_s, u"Emissor"_s,
                              u"Quantidade"_s, u"Título"_s, u"PU"_s,         u"Financeiro"_s};

void section(RawWorkbook &book, const QString &marker, const QStringList &labels)
{
    book.add({text(marker)});
    book.add(texts(labels));
}

QString trueSum(const GoldenWorkbook &golden)
{
    Decimal sum;
    const auto add = [&sum](const QString &amount) { sum += *Decimal::parse(amount); };
    add(u"1234.56"_s);
    add(u"102345.67"_s);
    add(u"10650"_s);
    if (golden.publicBonds)
        add(u"98765.4321"_s);
    if (golden.portfolio) {
        for (const QString &amount : {u"1884451.83"_s, u"3794.7966"_s, u"0.00002"_s})
            add(amount);
    }
    if (golden.despesas) {
        add(u"3212.4948"_s);
        add(u"-184.614"_s);
    }
    if (golden.repoAndFutures) {
        add(u"50000.5"_s);
        add(u"-120.25"_s);
    }
    if (!golden.unknownSection.isEmpty())
        add(u"777.77"_s);
    return sum.toCanonical();
}

void addPortfolio(const GoldenWorkbook &golden, RawWorkbook &book)
{
    section(book, u"Portfolio_Investido"_s,
            {u"ISIN"_s, u"CNPJ"_s, u"Portfólio Inv."_s, u"Quantidade"_s, u"Quota"_s, u"Financeiro"_s, u"% P.L."_s,
             u"Var.Diária"_s});
    const auto holding = [&book](const QString &name, const QString &quantity, const QString &money) {
        book.add({blank(), blank(), text(name), number(quantity), number(u"1"_s), number(money)});
    };
    holding(u"BETA FIDC SR"_s, u"1500000"_s, u"1884451.83"_s);
    holding(u"SIGMA SOBERANO FI RF"_s, u"817.87"_s, u"3794.7966"_s);
    holding(u"GAMA AJUSTE DE COTAS"_s, u"1E-05"_s, u"2.0000000000000002E-05"_s);
    if (golden.totalsAfterPortfolio)
        book.add({blank(), blank(), blank(), blank(), blank(), number(u"1888246.62662"_s)});
}

} // namespace

bool GoldenWorkbook::save(const QString &path) const
{
    RawWorkbook book;
    book.goTo(7 + headShift);
    book.add({text(fund)});
    book.add(date.isEmpty() ? QList<RawCell>{text(u"Data"_s)} : QList<RawCell>{text(u"Data"_s), text(date)});
    book.skip();
    book.add({text(u"Resumo"_s)});
    book.add({text(u"Descrição"_s), text(u"Financeiro"_s)});
    book.add({text(u"C/C SALDO FUNDO"_s), number(u"1234.56"_s)});
    book.add({text(u"PATRIMONIO"_s), number(patrimonio.isEmpty() ? trueSum(*this) : patrimonio)});
    book.skip();
    section(book, u"Titulos_Privados"_s, kBondLabels);
    book.add({text(u"BRXPTODBS001"_s), mixedDates ? dateNumber(u"45292"_s) : text(u"01/01/2024"_s),
              text(u"15/12/2028"_s), text(u"XPTO SA"_s), number(u"100"_s), text(u"XPTO11"_s), number(u"1023.4567"_s),
              number(u"102345.67"_s)});
    book.skip();
    if (publicBonds) {
        section(book, u"Titulos_Publicos"_s, kBondLabels);
        book.add({text(u"BRSTNCLF1RC4"_s), text(u"02/01/2024"_s), text(bondMaturity), text(u"TESOURO"_s),
                  number(u"7"_s), text(publicBond), number(u"14109.347443"_s), number(u"98765.4321"_s)});
        book.skip();
    }
    section(
        book, u"Acoes"_s,
        {u"Departamento"_s, u"Bolsa"_s, u"Tipo"_s, u"código"_s, u"Quantidade Total"_s, u"Cotação"_s, u"Financeiro"_s});
    book.add({text(u"SB  "_s), blank(), blank(), text(u"PETR4   "_s), number(u"300"_s), number(u"35.5"_s),
              number(u"10650"_s)});
    book.skip();
    if (repoAndFutures) {
        section(book, u"Compromissada Over"_s, {u"Título"_s, u"Quantidade"_s, u"Financeiro"_s});
        book.add({text(u"LTN 2027"_s), number(u"50"_s), number(u"50000.5"_s)});
        book.skip();
        section(book, u"BMF"_s, {u"Ativo"_s, u"Quantidade"_s, u"Aj. Total"_s});
        book.add({text(u"DI1F31"_s), number(u"-3"_s), number(u"-120.25"_s)});
        book.skip();
    }
    if (!unknownSection.isEmpty()) {
        section(book, unknownSection, {u"Nome"_s, u"Quantidade"_s, u"Financeiro"_s});
        book.add({text(u"ITEM NOVO"_s), number(u"1"_s), number(u"777.77"_s)});
        book.skip();
    }
    if (portfolio)
        addPortfolio(*this, book);
    book.skip(blankRowsBeforeDespesas);
    if (despesas) {
        section(book, u"DESPESAS"_s, {u"Nome"_s, u"Data Início Vigência"_s, u"Data Fim Vigência"_s, u"Valor"_s});
        book.add({text(u"Despesa CVM - DIFERIMENTO  5/2024"_s), blank(), blank(), number(u"3212.4948"_s)});
        book.add({text(u"Despesa de Auditoria  2/2025"_s), blank(), blank(), number(u"-184.614"_s)});
        if (totalsAfterDespesas)
            book.add({blank(), blank(), blank(), number(u"3027.8808"_s)});
    }
    return book.save(path);
}

} // namespace Etl

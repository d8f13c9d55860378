// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/groundtruth.h"

#include "core/base/decimal.h"
#include "tests/support/testdatabase.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

/// "12.50000000" and "12.5" are the same digits; what is no number stays.
QString canonical(const QString &text)
{
    if (text.isEmpty() || text == "NULL"_L1)
        return u"-"_s;
    const auto number = Decimal::parse(text);
    return number ? number->toCanonical() : text;
}

QString plain(const QString &text)
{
    return text.isEmpty() || text == "NULL"_L1 ? u"-"_s : text;
}

/// python-etl 5.2: the one rule that changes an item's name.
QString description(const QString &item)
{
    return item.contains("AJUSTE"_L1) && item.contains("COTA"_L1) ? u"AJUSTE DE COTA"_s : item;
}

QString dateText(QDate date)
{
    return date.isValid() ? date.toString(Qt::ISODate) : u"-"_s;
}

/// Percent points as the fraction in the table: two places to the left, by text alone.
QString fraction(const QString &percentPoints)
{
    if (percentPoints.isEmpty())
        return u"-"_s;
    return Decimal::parse(percentPoints)->shiftedRight(2)->toCanonical();
}

QStringList comparable(const QStringList &rows, const QList<int> &numbers)
{
    QStringList lines;
    for (const QString &row : rows) {
        QStringList cells = row.split(u'|');
        for (qsizetype i = 0; i < cells.size(); ++i)
            cells[i] = numbers.contains(static_cast<int>(i)) ? canonical(cells[i]) : plain(cells[i]);
        lines.append(cells.join(u'|'));
    }
    return lines;
}

} // namespace

QStringList expectedCarteira(const FundSet &funds, QDate date)
{
    QStringList names = funds.names();
    names.sort();
    QStringList lines;
    for (const QString &name : std::as_const(names)) {
        const GeneratedFund fund = funds.fund(funds.indexOf(name), date);
        for (const GeneratedPosition &position : fund.positions) {
            lines.append(QStringList{name, dateText(date), description(position.item), canonical(position.qnt),
                                     canonical(position.valor), dateText(position.venc), dateText(position.aplic),
                                     position.grupo, position.cod, position.grupo, plain(position.isin),
                                     plain(position.docAtivo), canonical(position.preco), canonical(position.percPl)}
                             .join(u'|'));
        }
    }
    return lines;
}

QStringList loadedCarteira(const TestDatabase &database, QDate date)
{
    const QStringList rows = database.rows(
        u"SELECT "
        u"NmFundo,DtPosicao,Descricao,Qnt,VlrMercado,DataVenc,DataAplic,Categoria,Cod,Grupo,Isin,DocAtivo,Preco,PercPL "
        "FROM %1 WHERE DtPosicao='%2' AND Custodiante='BTG' ORDER BY NmFundo,IDControle"_s.arg(
            database.settings().tableCarteira, date.toString(Qt::ISODate)));
    return comparable(rows, {3, 4, 12, 13});
}

QStringList expectedRentabilidade(const FundSet &funds, QDate date)
{
    QStringList names = funds.names();
    names.sort();
    QStringList lines;
    for (const QString &name : std::as_const(names)) {
        for (const GeneratedNav &nav : funds.fund(funds.indexOf(name), date).nav) {
            if (nav.date != date)
                continue;
            lines.append(QStringList{name, nav.account, nav.cnpj, dateText(date), canonical(nav.liquidQuote),
                                     canonical(nav.rawQuote), canonical(nav.assetValue), canonical(nav.numberOfQuotes),
                                     canonical(nav.acquisitions), canonical(nav.redemptions), fraction(nav.nominal.day),
                                     fraction(nav.nominal.month), fraction(nav.nominal.year),
                                     fraction(nav.versusIndex.day), fraction(nav.versusIndex.month),
                                     fraction(nav.versusIndex.year), fraction(nav.nominal.months12),
                                     fraction(nav.versusIndex.months36), plain(nav.hierarchyClass)}
                             .join(u'|'));
        }
    }
    return lines;
}

QStringList loadedRentabilidade(const TestDatabase &database, QDate date)
{
    const QStringList rows = database.rows(
        u"SELECT "
        u"NmFundo,CdConta,CnpjFundo,DtPosicao,VlrCotacao,VlrCotacaoBruta,VlrPatrimonio,QtdCota,VlrAplicacao,VlrResgate,"
        "RentDia,RentMes,RentAno,RentDiaVsCDI,RentMesVsCDI,RentAnoVsCDI,Rent12Meses,Rent36MesesVsCDI,TpClasse "
        "FROM %1 WHERE DtPosicao='%2' ORDER BY NmFundo,id"_s.arg(database.settings().tableRentabilidade,
                                                                 date.toString(Qt::ISODate)));
    return comparable(rows, {4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17});
}

QString firstDifference(const QStringList &actual, const QStringList &expected)
{
    for (qsizetype i = 0; i < std::min(actual.size(), expected.size()); ++i) {
        if (actual[i] != expected[i])
            return u"row %1: \n  is        %2\n  should be %3"_s.arg(i).arg(actual[i], expected[i]);
    }
    return actual.size() == expected.size() ? QString()
                                            : u"%1 rows, should be %2"_s.arg(actual.size()).arg(expected.size());
}

} // namespace Etl

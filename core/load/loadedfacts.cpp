// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/load/loadedfacts.h"

#include "core/load/dialect.h"
#include "core/load/factreader.h"

#include <QHash>
#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

constexpr int kShareDigits = 10;

OptionalDecimal shareOf(const Decimal &part, const OptionalDecimal &whole)
{
    if (!whole || whole->isZero())
        return std::nullopt;
    const auto share = part.dividedBy(*whole, kShareDigits);
    return share ? OptionalDecimal(*share) : std::nullopt;
}

/// Equality finds the rows by the index, the exact comparison keeps apart what the collation calls equal.
void addFund(const Session &session, RowCondition &condition, const QString &column, const QString &fund)
{
    condition.sql += u" AND %1 = ? AND %2 = %3"_s.arg(column, Dialect::exactText(session, column),
                                                      Dialect::exactPlaceholder(session));
    condition.values << fund << fund;
}

template <typename Row>
QString orderedBy(const FactReader<Row> &reader, const QStringList &names)
{
    QStringList columns;
    for (const QString &name : names) {
        if (reader.has(name))
            columns.append(reader.column(name));
    }
    return columns.isEmpty() ? QString() : u" ORDER BY "_s + columns.join(u", "_s);
}

PositionGroup &groupNamed(FundPositions &positions, const QString &grupo)
{
    const auto known = std::find_if(positions.groups.begin(), positions.groups.end(),
                                    [&grupo](const PositionGroup &group) { return group.grupo == grupo; });
    if (known != positions.groups.end())
        return *known;
    positions.groups.append({grupo, {}, {}, 0, {}});
    return positions.groups.last();
}

Result<void> addPosition(FundPositions &positions, const CarteiraRow &row)
{
    PositionGroup &group = groupNamed(positions, row.grupo);
    PositionLine line{row, {}};
    if (row.vlrMercado) {
        const auto groupSum = group.sum.plus(*row.vlrMercado);
        const auto sum = positions.sum.plus(*row.vlrMercado);
        if (!groupSum || !sum)
            return fail(ErrorCode::Database, u"A soma das posições de %1 passa de 38 algarismos."_s.arg(row.nmFundo));
        group.sum = *groupSum;
        positions.sum = *sum;
        line.share = shareOf(*row.vlrMercado, positions.patrimonio);
    } else {
        ++group.unreadable;
        ++positions.unreadable;
    }
    group.lines.append(line);
    return {};
}

/// Rows per day of the carteira, of one fund or of all.
Result<void> countPerDay(Session &session, const SeriesQuestion &question, QMap<QDate, SeriesPoint> &points)
{
    const auto reader = FactReader<CarteiraRow>::open(session, session.settings().tableCarteira, carteiraColumns());
    if (!reader)
        return fail(reader.error());
    if (!reader->exists())
        return {};
    const QString day = reader->column(u"DtPosicao"_s);
    RowCondition condition{
        u" WHERE %1 BETWEEN ? AND ? AND %2 = ?"_s.arg(day, reader->column(u"Custodiante"_s)),
        {question.first.toString(Qt::ISODate), question.last.toString(Qt::ISODate), custodianName()}};
    if (!question.fund.isEmpty())
        addFund(session, condition, reader->column(u"NmFundo"_s), question.fund);
    auto query = session.exec(
        u"SELECT CAST(%1 AS CHAR), COUNT(*) FROM %2%3 GROUP BY %1"_s.arg(day, reader->table(), condition.sql),
        condition.values);
    if (!query)
        return fail(query.error());
    while (query->next()) {
        const QDate date = QDate::fromString(query->value(0).toString().left(10), Qt::ISODate);
        points[date].rows += query->value(1).toLongLong();
    }
    return {};
}

/// Quotas and PL of one account of the fund; which accounts there are stands in the series afterwards.
Result<void> readQuotas(Session &session, const SeriesQuestion &question, FundSeries &series,
                        QMap<QDate, SeriesPoint> &points, const std::stop_token &token)
{
    const auto reader =
        FactReader<RentabilidadeRow>::open(session, session.settings().tableRentabilidade, rentabilidadeColumns());
    if (!reader)
        return fail(reader.error());
    if (!reader->exists())
        return {};
    RowCondition condition{u" WHERE %1 BETWEEN ? AND ?"_s.arg(reader->column(u"DtPosicao"_s)),
                           {question.first.toString(Qt::ISODate), question.last.toString(Qt::ISODate)}};
    addFund(session, condition, reader->column(u"NmFundo"_s),
            question.rentabilidadeName.isEmpty() ? question.fund : question.rentabilidadeName);
    QMap<QString, QList<RentabilidadeRow>> accounts;
    const auto read = reader->read(
        condition, {u"DtPosicao"_s, u"CdConta"_s, u"TpClasse"_s, u"CdSubClasse"_s, u"VlrCotacao"_s, u"VlrPatrimonio"_s},
        [&accounts](const RentabilidadeRow &row) {
            QStringList parts{row.cdConta, row.tpClasse, row.cdSubClasse};
            parts.removeAll(QString());
            accounts[parts.join(u" · "_s)].append(row);
        },
        token);
    if (!read)
        return fail(read.error());
    series.accounts = accounts.keys();
    if (accounts.isEmpty())
        return {};
    series.account = accounts.contains(question.account) ? question.account : accounts.firstKey();
    for (const RentabilidadeRow &row : std::as_const(accounts[series.account])) {
        SeriesPoint &point = points[row.dtPosicao];
        point.quota = row.vlrCotacao;
        point.patrimonio = row.vlrPatrimonio;
    }
    return {};
}

} // namespace

Result<FundPositions> readFundPositions(Session &session, QDate date, const QString &fund,
                                        const OptionalDecimal &patrimonio, const std::stop_token &token)
{
    FundPositions positions{fund, date, {}, {}, 0, patrimonio, {}};
    const auto reader = FactReader<CarteiraRow>::open(session, session.settings().tableCarteira, carteiraColumns());
    if (!reader)
        return fail(reader.error());
    if (!reader->exists())
        return positions;
    positions.columns = reader->columns();
    RowCondition condition{
        u" WHERE %1 = ? AND %2 = ?"_s.arg(reader->column(u"DtPosicao"_s), reader->column(u"Custodiante"_s)),
        {date.toString(Qt::ISODate), custodianName()}};
    addFund(session, condition, reader->column(u"NmFundo"_s), fund);
    condition.sql += orderedBy(*reader, {u"Linha"_s});
    Result<void> added;
    const auto read = reader->read(
        condition, {},
        [&](const CarteiraRow &row) {
            if (added)
                added = addPosition(positions, row);
        },
        token);
    if (!read)
        return fail(read.error());
    if (!added)
        return fail(added.error());
    for (PositionGroup &group : positions.groups)
        group.share = shareOf(group.sum, patrimonio);
    std::stable_sort(positions.groups.begin(), positions.groups.end(),
                     [](const PositionGroup &a, const PositionGroup &b) { return a.sum.abs() > b.sum.abs(); });
    return positions;
}

Result<RentabilidadeDay> readRentabilidadeDay(Session &session, QDate date, const std::stop_token &token)
{
    RentabilidadeDay day{date, {}, {}};
    const auto reader =
        FactReader<RentabilidadeRow>::open(session, session.settings().tableRentabilidade, rentabilidadeColumns());
    if (!reader)
        return fail(reader.error());
    if (!reader->exists())
        return day;
    day.columns = reader->columns();
    const RowCondition condition{u" WHERE %1 = ?"_s.arg(reader->column(u"DtPosicao"_s)) +
                                     orderedBy(*reader, {u"NmFundo"_s, u"CdConta"_s, u"CdSubClasse"_s}),
                                 {date.toString(Qt::ISODate)}};
    if (auto read = reader->read(
            condition, {}, [&day](const RentabilidadeRow &row) { day.rows.append(row); }, token);
        !read)
        return fail(read.error());
    return day;
}

Result<FundSeries> readFundSeries(Session &session, const SeriesQuestion &question, const std::stop_token &token)
{
    FundSeries series{question.fund, {}, {}, {}};
    QMap<QDate, SeriesPoint> points;
    if (auto counted = countPerDay(session, question, points); !counted)
        return fail(counted.error());
    if (!question.fund.isEmpty()) {
        if (auto read = readQuotas(session, question, series, points, token); !read)
            return fail(read.error());
    }
    for (auto point = points.begin(); point != points.end(); ++point) {
        point->date = point.key();
        series.points.append(*point);
    }
    return series;
}

} // namespace Etl

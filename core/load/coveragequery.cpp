// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/load/coveragequery.h"

#include "core/load/dialect.h"
#include "core/load/tablecolumns.h"
#include "core/model/rows.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

QVariantList interval(QDate first, QDate last)
{
    return {first.toString(Qt::ISODate), last.toString(Qt::ISODate)};
}

/// A DATE, or what an older table has in its place.
QDate dateOf(const QVariant &value)
{
    return QDate::fromString(value.toString().left(10), Qt::ISODate);
}

Part partOf(const QVariant &value)
{
    return partFromName(value.toString()).value_or(Part::Carteira);
}

/// The parts by name, so that a key that begins with the part is of use for a range of dates.
QString knownParts()
{
    return u"parte IN ('%1', '%2')"_s.arg(partName(Part::Carteira), partName(Part::Rentabilidade));
}

/// Days of one statement: a table without our index answers within the limit of a reading, too.
constexpr int kDaysPerStatement = 31;

/// The funds of the days first to last by rows. exactly: funds that the column's collation calls equal stay apart, for
/// which every row is written to a temporary table; otherwise their days are added to `mixed` in place of `days`, and
/// the index (DtPosicao, NmFundo, Custodiante) alone answers.
Result<void> readGroups(Session &session, Part part, QDate first, QDate last, bool exactly, QList<FundDay> &days,
                        QSet<QDate> &mixed)
{
    const DatabaseSettings &settings = session.settings();
    const QString table = part == Part::Carteira ? settings.tableCarteira : settings.tableRentabilidade;
    const QString name = Dialect::exactText(session, u"NmFundo"_s);
    // Values of one column among each other need no common character set.
    const QString bytes = session.isSqlite() ? name : u"CAST(NmFundo AS BINARY)"_s;
    QString sql = u"SELECT DtPosicao, MIN(NmFundo), COUNT(*), MIN(%1) = MAX(%1) FROM %2 WHERE DtPosicao >= ? AND "
                  "DtPosicao < ?"_s.arg(bytes, session.quoted(table));
    // Before the next day: an older table may hold times.
    QVariantList values = interval(first, last.addDays(1));
    if (part == Part::Carteira) {
        sql += u" AND Custodiante = ?"_s;
        values.append(custodianName());
    }
    sql += u" GROUP BY DtPosicao, "_s + (exactly ? name : u"NmFundo"_s);
    auto query = session.exec(sql, values);
    if (!query)
        return fail(query.error(), u"leitura de %1"_s.arg(table));
    while (query->next()) {
        const QDate date = dateOf(query->value(0));
        if (query->value(3).toInt() == 0)
            mixed.insert(date);
        days.append({part, date, query->value(1).toString(), query->value(2).toLongLong()});
    }
    return {};
}

Result<void> appendFundDays(Session &session, Part part, QDate first, QDate last, QList<FundDay> &days)
{
    const DatabaseSettings &settings = session.settings();
    const auto there =
        tablesExist(session, {part == Part::Carteira ? settings.tableCarteira : settings.tableRentabilidade});
    if (!there)
        return fail(there.error());
    if (!*there)
        return {};
    for (QDate from = first; from <= last; from = from.addDays(kDaysPerStatement)) {
        const QDate to = std::min(last, from.addDays(kDaysPerStatement - 1));
        QList<FundDay> read;
        QSet<QDate> mixed;
        // SQLite compares exactly by itself.
        if (auto done = readGroups(session, part, from, to, session.isSqlite(), read, mixed); !done)
            return done;
        read.removeIf([&mixed](const FundDay &day) { return mixed.contains(day.date); });
        const QSet<QDate> again = std::exchange(mixed, {});
        for (const QDate date : again) {
            if (auto done = readGroups(session, part, date, date, true, read, mixed); !done)
                return done;
        }
        days += read;
    }
    return {};
}

QString itemKey(const QString &runId, Part part, QDate date)
{
    return runId + u' ' + partName(part) + u' ' + date.toString(Qt::ISODate);
}

Result<QList<FundDay>> readLoadRecords(Session &session, QDate first, QDate last, const QString &condition)
{
    QList<FundDay> days;
    const auto there = tablesExist(session, {u"etl_carga_fundo"_s});
    if (!there)
        return fail(there.error());
    if (!*there)
        return days;
    auto query = session.exec(u"SELECT parte, data, fundo, linhas FROM etl_carga_fundo WHERE %1 AND data >= ? AND "
                              "data <= ? AND estado = 'CARREGADO'%2"_s.arg(knownParts(), condition),
                              interval(first, last));
    if (!query)
        return fail(query.error(), u"leitura de etl_carga_fundo"_s);
    while (query->next())
        days.append({partOf(query->value(0)), dateOf(query->value(1)), query->value(2).toString(),
                     query->value(3).toLongLong()});
    return days;
}

} // namespace

Result<QList<FundDay>> readFundDays(Session &session, QDate first, QDate last)
{
    QList<FundDay> days;
    for (const Part part : allParts()) {
        if (auto read = appendFundDays(session, part, first, last, days); !read)
            return fail(read.error());
    }
    return days;
}

Result<QList<FundDay>> readEmptyLoads(Session &session, QDate first, QDate last)
{
    return readLoadRecords(session, first, last, u" AND linhas = 0"_s);
}

Result<QList<FundDay>> readRecordedLoads(Session &session, QDate first, QDate last)
{
    return readLoadRecords(session, first, last, {});
}

Result<QList<RunItem>> readRunItems(Session &session, QDate first, QDate last)
{
    QList<RunItem> items;
    const auto there = tablesExist(session, {u"etl_execucao"_s, u"etl_execucao_item"_s});
    if (!there)
        return fail(there.error());
    if (!*there)
        return items;
    auto query = session.exec(
        u"SELECT i.execucao, i.parte, i.data, CAST(e.inicio AS CHAR), CAST(e.fim AS CHAR), i.status, i.motivo, "
        "e.usuario, e.computador, e.origem FROM etl_execucao_item i JOIN etl_execucao e ON e.id = i.execucao "
        "WHERE i.data >= ? AND i.data <= ? AND i.%1 AND e.simulacao = 0 ORDER BY e.inicio, i.execucao"_s.arg(
            knownParts()),
        interval(first, last));
    if (!query)
        return fail(query.error(), u"leitura de etl_execucao_item"_s);
    while (query->next()) {
        items.append({query->value(0).toString(), partOf(query->value(1)), dateOf(query->value(2)),
                      fromDatabaseTime(query->value(3).toString()), fromDatabaseTime(query->value(4).toString()),
                      query->value(5).toString(), query->value(6).toString(), query->value(7).toString(),
                      query->value(8).toString(), query->value(9).toString()});
    }
    return items;
}

Result<void> readItemTexts(Session &session, QDate first, QDate last, const QList<RunItem *> &items)
{
    QHash<QString, RunItem *> places;
    QSet<QString> runs;
    for (RunItem *item : items) {
        places.insert(itemKey(item->runId, item->part, item->date), item);
        runs.insert(item->runId);
    }
    constexpr qsizetype kPerStatement = 500;
    const QStringList ids(runs.cbegin(), runs.cend());
    for (qsizetype from = 0; from < ids.size(); from += kPerStatement) {
        const QStringList some = ids.mid(from, kPerStatement);
        QVariantList values(some.cbegin(), some.cend());
        values += interval(first, last);
        auto query =
            session.exec(u"SELECT execucao, parte, data, mensagem, faltantes FROM etl_execucao_item WHERE "
                         "execucao IN %1 AND data >= ? AND data <= ?"_s.arg(Dialect::placeholders(some.size())),
                         values);
        if (!query)
            return fail(query.error(), u"leitura de etl_execucao_item"_s);
        while (query->next()) {
            const auto place =
                places.constFind(itemKey(query->value(0).toString(), partOf(query->value(1)), dateOf(query->value(2))));
            if (place == places.cend())
                continue;
            (*place)->message = query->value(3).toString();
            (*place)->missing = query->value(4).toString().split(u'\n', Qt::SkipEmptyParts);
        }
    }
    return {};
}

Result<QList<StandingLoad>> readStandingLoads(Session &session, QDate first, QDate last)
{
    QList<StandingLoad> loads;
    const auto there = tablesExist(session, {u"etl_carga_fundo"_s, u"etl_execucao"_s});
    if (!there)
        return fail(there.error());
    if (!*there)
        return loads;
    auto query = session.exec(
        u"SELECT c.parte, c.data, c.execucao, c.devido, CAST(c.carregado AS CHAR), e.status, CAST(e.inicio AS CHAR), "
        "e.usuario, e.computador, e.origem, c.linhas FROM (SELECT parte, data, execucao, "
        "MAX(procedimento_devido) AS devido, MAX(carregado_em) AS carregado, SUM(linhas) AS linhas FROM "
        "etl_carga_fundo WHERE %1 AND data >= ? AND data <= ? AND estado = "
        "'CARREGADO' GROUP BY parte, data, execucao) c LEFT JOIN etl_execucao e ON e.id = c.execucao"_s.arg(
            knownParts()),
        interval(first, last));
    if (!query)
        return fail(query.error(), u"leitura de etl_carga_fundo"_s);
    while (query->next()) {
        loads.append({query->value(2).toString(), partOf(query->value(0)), dateOf(query->value(1)),
                      query->value(3).toInt() != 0, fromDatabaseTime(query->value(4).toString()),
                      query->value(5).toString() == "INICIADA"_L1, fromDatabaseTime(query->value(6).toString()),
                      query->value(7).toString(), query->value(8).toString(), query->value(9).toString(),
                      query->value(10).toLongLong()});
    }
    return loads;
}

Result<QList<LivingLease>> readLivingLeases(Session &session)
{
    QList<LivingLease> leases;
    const auto there = tablesExist(session, {u"etl_reserva"_s});
    if (!there)
        return fail(there.error());
    if (!*there)
        return leases;
    auto query = session.exec(u"SELECT execucao, parte, data, usuario, computador, CAST(tomada_em AS CHAR) FROM "
                              "etl_reserva WHERE expira_em > %1"_s.arg(Dialect::utcNow(session)));
    if (!query)
        return fail(query.error(), u"leitura de etl_reserva"_s);
    while (query->next()) {
        leases.append({query->value(0).toString(), partOf(query->value(1)), dateOf(query->value(2)),
                       query->value(3).toString(), query->value(4).toString(),
                       fromDatabaseTime(query->value(5).toString())});
    }
    return leases;
}

Result<QHash<QString, QDateTime>> readLastRenewals(Session &session)
{
    QHash<QString, QDateTime> renewals;
    const auto there = tablesExist(session, {u"etl_reserva"_s});
    if (!there)
        return fail(there.error());
    if (!*there)
        return renewals;
    auto query = session.exec(u"SELECT execucao, CAST(MAX(renovada_em) AS CHAR) FROM etl_reserva GROUP BY execucao"_s);
    if (!query)
        return fail(query.error(), u"leitura de etl_reserva"_s);
    while (query->next())
        renewals.insert(query->value(0).toString(), fromDatabaseTime(query->value(1).toString()));
    return renewals;
}

} // namespace Etl

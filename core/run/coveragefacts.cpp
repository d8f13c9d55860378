// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/coveragefacts.h"

#include "core/model/runreport.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

/// The run that tells how the date stands, of those that dealt with it, as they began: the last, or one that failed
/// and was still going when the last began (or still is). Which of these two came last to the date is not on record,
/// and a failure must not be hidden.
const RunItem &tellingItem(const QList<RunItem> &items, const CoverageFacts &facts)
{
    const RunItem &last = items.last();
    if (isHardFailure(last))
        return last;
    for (const RunItem &item : items) {
        // A run that was killed has no end on record: it lasted at least until it was last heard of.
        const QDateTime end = item.finished.isValid() ? item.finished : facts.lastHeard.value(item.runId);
        if (isHardFailure(item) && (end > last.started || facts.livingRuns.contains(item.runId)))
            return item;
    }
    return last;
}

Result<void> readRuns(Session &session, QDate first, QDate last, CoverageFacts &facts)
{
    const auto items = readRunItems(session, first, last);
    if (!items)
        return fail(items.error());
    for (const RunItem &item : *items) {
        // A run that found the date in use by another did nothing to it.
        if (item.reason != reasonWord(ErrorCode::Busy))
            facts.allItems[{item.part, item.date}].append(item);
        facts.endedBy[{item.part, item.date}].insert(item.runId);
    }
    return {};
}

Result<void> chooseRuns(Session &session, const FundNames &names, QDate first, QDate last, CoverageFacts &facts)
{
    for (auto unit = facts.allItems.cbegin(); unit != facts.allItems.cend(); ++unit)
        facts.items.insert(unit.key(), tellingItem(unit.value(), facts));
    QList<RunItem *> places;
    for (RunItem &item : facts.items)
        places.append(&item);
    if (auto texts = readItemTexts(session, first, last, places); !texts)
        return texts;
    for (RunItem &item : facts.items) {
        for (QString &fund : item.missing)
            fund = names.map(fund);
    }
    return {};
}

Result<void> readLoads(Session &session, QDate first, QDate last, CoverageFacts &facts)
{
    const auto loads = readStandingLoads(session, first, last);
    if (!loads)
        return fail(loads.error());
    for (const StandingLoad &load : *loads) {
        facts.loads[{load.part, load.date}].append(load);
        QDateTime &heard = facts.lastHeard[load.runId];
        if (!heard.isValid() || heard < load.loaded)
            heard = load.loaded;
    }
    return {};
}

/// Funds are compared one by one only for days whose totals differ. A fund without a record was loaded by another
/// program; a record without rows is of a fund that is missing, or has another name now.
Result<void> compareRows(Session &session, const QList<FundDay> &days, CoverageFacts &facts)
{
    QDate first;
    QDate last;
    for (auto unit = facts.loads.cbegin(); unit != facts.loads.cend(); ++unit) {
        qint64 recorded = 0;
        for (const StandingLoad &load : unit.value())
            recorded += load.rows;
        if (recorded == facts.rows.value(unit.key()))
            continue;
        const QDate date = unit.key().second;
        first = first.isValid() ? std::min(first, date) : date;
        last = last.isValid() ? std::max(last, date) : date;
    }
    if (!first.isValid())
        return {};
    const auto records = readRecordedLoads(session, first, last);
    if (!records)
        return fail(records.error());
    QMap<CoverageUnit, QHash<QString, qint64>> recorded;
    for (const FundDay &record : *records)
        recorded[{record.part, record.date}].insert(record.fund, record.rows);
    for (const FundDay &day : days) {
        const qint64 rows = recorded.value({day.part, day.date}).value(day.fund, day.rows);
        if (rows != day.rows)
            facts.changed[{day.part, day.date}].append(day.fund + u": %1 de %2"_s.arg(day.rows).arg(rows));
    }
    return {};
}

} // namespace

bool isHardFailure(const RunItem &item)
{
    return item.status != outcomeWord(Outcome::Success) && item.reason != reasonWord(ErrorCode::Incomplete);
}

/// Leases first and rows last: what a load commits between two statements can then only show as "em execução".
Result<CoverageFacts> readCoverageFacts(Session &session, const FundNames &names, QDate first, QDate last)
{
    CoverageFacts facts;
    const auto leases = readLivingLeases(session);
    if (!leases)
        return fail(leases.error());
    for (const LivingLease &lease : *leases) {
        facts.leases.insert({lease.part, lease.date}, lease);
        facts.livingRuns.insert(lease.runId);
    }
    auto renewals = readLastRenewals(session);
    if (!renewals)
        return fail(renewals.error());
    facts.lastHeard = *std::move(renewals);
    if (auto runs = readRuns(session, first, last, facts); !runs)
        return fail(runs.error());
    if (auto loads = readLoads(session, first, last, facts); !loads)
        return fail(loads.error());
    if (auto chosen = chooseRuns(session, names, first, last, facts); !chosen)
        return fail(chosen.error());
    const auto empty = readEmptyLoads(session, first, last);
    if (!empty)
        return fail(empty.error());
    for (const FundDay &day : *empty)
        facts.emptyLoads[{day.part, day.date}].insert(names.map(day.fund));
    const auto days = readFundDays(session, first, last);
    if (!days)
        return fail(days.error());
    for (const FundDay &day : *days) {
        facts.withRows[{day.part, day.date}].insert(names.map(day.fund));
        facts.rows[{day.part, day.date}] += day.rows;
    }
    if (auto compared = compareRows(session, *days, facts); !compared)
        return fail(compared.error());
    return facts;
}

} // namespace Etl

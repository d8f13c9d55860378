// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/coverage.h"

#include "core/load/coveragequery.h"
#include "core/model/runreport.h"
#include "core/run/databaselook.h"
#include "core/run/expectedfunds.h"
#include "core/transform/fundnames.h"

#include <QHash>
#include <QMap>
#include <QSet>

#include <optional>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

using Unit = std::pair<Part, QDate>;

/// What the tables say, by part and date. Names of funds are those after the map.
struct Facts
{
    QMap<Unit, QSet<QString>> withRows;
    QMap<Unit, QSet<QString>> emptyLoads;
    QMap<Unit, qint64> rows;
    QMap<Unit, QList<RunItem>> allItems; ///< of the runs that dealt with the date, in the order in which they began
    QMap<Unit, RunItem> items;           ///< of the run that tells how the date stands
    QMap<Unit, QSet<QString>> endedBy;   ///< the runs that have recorded the end of the date
    QMap<Unit, QList<StandingLoad>> loads;
    QMap<Unit, LivingLease> leases;
    QSet<QString> livingRuns;
    QHash<QString, QDateTime> lastHeard; ///< of each run, as far as leases and loads tell
};

bool hardFailure(const RunItem &item)
{
    return item.status != outcomeWord(Outcome::Success) && item.reason != reasonWord(ErrorCode::Incomplete);
}

/// The run that tells how the date stands, of those that dealt with it, as they began: the last, or one that failed
/// and was still going when the last began (or still is). Which of these two came last to the date is not on record,
/// and a failure must not be hidden.
const RunItem &tellingItem(const QList<RunItem> &items, const Facts &facts)
{
    const RunItem &last = items.last();
    if (hardFailure(last))
        return last;
    for (const RunItem &item : items) {
        // A run that was killed has no end on record: it lasted at least until it was last heard of.
        const QDateTime end = item.finished.isValid() ? item.finished : facts.lastHeard.value(item.runId);
        if (hardFailure(item) && (end > last.started || facts.livingRuns.contains(item.runId)))
            return item;
    }
    return last;
}

Result<void> readRuns(Session &session, QDate first, QDate last, Facts &facts)
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

Result<void> chooseRuns(Session &session, const FundNames &names, QDate first, QDate last, Facts &facts)
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

Result<void> readLoads(Session &session, QDate first, QDate last, Facts &facts)
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

/// Leases first and rows last: what a load commits between two statements can then only show as "em execução".
Result<Facts> readFacts(Session &session, const FundNames &names, QDate first, QDate last)
{
    Facts facts;
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
    return facts;
}

/// One part of all the days, in order.
class Judge
{
public:
    Judge(const Settings &settings, const Facts &facts, Part part, QDate today)
        : m_settings(settings), m_facts(facts), m_part(part), m_today(today)
    {}

    /// The day before the first one.
    void begin(QDate date)
    {
        m_previous = m_facts.withRows.value({m_part, date});
        m_standing = m_previous;
    }

    DayCoverage judge(QDate date)
    {
        DayCoverage day;
        day.date = date;
        day.part = m_part;
        day.rows = m_facts.rows.value(unit(date));
        countFunds(day);
        if (const auto item = m_facts.items.constFind(unit(date)); item != m_facts.items.cend())
            tellRun(day, *item);
        const bool failed = noticeFailure(day);
        day.state = stateOf(day, failed);
        if (day.state == DayState::NotDue)
            day.missing.clear(); // awaited, not missing
        return day;
    }

    /// A day without publication: who is there is all who is expected. nullopt without rows.
    std::optional<DayCoverage> judgeDayOff(QDate date) const
    {
        if (!m_facts.withRows.contains(unit(date)))
            return std::nullopt;
        DayCoverage day;
        day.date = date;
        day.part = m_part;
        day.rows = m_facts.rows.value(unit(date));
        day.loaded = distinctFunds(m_facts.withRows.value(unit(date)) + m_facts.emptyLoads.value(unit(date)));
        day.expected = day.loaded;
        if (const auto item = m_facts.items.constFind(unit(date)); item != m_facts.items.cend())
            tellRun(day, *item);
        const bool failed = noticeFailure(day);
        day.state = stateOf(day, failed);
        return day;
    }

private:
    Unit unit(QDate date) const { return {m_part, date}; }

    void countFunds(DayCoverage &day)
    {
        const QSet<QString> withRows = m_facts.withRows.value(unit(day.date));
        Expectation expectation;
        expectation.ended = m_settings.fundosEncerrados;
        expectation.present = withRows + m_facts.emptyLoads.value(unit(day.date));
        // Without any row the day is measured by the last one that has some.
        expectation.previousDay = expectation.present.isEmpty() ? m_standing : m_previous;
        const QStringList named = m_facts.items.value(unit(day.date)).missing;
        expectation.releaseList = QSet<QString>(named.cbegin(), named.cend());
        day.missing = missingFunds(expectation);
        day.loaded = distinctFunds(expectation.present);
        day.expected = day.loaded + int(day.missing.size());
        m_previous = withRows;
        if (!withRows.isEmpty())
            m_standing = withRows;
    }

    static int distinctFunds(const QSet<QString> &names)
    {
        Expectation all;
        all.previousDay = names;
        return int(missingFunds(all).size());
    }

    static void tellRun(DayCoverage &day, const RunItem &item)
    {
        day.runId = item.runId;
        day.runStarted = item.started;
        day.runStatus = item.status;
        day.runReason = item.reason;
        day.runMessage = item.message;
        day.runUser = item.user;
        day.runComputer = item.computer;
        day.runOrigin = item.origin;
    }

    /// Whether it counts as failed, although its rows may all be there; says why when the run itself does not.
    bool noticeFailure(DayCoverage &day) const
    {
        const auto item = m_facts.items.constFind(unit(day.date));
        bool failed = item != m_facts.items.cend() && hardFailure(*item);
        const QString procedure =
            m_part == Part::Carteira ? m_settings.database.procCarteira : m_settings.database.procRentabilidade;
        for (const StandingLoad &load : m_facts.loads.value(unit(day.date))) {
            if (load.procedureOwed && !procedure.isEmpty()) {
                day.notice = u"As linhas estão gravadas, mas o procedimento %1 ainda não rodou: processe a data de "
                             "novo."_s.arg(procedure);
                failed = true;
            }
            const bool settled = m_facts.endedBy.value(unit(day.date)).contains(load.runId) ||
                                 (item != m_facts.items.cend() && item->started > load.loaded);
            if (!load.unfinished || settled || m_facts.livingRuns.contains(load.runId))
                continue;
            failed = noticeUnfinished(day, load) || failed;
        }
        return failed;
    }

    /// A run loaded funds and has not recorded its end. On the day itself it may be waiting for the bank; later it was
    /// killed, and nobody knows what it would have said of its funds.
    bool noticeUnfinished(DayCoverage &day, const StandingLoad &load) const
    {
        day.runId = load.runId;
        day.runStarted = load.started;
        day.runStatus = u"INICIADA"_s;
        day.runReason.clear();
        day.runMessage.clear();
        day.runUser = load.user;
        day.runComputer = load.computer;
        day.runOrigin = load.origin;
        const bool killed = brazilianDate(load.started) < m_today;
        const QString notice = killed ? u"A última execução foi interrompida antes do fim: processe a data de novo."_s
                                      : u"A última execução ainda não registrou o seu fim."_s;
        day.notice = day.notice.isEmpty() ? notice : day.notice + u' ' + notice;
        return killed;
    }

    DayState stateOf(DayCoverage &day, bool failed) const
    {
        if (const auto lease = m_facts.leases.constFind(unit(day.date)); lease != m_facts.leases.cend()) {
            day.holder = u"%1 (%2) desde %3"_s.arg(lease->user, lease->computer,
                                                   lease->since.toLocalTime().toString(u"HH:mm"_s));
            return DayState::Running;
        }
        if (day.date >= m_today && day.loaded == 0)
            return DayState::NotDue;
        if (failed)
            return DayState::Failed;
        if (day.loaded == 0)
            return DayState::Missing;
        return day.missing.isEmpty() ? DayState::Complete : DayState::Partial;
    }

    const Settings &m_settings;
    const Facts &m_facts;
    Part m_part;
    QDate m_today;
    QSet<QString> m_previous; ///< with rows on the business day before
    QSet<QString> m_standing; ///< with rows on the last day that has any
};

} // namespace

Result<QList<DayCoverage>> readCoverage(const Settings &settings, const Clock &clock, const BusinessDays &calendar,
                                        QDate first, QDate last, const std::stop_token &token, Session::Purpose purpose)
{
    if (DatabaseLook::holdsNothingYet(settings.database))
        return readCoverage(nullptr, settings, clock, calendar, first, last);
    return lookInto(
        settings.database, clock, token,
        [&](Session &session) { return readCoverage(&session, settings, clock, calendar, first, last); }, purpose);
}

Result<QList<DayCoverage>> readCoverage(Session *session, const Settings &settings, const Clock &clock,
                                        const BusinessDays &calendar, QDate first, QDate last)
{
    if (calendar.between(first, last).isEmpty())
        return QList<DayCoverage>();
    auto whole = readWholeCoverage(session, settings, clock, calendar, first, last);
    if (!whole)
        return fail(whole.error());
    return std::move(whole->days);
}

Result<WholeCoverage> readWholeCoverage(Session *session, const Settings &settings, const Clock &clock,
                                        const BusinessDays &calendar, QDate first, QDate last)
{
    WholeCoverage coverage;
    if (!first.isValid() || !last.isValid() || first > last)
        return coverage;
    FundNames names;
    if (!settings.mapNmFundosPath.isEmpty()) {
        auto map = FundNames::load(settings.mapNmFundosPath);
        if (!map)
            return fail(map.error());
        names = *std::move(map);
    }
    const QDate before = calendar.back(first, 1);
    Facts facts;
    if (session) {
        auto read = readFacts(*session, names, before, last);
        if (!read)
            return fail(read.error(), u"leitura da cobertura"_s);
        facts = *std::move(read);
    }

    const QDate today = brazilianDate(clock.now());
    std::vector<Judge> judges;
    for (const Part part : allParts())
        judges.emplace_back(settings, facts, part, today).begin(before);
    for (QDate date = first; date <= last; date = date.addDays(1)) {
        for (Judge &judge : judges) {
            if (calendar.isBusinessDay(date))
                coverage.days.append(judge.judge(date));
            else if (const auto off = judge.judgeDayOff(date))
                coverage.daysOff.append(*off);
        }
    }
    return coverage;
}

} // namespace Etl

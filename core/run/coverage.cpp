// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/coverage.h"

#include "core/base/plaintext.h"
#include "core/model/runreport.h"
#include "core/run/coveragefacts.h"
#include "core/run/databaselook.h"
#include "core/run/expectedfunds.h"
#include "core/transform/fundnames.h"

#include <QSet>

#include <optional>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

/// One part of all the days, in order.
class Judge
{
public:
    Judge(const Settings &settings, const CoverageFacts &facts, Part part, QDate today)
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
        const bool changed = noticeChangedRows(day);
        day.state = stateOf(day, failed, changed);
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
        const bool changed = noticeChangedRows(day);
        day.state = stateOf(day, failed, changed);
        return day;
    }

private:
    CoverageUnit unit(QDate date) const { return {m_part, date}; }

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
        bool failed = item != m_facts.items.cend() && isHardFailure(*item);
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

    /// Rows were lost or added since they were loaded; says so.
    bool noticeChangedRows(DayCoverage &day) const
    {
        const QStringList changed = m_facts.changed.value(unit(day.date));
        if (changed.isEmpty())
            return false;
        const QString notice = u"Há fundos que não têm mais as linhas que foram carregadas ("_s + firstNames(changed) +
                               u"): processe a data de novo."_s;
        day.notice = day.notice.isEmpty() ? notice : day.notice + u' ' + notice;
        return true;
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

    DayState stateOf(DayCoverage &day, bool failed, bool changed) const
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
        return day.missing.isEmpty() && !changed ? DayState::Complete : DayState::Partial;
    }

    const Settings &m_settings;
    const CoverageFacts &m_facts;
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
    CoverageFacts facts;
    if (session) {
        auto read = readCoverageFacts(*session, names, before, last);
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

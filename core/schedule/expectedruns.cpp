// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/expectedruns.h"

#include "core/base/clock.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

constexpr int kFridayNumber = 5;
/// Clocks of scheduler and program differ a little; cron starts within the minute.
constexpr std::chrono::minutes kEarly{2};
/// No chain of holidays is longer; ends a search under a predicate that never says yes.
constexpr int kLongestSearch = 60;

bool isWeekday(QDate day)
{
    return day.dayOfWeek() <= kFridayNumber;
}

QDateTime plus(const QDateTime &moment, std::chrono::seconds duration)
{
    return moment.addSecs(duration.count());
}

/// Every due start in (from, until], business days only.
QList<QDateTime> dueStarts(const ScheduledJob &job, const QDateTime &from, const QDateTime &until,
                           const IsBusinessDay &isBusinessDay, const QTimeZone &zone)
{
    QList<QDateTime> due;
    const QDate last = until.toTimeZone(zone).date();
    for (QDate day = from.toTimeZone(zone).date(); day <= last; day = day.addDays(1)) {
        if (!isWeekday(day))
            continue;
        for (const QTime &time : startTimes(job)) {
            const QDateTime start(day, time, zone);
            if (start > from && start <= until && isBusinessDay(brazilianDate(start)))
                due.append(start);
        }
    }
    return due;
}

bool wasUnderWay(const RecordedRun &run, const QDateTime &moment)
{
    return run.started < moment && run.finished.isValid() && run.finished > moment;
}

} // namespace

QDate dateLoadedOn(const ScheduledJob &job, QDate day, const IsBusinessDay &isBusinessDay)
{
    const qsizetype at = job.arguments.indexOf(u"--dias-atras"_s);
    int left = at < 0 ? 1 : job.arguments.value(at + 1).toInt();
    for (int searched = 0; left > 0 && searched < kLongestSearch * 10; ++searched) {
        day = day.addDays(-1);
        if (isBusinessDay(day))
            --left;
    }
    return left == 0 ? day : QDate();
}

QList<PlannedRun> nextRuns(const ScheduledJob &job, const QDateTime &after, int count,
                           const IsBusinessDay &isBusinessDay, const QTimeZone &zone)
{
    QList<PlannedRun> runs;
    const QList<QTime> times = job.enabled ? startTimes(job) : QList<QTime>();
    QDate day = after.toTimeZone(zone).date();
    for (int searched = 0; !times.isEmpty() && runs.size() < count && searched < kLongestSearch + count; ++searched) {
        for (const QTime &time : times) {
            const QDateTime start(day, time, zone);
            if (isWeekday(day) && start > after && runs.size() < count)
                runs.append({start, !isBusinessDay(brazilianDate(start))});
        }
        day = day.addDays(1);
    }
    return runs;
}

QList<MissedRun> missedRuns(const ScheduledJob &job, const QDateTime &from, const QDateTime &now,
                            const QList<RecordedRun> &runs, const IsBusinessDay &isBusinessDay, const QTimeZone &zone)
{
    if (!job.enabled)
        return {};
    const QDateTime begin = job.since.isValid() ? std::max(from, job.since) : from;
    QList<RecordedRun> unclaimed = runs;
    std::sort(unclaimed.begin(), unclaimed.end(),
              [](const RecordedRun &a, const RecordedRun &b) { return a.started < b.started; });
    const QList<QDateTime> due = dueStarts(job, begin, plus(now, -kGrace), isBusinessDay, zone);
    QList<MissedRun> missed;
    for (qsizetype i = 0; i < due.size(); ++i) {
        const QDateTime &expected = due[i];
        const QDate wanted = dateLoadedOn(job, brazilianDate(expected), isBusinessDay);
        const auto isAboutIt = [&wanted](const RecordedRun &run) { return !run.date.isValid() || run.date == wanted; };
        const QDateTime next = plus(i + 1 < due.size() ? due[i + 1] : plus(now, kEarly), -kEarly);
        const auto claimed = std::find_if(unclaimed.begin(), unclaimed.end(), [&](const RecordedRun &run) {
            return isAboutIt(run) && run.started >= plus(expected, -kEarly) && run.started < next;
        });
        if (claimed != unclaimed.end()) {
            if (claimed->started > plus(expected, kGrace))
                missed.append({expected, Lateness::Late, claimed->started.toTimeZone(zone)});
            unclaimed.erase(claimed);
            continue;
        }
        const bool covered = std::any_of(runs.begin(), runs.end(), [&](const RecordedRun &run) {
            return isAboutIt(run) && wasUnderWay(run, expected);
        });
        if (!covered)
            missed.append({expected, Lateness::Missed, {}});
    }
    return missed;
}

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/businessdays.h"
#include "core/schedule/expectedruns.h"
#include "tests/unit/schedule/schedulesamples.h"

#include <QTest>

using namespace Etl;
using namespace Qt::StringLiterals;

namespace {

const QTimeZone &brasilia()
{
    static const QTimeZone zone("America/Sao_Paulo");
    return zone;
}

QDateTime at(int month, int day, int hour, int minute)
{
    return QDateTime(QDate(2026, month, day), QTime(hour, minute), brasilia());
}

bool isBusinessDay(QDate day)
{
    return BusinessDays().isBusinessDay(day);
}

RecordedRun run(const QDateTime &start, int minutes, QDate date)
{
    return {start.toUTC(), start.addSecs(minutes * 60).toUTC(), date};
}

} // namespace

class TestExpectedRuns : public QObject
{
    Q_OBJECT

private slots:
    void nextRunsSkipWeekendsAndMarkHolidays()
    {
        // Friday 20/11/2026 is a bank holiday.
        const auto runs = nextRuns(sampleJob(), at(11, 19, 9, 0), 3, isBusinessDay, brasilia());
        const QList<PlannedRun> expected = {
            {at(11, 20, 8, 30), true}, {at(11, 23, 8, 30), false}, {at(11, 24, 8, 30), false}};
        QCOMPARE(runs, expected);
    }

    void theStartOfThisMinuteIsPast()
    {
        const auto runs = nextRuns(sampleJob(), at(11, 23, 8, 30), 1, isBusinessDay, brasilia());
        QCOMPARE(runs.first().when, at(11, 24, 8, 30));
    }

    void severalTimesADayComeInOrderOverTheYear()
    {
        const ScheduledJob job = sampleJob(JobTiming::Fixed);
        const auto runs = nextRuns(job, at(12, 31, 12, 30), 3, isBusinessDay, brasilia());
        QCOMPARE(runs.at(0).when, at(12, 31, 18, 0));
        QCOMPARE(runs.at(1).when, QDateTime(QDate(2027, 1, 1), QTime(8, 30), brasilia()));
        QVERIFY(runs.at(1).holiday);
    }

    void theDayIsTheZonesAndNotUtcs()
    {
        ScheduledJob late = sampleJob(JobTiming::Fixed);
        late.times = {QTime(23, 30)};
        // 23:30 on Friday 27/11 is Saturday in UTC.
        const auto runs = nextRuns(late, at(11, 27, 22, 0).toUTC(), 2, isBusinessDay, brasilia());
        QCOMPARE(runs.at(0).when, at(11, 27, 23, 30));
        QCOMPARE(runs.at(1).when, at(11, 30, 23, 30));
    }

    void aDisabledJobHasNoNextRun()
    {
        ScheduledJob job = sampleJob();
        job.enabled = false;
        QVERIFY(nextRuns(job, at(11, 19, 9, 0), 3, isBusinessDay, brasilia()).isEmpty());
        QVERIFY(missedRuns(job, at(11, 16, 0, 0), at(11, 19, 12, 0), {}, isBusinessDay, brasilia()).isEmpty());
    }

    void missedAndLate_data()
    {
        QTest::addColumn<QDateTime>("now");
        QTest::addColumn<QList<RecordedRun>>("runs");
        QTest::addColumn<QList<MissedRun>>("missed");
        const QDate d18(2026, 11, 18);
        const QDate d19(2026, 11, 19);
        const QList<RecordedRun> none;
        const QList<MissedRun> well;
        const RecordedRun good = run(at(11, 19, 8, 30), 5, d18);
        QTest::newRow("started on time") << at(11, 19, 18, 0) << QList{good} << well;
        QTest::newRow("clocks differ by a minute")
            << at(11, 19, 18, 0) << QList{run(at(11, 19, 8, 29), 5, d18)} << well;
        QTest::newRow("not yet due") << at(11, 19, 8, 40) << none << well;
        QTest::newRow("missed once the grace is over")
            << at(11, 19, 8, 46) << none << QList<MissedRun>{{at(11, 19, 8, 30), Lateness::Missed, {}}};
        QTest::newRow("late: the computer was off")
            << at(11, 19, 18, 0) << QList{run(at(11, 19, 10, 15), 5, d18)}
            << QList<MissedRun>{{at(11, 19, 8, 30), Lateness::Late, at(11, 19, 10, 15)}};
        QTest::newRow("another day's run does not count")
            << at(11, 19, 18, 0) << QList{run(at(11, 19, 8, 30), 5, QDate(2026, 11, 17))}
            << QList<MissedRun>{{at(11, 19, 8, 30), Lateness::Missed, {}}};
        QTest::newRow("holiday and weekend are not due, Monday loads Thursday")
            << at(11, 23, 9, 0) << QList{good, run(at(11, 23, 8, 31), 5, d19)} << well;
        QTest::newRow("the run of the holiday is not Monday's")
            << at(11, 23, 9, 0) << QList{good, run(at(11, 20, 8, 30), 5, d19)}
            << QList<MissedRun>{{at(11, 23, 8, 30), Lateness::Missed, {}}};
        QTest::newRow("run that never ended counts as started")
            << at(11, 19, 18, 0) << QList{RecordedRun{at(11, 19, 8, 30), {}, d18}} << well;
    }

    void missedAndLate()
    {
        QFETCH(QDateTime, now);
        QFETCH(QList<RecordedRun>, runs);
        QFETCH(QList<MissedRun>, missed);
        ScheduledJob job = sampleJob();
        job.since = at(11, 19, 0, 0);
        QCOMPARE(missedRuns(job, at(11, 16, 0, 0), now, runs, isBusinessDay, brasilia()), missed);
    }

    void nothingIsExpectedBeforeTheJobWasMade()
    {
        ScheduledJob job = sampleJob();
        job.since = at(11, 19, 8, 31);
        QVERIFY(missedRuns(job, at(11, 9, 0, 0), at(11, 19, 23, 0), {}, isBusinessDay, brasilia()).isEmpty());
    }

    void aRunCountsForOneStartOnly()
    {
        ScheduledJob job = sampleJob(JobTiming::Fixed);
        job.since = at(11, 19, 0, 0);
        const QList<RecordedRun> runs = {run(at(11, 19, 8, 30), 5, QDate(2026, 11, 18))};
        const auto missed = missedRuns(job, at(11, 19, 0, 0), at(11, 19, 12, 30), runs, isBusinessDay, brasilia());
        QCOMPARE(missed, (QList<MissedRun>{{at(11, 19, 12, 0), Lateness::Missed, {}}}));
    }

    void aStartDuringALongRunIsCovered()
    {
        ScheduledJob job = sampleJob(JobTiming::Every);
        job.since = at(11, 19, 0, 0);
        job.until = QTime(9, 30);
        const QList<RecordedRun> runs = {run(at(11, 19, 8, 30), 70, QDate(2026, 11, 18))};
        QVERIFY(missedRuns(job, at(11, 19, 0, 0), at(11, 19, 12, 0), runs, isBusinessDay, brasilia()).isEmpty());
    }

    void theBusinessDayIsThatOfBrasiliaOnAnyComputer()
    {
        const QTimeZone auckland("Pacific/Auckland");
        const auto there = [&auckland](int day, int hour) {
            return QDateTime(QDate(2026, 11, day), QTime(hour, 30), auckland);
        };
        ScheduledJob job = sampleJob();
        job.since = there(21, 0);
        // Tuesday morning there is Monday afternoon in Brasília: the run is about Thursday, and Monday's start there
        // fell on a Sunday.
        const QList<RecordedRun> runs = {run(there(24, 8), 5, QDate(2026, 11, 19))};
        QCOMPARE(missedRuns(job, there(21, 0), there(24, 12), runs, isBusinessDay, auckland), QList<MissedRun>());
        const auto next = nextRuns(job, there(22, 12), 2, isBusinessDay, auckland);
        QCOMPARE(next, (QList<PlannedRun>{{there(23, 8), true}, {there(24, 8), false}}));
    }

    void twoDaysAgoIsCountedInBusinessDays()
    {
        ScheduledJob job = sampleJob();
        job.arguments = {u"--dias-atras"_s, u"2"_s};
        QCOMPARE(dateLoadedOn(job, QDate(2026, 11, 23), isBusinessDay), QDate(2026, 11, 18));
        QCOMPARE(dateLoadedOn(sampleJob(), QDate(2026, 11, 20), isBusinessDay), QDate(2026, 11, 19));
        QCOMPARE(dateLoadedOn(sampleJob(), QDate(2026, 11, 23), isBusinessDay), QDate(2026, 11, 19));
    }

    void aCalendarWithoutBusinessDaysEndsTheSearch()
    {
        const auto never = [](QDate) { return false; };
        QCOMPARE(nextRuns(sampleJob(), at(11, 19, 9, 0), 2, never, brasilia()).size(), 2);
        QVERIFY(!dateLoadedOn(sampleJob(), QDate(2026, 11, 23), never).isValid());
    }
};

QTEST_GUILESS_MAIN(TestExpectedRuns)
#include "tst_expectedruns.moc"

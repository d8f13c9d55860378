// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/releasewatch.h"
#include "core/run/waitingrun.h"

#include <QTest>

using namespace Etl;
using namespace Qt::StringLiterals;
using std::chrono::minutes;

namespace {

constexpr minutes kRequested{100};

ReleaseState listOf(const QStringList &released, const QStringList &waiting)
{
    ReleaseState state;
    for (const QString &fund : released) {
        state.statusOf.insert(fund, u"Liberados"_s);
        state.released.insert(fund);
    }
    for (const QString &fund : waiting)
        state.statusOf.insert(fund, u"Aguardando aprovação"_s);
    return state;
}

DoneItem doneWith(ErrorCode code, const QStringList &missing = {})
{
    DoneItem item;
    item.report.error = Error{code, u"x"_s, {}, {}};
    item.report.missingFunds = missing;
    return item;
}

} // namespace

class TestReleaseWatch : public QObject
{
    Q_OBJECT

private slots:
    void requestsOnlyWhenSomethingChangedOrTheListCannotHelp_data()
    {
        using List = std::optional<ReleaseState>;
        QTest::addColumn<QStringList>("missing");
        QTest::addColumn<bool>("curable");
        QTest::addColumn<List>("before"); ///< the look 5 minutes after the request
        QTest::addColumn<List>("now");
        QTest::addColumn<int>("later"); ///< minutes after the request
        QTest::addColumn<bool>("request");
        const QStringList missing{u"BETA"_s};
        const List waiting = listOf({u"ALFA"_s}, {u"BETA"_s});
        const List both = listOf({u"ALFA"_s, u"BETA"_s}, {});
        ReleaseState other = *waiting;
        other.statusOf[u"BETA"_s] = u"Em conferência"_s;

        QTest::newRow("nothing changed") << missing << false << waiting << waiting << 10 << false;
        QTest::newRow("nothing changed for hours") << missing << false << waiting << waiting << 300 << false;
        QTest::newRow("a fund was released") << missing << false << waiting << both << 10 << true;
        QTest::newRow("another word for a fund") << missing << false << waiting << List(other) << 10 << true;
        QTest::newRow("a fund came onto the list")
            << missing << false << waiting << List(listOf({u"ALFA"_s}, {u"BETA"_s, u"GAMA"_s})) << 10 << true;
        QTest::newRow("a fund left the list")
            << missing << false << waiting << List(listOf({u"ALFA"_s}, {})) << 10 << true;
        QTest::newRow("no list, a moment ago") << missing << false << waiting << List() << 14 << false;
        QTest::newRow("no list, a while ago") << missing << false << waiting << List() << 15 << true;
        QTest::newRow("an empty list is none") << missing << false << List() << List(ReleaseState{}) << 15 << true;
        QTest::newRow("an empty list is none, a moment ago")
            << missing << false << List() << List(ReleaseState{}) << 14 << false;
        QTest::newRow("the list is back and unchanged") << missing << false << List() << waiting << 14 << false;
        QTest::newRow("the list is back and tells of a fund that did not come")
            << missing << false << List() << both << 10 << true;
        QTest::newRow("the missing fund is not on the list, a while ago")
            << QStringList{u"DELTA"_s} << false << waiting << waiting << 15 << true;
        QTest::newRow("the missing fund is not on the list, a moment ago")
            << QStringList{u"DELTA"_s} << false << waiting << waiting << 14 << false;
        QTest::newRow("spelled otherwise on the list")
            << QStringList{u"beta"_s} << false << waiting << waiting << 15 << false;
        QTest::newRow("network failed, a moment ago") << missing << true << waiting << waiting << 14 << false;
        QTest::newRow("network failed, a while ago") << missing << true << waiting << waiting << 15 << true;
    }

    void requestsOnlyWhenSomethingChangedOrTheListCannotHelp()
    {
        QFETCH(QStringList, missing);
        QFETCH(bool, curable);
        QFETCH(std::optional<ReleaseState>, before);
        QFETCH(std::optional<ReleaseState>, now);
        QFETCH(int, later);
        ReleaseWatch watch(QDate(2025, 4, 10), kRequested, kBlindInterval);
        watch.setLacking(QSet<QString>(missing.cbegin(), missing.cend()), curable);
        QVERIFY(!watch.look(before, kRequested + minutes(5)).request);
        QTEST(watch.look(now, kRequested + minutes(later)).request, "request");
    }

    void theFirstLookSeesWhatWasReleasedDuringTheRequest()
    {
        ReleaseWatch watch(QDate(2025, 4, 10), kRequested, kBlindInterval);
        watch.setLacking({u"BETA"_s}, false);
        QVERIFY(watch.look(listOf({u"ALFA"_s, u"BETA"_s}, {}), kRequested + minutes(5)).request);
    }

    void aFundThatIsReleasedButNotInTheReportIsAskedForEveryQuarterOfAnHour()
    {
        ReleaseWatch watch(QDate(2025, 4, 10), kRequested, kBlindInterval);
        watch.setLacking({u"BETA"_s}, false);
        const ReleaseState both = listOf({u"ALFA"_s, u"BETA"_s}, {});
        int requests = 0;
        for (int minute = 5; minute <= 65; minute += 5)
            requests += watch.look(both, kRequested + minutes(minute)).request ? 1 : 0;
        QCOMPARE(requests, 5); // at 5, 20, 35, 50 and 65
    }

    void withoutListTheReportsAreOrderedEveryQuarterOfAnHour()
    {
        ReleaseWatch watch(QDate(2025, 4, 10), kRequested, kBlindInterval);
        watch.setLacking({u"BETA"_s}, false);
        int requests = 0;
        for (int minute = 1; minute <= 60; ++minute)
            requests += watch.look(std::nullopt, kRequested + minutes(minute)).request ? 1 : 0;
        QCOMPARE(requests, 4);
    }

    void waitsForWhatTimeMayBring_data()
    {
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<bool>("alone");
        QTest::addColumn<bool>("withMissing");
        QTest::newRow("incomplete") << ErrorCode::Incomplete << true << true;
        QTest::newRow("a fund was rejected") << ErrorCode::Validation << false << true;
        QTest::newRow("a file is unreadable") << ErrorCode::Parse << false << true;
        QTest::newRow("network") << ErrorCode::Network << true << true;
        QTest::newRow("report engine stuck") << ErrorCode::NotReady << true << true;
        QTest::newRow("another run holds the date") << ErrorCode::Busy << true << true;
        QTest::newRow("database down") << ErrorCode::Database << true << true;
        QTest::newRow("credentials refused") << ErrorCode::Auth << false << false;
        QTest::newRow("a setting is wrong") << ErrorCode::Config << false << false;
        QTest::newRow("disk full") << ErrorCode::Disk << false << false;
        QTest::newRow("cancelled") << ErrorCode::Cancelled << false << false;
        QTest::newRow("a bug of ours") << ErrorCode::Internal << false << false;
    }

    void waitsForWhatTimeMayBring()
    {
        QFETCH(ErrorCode, code);
        QTEST(worthWaiting(doneWith(code)), "alone");
        QTEST(worthWaiting(doneWith(code, {u"BETA"_s})), "withMissing");
        QVERIFY(!worthWaiting(DoneItem{}));
    }

    void theDeadlineIsThatTimeInSaoPauloOnTheDayOfTheStart_data()
    {
        QTest::addColumn<QDateTime>("began");
        QTest::addColumn<QDateTime>("deadline");
        const auto utc = [](int day, int hour, int minute) {
            return QDateTime(QDate(2025, 4, day), QTime(hour, minute), Qt::UTC);
        };
        QTest::newRow("in the morning") << utc(11, 11, 30) << utc(11, 23, 0);
        QTest::newRow("after it has passed") << utc(12, 1, 0) << utc(11, 23, 0);
        QTest::newRow("just before midnight in São Paulo") << utc(12, 2, 59) << utc(11, 23, 0);
        QTest::newRow("just after") << utc(12, 3, 0) << utc(12, 23, 0);
    }

    void theDeadlineIsThatTimeInSaoPauloOnTheDayOfTheStart()
    {
        QFETCH(QDateTime, began);
        QTEST(waitingDeadline(Waiting{}, began), "deadline");
    }
};

QTEST_GUILESS_MAIN(TestReleaseWatch)
#include "tst_releasewatch.moc"

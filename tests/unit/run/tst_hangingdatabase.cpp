// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/coveragereading.h"
#include "core/run/knownfunds.h"
#include "core/run/loadedview.h"
#include "core/run/runarchive.h"
#include "core/run/runhistory.h"
#include "core/run/runoutlook.h"
#include "core/run/stoppableanswer.h"
#include "tests/support/hangingproxy.h"
#include "tests/unit/load/coverageworld.h"
#include "tests/unit/run/runworld.h"

#include <functional>
#include <future>
#include <thread>

using namespace Etl;
using namespace Qt::StringLiterals;

namespace {

using std::chrono::seconds;
/// Error message of one look; empty: it answered.
using Look = std::function<QString(const Settings &, const Clock &, const std::stop_token &)>;

const QDate kThursday(2025, 4, 10);
constexpr seconds kMostForAnAnswer{19}; ///< Session::Purpose::Read, and a slow machine
constexpr seconds kLongerThanALook{17};
constexpr seconds kMostForAStop{2};

RunRequest missingDays()
{
    RunRequest request;
    request.dates = {QDate(2025, 4, 9), kThursday};
    request.policy = DatePolicy::OnlyMissing;
    return request;
}

QString messageOf(const auto &answer)
{
    return answer ? QString() : answer.error().message;
}

void addLooks()
{
    QTest::addColumn<Look>("look");
    QTest::newRow("calendar page") << Look([](auto &settings, auto &clock, auto &token) {
        return messageOf(readCoverageAndGaps(settings, clock, kThursday, kThursday, token));
    });
    QTest::newRow("plan") << Look([](auto &settings, auto &clock, auto &token) {
        return readOutlook(settings, clock, missingDays(), token).databaseProblem;
    });
    QTest::newRow("runs") << Look([](auto &settings, auto &clock, auto &token) {
        const auto page = readRuns(settings, clock, {}, token);
        return page.database ? page.database->message : QString();
    });
    QTest::newRow("run") << Look(
        [](auto &settings, auto &clock, auto &token) { return messageOf(readRun(settings, clock, u"x"_s, token)); });
    QTest::newRow("history") << Look([](auto &settings, auto &clock, auto &token) {
        const QString source = readHistory(settings, clock, 5, token).source;
        return source.contains(u"banco de dados e"_s) ? QString() : source;
    });
    QTest::newRow("loaded day") << Look([](auto &settings, auto &clock, auto &token) {
        return messageOf(loadedDayOf(settings, clock, kThursday, token));
    });
    QTest::newRow("known funds") << Look(
        [](auto &settings, auto &clock, auto &token) { return readKnownFunds(settings, clock, token).problem; });
}

/// A filled database behind a network that may go silent.
struct HangingWorld
{
    HangingWorld() : world(TestDialect::MariaDb), proxy(quint16(TestDatabase::mariaDbPort()))
    {
        world.load(Part::Carteira, kThursday, {u"ALFA FIM"_s, u"BETA FIM"_s});
        settings = world.settings;
        settings.database.host = u"127.0.0.1"_s;
        settings.database.port = proxy.port();
        settings.dirLogs = logs.path();
    }

    CoverageWorld world;
    HangingProxy proxy;
    QTemporaryDir logs;
    Settings settings;
    SystemClock clock;
};

} // namespace

/// A database that hangs keeps neither a page nor a cancel waiting, and half an answer is never taken for a whole one.
class TestHangingDatabase : public QObject
{
    Q_OBJECT

private slots:
    void everyLookThroughAWorkingNetworkAnswers_data() { addLooks(); }
    void everyLookThroughAWorkingNetworkAnswers()
    {
        QFETCH(Look, look);
        HangingWorld hanging;
        const QString problem = look(hanging.settings, hanging.clock, {});
        QVERIFY2(problem.isEmpty() || problem.contains(u"A execução x não está"_s), qPrintable(problem));
    }

    void aServerThatTakesNoConnectionIsToldWithinSeconds_data() { addLooks(); }
    void aServerThatTakesNoConnectionIsToldWithinSeconds()
    {
        QFETCH(Look, look);
        HangingWorld hanging;
        hanging.proxy.hangAt({});
        const auto start = hanging.clock.elapsed();
        const QString problem = look(hanging.settings, hanging.clock, {});
        const auto took = hanging.clock.elapsed() - start;
        QVERIFY2(problem.contains(u"O servidor do banco não respondeu à conexão em 5 s"_s), qPrintable(problem));
        QVERIFY2(took < seconds(9), qPrintable(QString::number(took / std::chrono::milliseconds(1))));
    }

    void aServerThatStopsAnsweringIsToldOnceWithinSeconds()
    {
        HangingWorld hanging;
        hanging.proxy.hangAt("etl_reserva");
        const auto start = hanging.clock.elapsed();
        const auto reading = readCoverageAndGaps(hanging.settings, hanging.clock, kThursday, kThursday);
        const auto took = hanging.clock.elapsed() - start;
        QVERIFY(!reading.has_value());
        QVERIFY2(reading.error().message.contains(u"O banco de dados não respondeu em 15 s"_s),
                 qPrintable(reading.error().oneLine()));
        QVERIFY2(took < kMostForAnAnswer, qPrintable(QString::number(took / std::chrono::milliseconds(1))));
    }

    void halfAnAnswerIsNoAnswer()
    {
        HangingWorld hanging;
        QStringList funds;
        for (int i = 0; i < 4'000; ++i)
            funds.append(u"FUNDO %1 FIM"_s.arg(i, 4, 10, QChar(u'0')));
        hanging.world.load(Part::Carteira, QDate(2025, 4, 9), funds);
        hanging.proxy.hangAt("GROUP BY DtPosicao", 40'000);
        const auto coverage = readCoverage(hanging.settings, hanging.clock, BusinessDays(), kThursday, kThursday);
        QVERIFY2(!coverage.has_value(), "the rows that did not come were taken for missing funds");
    }

    void aSlowTableIsNoReasonForARunToFail()
    {
        RunWorld world(TestDialect::MariaDb, RunWorld::bank(2, RunWorld::at(QDate(2025, 4, 14), 12)));
        RunRequest request = missingDays();
        request.dates.prepend(QDate(2025, 4, 8));
        QCOMPARE(world.run(request).outcome, Outcome::Success);
        const SystemClock clock;
        std::promise<bool> locked;
        std::jthread slow([&] {
            auto session = Session::open(world.settings().database, clock);
            const QString table = world.settings().database.tableCarteira;
            const bool held = session && (*session)->exec(u"LOCK TABLES %1 WRITE"_s.arg((*session)->quoted(table)));
            locked.set_value(held);
            (void)clock.pause(kLongerThanALook, {});
        });
        QVERIFY(locked.get_future().get());
        const auto start = clock.elapsed();
        const RunReport report = world.run(missingDays());
        const auto took = clock.elapsed() - start;
        QVERIFY2(report.outcome == Outcome::Success, qPrintable(report.error ? report.error->oneLine() : QString()));
        QVERIFY(report.nothingToDo);
        QVERIFY2(took > seconds(15), "the table was not slow");
    }

    void questionsOfARunDoNotQueueBehindThoseOfPages()
    {
        std::promise<void> answer;
        const std::shared_future<void> hanging = answer.get_future().share();
        constexpr int kHanging = 20;
        QThreadPool *pages = &blockingWork();
        for (int i = 0; i < kHanging; ++i)
            pages->start([hanging] { hanging.wait(); });
        // Questions that were dropped after a stop are no obstacle either.
        std::stop_source stopped;
        stopped.request_stop();
        for (int i = 0; i < kHanging; ++i) {
            const auto dropped = answerUnlessStopped<bool>(
                [hanging]() -> Result<bool> {
                    hanging.wait();
                    return true;
                },
                stopped.get_token());
            QVERIFY(!dropped.has_value());
        }
        std::promise<void> answered;
        auto told = answered.get_future();
        std::jthread run([&answered] {
            if (answerUnlessStopped<bool>([]() -> Result<bool> { return true; }, {}))
                answered.set_value();
        });
        const bool inTime = told.wait_for(seconds(5)) == std::future_status::ready;
        answer.set_value();
        run.join();
        pages->waitForDone();
        runQuestions().waitForDone();
        QVERIFY2(inTime, "it waited for what hangs");
    }

    void aCancelOfThePreviewIsAnsweredAtOnce_data()
    {
        QTest::addColumn<QByteArray>("at");
        QTest::newRow("hangs from the start") << QByteArray();
        QTest::newRow("hangs in the middle of the questions") << QByteArray("etl_reserva WHERE expira_em >");
    }
    void aCancelOfThePreviewIsAnsweredAtOnce()
    {
        QFETCH(QByteArray, at);
        RunWorld world(TestDialect::MariaDb, RunWorld::bank(2, RunWorld::at(QDate(2025, 4, 14), 12)));
        auto network = std::make_unique<HangingProxy>(quint16(TestDatabase::mariaDbPort()));
        HangingProxy &proxy = *network;
        world.settings().database.host = u"127.0.0.1"_s;
        world.settings().database.port = proxy.port();
        proxy.hangAt(at);
        if (at.isEmpty())
            proxy.hangAt({});

        std::stop_source stop;
        SystemClock clock;
        std::chrono::nanoseconds stopped{};
        std::jthread operator1([&] {
            while (!proxy.hangs() && !stop.stop_requested())
                QThread::msleep(5);
            QThread::msleep(200); // so that the question is on its way
            stopped = clock.elapsed();
            stop.request_stop();
        });
        const RunReport report = world.run(missingDays(), stop.get_token());
        const auto ended = clock.elapsed();
        operator1.join();
        QCOMPARE(report.outcome, Outcome::Failure);
        QVERIFY(report.error.has_value());
        QCOMPARE(report.error->code, ErrorCode::Cancelled);
        const auto took = ended - stopped;
        // Where the run had its own connection already, its end is recorded, hurriedly and in vain.
        QVERIFY2(took < (at.isEmpty() ? kMostForAStop : seconds(8)),
                 qPrintable(QString::number(took / std::chrono::milliseconds(1))));
        QVERIFY(world.lineWith(u"CANCELADO"_s) >= 0 || world.lineWith(u"cancelada"_s) >= 0);
        network.reset();              // ends the connection of the dropped question,
        runQuestions().waitForDone(); // which refers to this test's world
    }
};

QTEST_GUILESS_MAIN(TestHangingDatabase)
#include "tst_hangingdatabase.moc"

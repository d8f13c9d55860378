// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/commandtext.h"
#include "core/run/progressbus.h"
#include "core/run/runoutlook.h"
#include "tests/support/fakeclock.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <thread>
#include <vector>

using namespace Etl;
using namespace Qt::StringLiterals;

namespace {

RunRequest requestOf(const QList<QDate> &dates, const QList<Part> &parts = allParts())
{
    RunRequest request;
    request.dates = dates;
    request.parts = parts;
    return request;
}

RunSummary ranFor(int seconds, const RunRequest &request, const QString &dates, const QString &status = u"SUCESSO"_s)
{
    RunSummary run;
    run.started = QDateTime(QDate(2026, 11, 20), QTime(8, 30), Qt::UTC);
    run.finished = run.started.addSecs(seconds);
    run.parameters = shellLine(commandArguments(request));
    run.status = status;
    run.dates = dates;
    return run;
}

const QDate kThursday(2026, 11, 19);

} // namespace

class TestRunOutlook : public QObject
{
    Q_OBJECT

private slots:
    void usualIsTheMedianOfSuccessesOfThatKind();
    void usualOfAPeriodCountsItsBusinessDays();
    void usualIsUnknownForARunThatWaits();
    void onlyLoadingNamesWhatHasNoFile();
    void busHandsOutToEverySinkUntilItLeaves();
    void busTakesWordsOfManyThreads();
};

void TestRunOutlook::usualIsTheMedianOfSuccessesOfThatKind()
{
    const RunRequest both = requestOf({kThursday});
    const RunRequest one = requestOf({kThursday}, {Part::Carteira});
    const QString day = u"2026-11-18"_s;
    QList<RunSummary> runs{ranFor(30, both, day), ranFor(32, both, day)};
    QVERIFY(!usualDuration(runs, both, {}));
    runs += {ranFor(900, both, day), ranFor(1, both, day, u"FALHA"_s), ranFor(2, one, day), ranFor(2, one, day),
             ranFor(4, one, day)};
    QVERIFY(usualDuration(runs, both, {}) == std::chrono::seconds(32));
    QVERIFY(usualDuration(runs, one, {}) == std::chrono::seconds(2));
    RunRequest dry = both;
    dry.dryRun = true;
    QVERIFY(!usualDuration(runs, dry, {}));
}

void TestRunOutlook::usualOfAPeriodCountsItsBusinessDays()
{
    const RunRequest week = requestOf({QDate(2026, 11, 9), QDate(2026, 11, 10), QDate(2026, 11, 11)});
    const QList<RunSummary> runs{ranFor(10, week, u"2026-11-18"_s), ranFor(50, week, u"2026-11-09:2026-11-13"_s),
                                 ranFor(40, week, u"2026-11-16:2026-11-19"_s)};
    QVERIFY(usualDuration(runs, week, {}) == std::chrono::seconds(30));
}

void TestRunOutlook::usualIsUnknownForARunThatWaits()
{
    RunRequest waits = requestOf({kThursday});
    const QList<RunSummary> runs(5, ranFor(30, waits, u"2026-11-18"_s));
    QVERIFY(usualDuration(runs, waits, {}));
    waits.waiting = Waiting{};
    QVERIFY(!usualDuration(runs, waits, {}));
}

void TestRunOutlook::onlyLoadingNamesWhatHasNoFile()
{
    const QTemporaryDir folder;
    Settings settings;
    settings.pastaData = u"yyyy-MM-dd"_s;
    settings.reportPath = folder.filePath(u"carteira"_s);
    settings.rentabilidadePath = folder.filePath(u"rentabilidade"_s);
    settings.database.driver = u"QSQLITE"_s;
    settings.database.name = folder.filePath(u"ainda-nao.sqlite"_s);
    const auto touch = [](const QString &path) {
        QVERIFY(QDir().mkpath(QFileInfo(path).absolutePath()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
    };
    const QDate friday(2026, 11, 13);
    touch(folder.filePath(u"carteira/2026-11-19/Carteira_ALFA_19_11_2026.xlsx"_s));
    touch(folder.filePath(u"carteira/2026-11-13/~$Carteira_ALFA_13_11_2026.xlsx"_s)); // Excel has it open
    touch(folder.filePath(u"rentabilidade/2026-11-13/13_11_rentabilidade_btg.json"_s));
    const FakeClock clock(QDateTime(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC));
    RunRequest request = requestOf({friday, kThursday});
    QCOMPARE(readOutlook(settings, clock, request, {}).withoutFiles, QList<ItemKey>());
    request.mode = RunMode::LoadOnly;
    QCOMPARE(readOutlook(settings, clock, request, {}).withoutFiles,
             (QList<ItemKey>{{Part::Carteira, friday}, {Part::Rentabilidade, kThursday}}));
    request.parts = {Part::Carteira};
    request.folders.carteira = folder.filePath(u"outra"_s);
    QCOMPARE(readOutlook(settings, clock, request, {}).withoutFiles,
             (QList<ItemKey>{{Part::Carteira, friday}, {Part::Carteira, kThursday}}));
}

void TestRunOutlook::busHandsOutToEverySinkUntilItLeaves()
{
    ProgressBus bus;
    int first = 0;
    int second = 0;
    const int handle = bus.subscribe([&first](const RunProgress &) { ++first; });
    bus.subscribe([&second](const RunProgress &) { ++second; });
    bus.post(StageStarted{});
    bus.unsubscribe(handle);
    bus.post(StageStarted{});
    QCOMPARE(first, 1);
    QCOMPARE(second, 2);
}

void TestRunOutlook::busTakesWordsOfManyThreads()
{
    ProgressBus bus;
    int heard = 0; // not atomic: the bus hands out one word after the other
    bus.subscribe([&heard](const RunProgress &) { ++heard; });
    {
        std::vector<std::jthread> threads;
        for (int thread = 0; thread < 4; ++thread) {
            threads.emplace_back([&bus] {
                for (int i = 0; i < 1'000; ++i)
                    bus.post(StageAdvanced{{}, Stage::Load, i, 1'000});
            });
        }
    }
    QCOMPARE(heard, 4'000);
}

QTEST_MAIN(TestRunOutlook)
#include "tst_runoutlook.moc"

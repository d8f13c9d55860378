// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testprint.h"
#include "tests/unit/run/runworld.h"

#include <QSet>

#include <thread>

using namespace Etl;
using namespace Qt::StringLiterals;

namespace {

constexpr int kFunds = 4;

QDate day()
{
    return QDate(2025, 4, 10); // a Thursday
}

QDate next()
{
    return QDate(2025, 4, 11);
}

RunRequest waitingRequest(QTime until = QTime(20, 0))
{
    RunRequest request;
    request.dates = {day()};
    request.dateText = day().toString(Qt::ISODate);
    request.waiting = Waiting{std::chrono::minutes(5), until};
    return request;
}

QStringList missingOf(const RunReport &report, Part part)
{
    for (const ItemReport &item : report.items) {
        if (item.part == part)
            return item.missingFunds;
    }
    return {};
}

} // namespace

/// The waiting mode against the bank's curve of releases (facts/btg-api 8.1), an hour in a few seconds.
class TestWaitingRun : public QObject
{
    Q_OBJECT

private slots:
    void endsWithSuccessOnceTheDayIsComplete()
    {
        RunWorld world(TestDialect::Sqlite, RunWorld::bank(kFunds, RunWorld::at(next(), 14), 1'000, false));
        const RunReport report = world.run(waitingRequest());
        QVERIFY2(report.outcome == Outcome::Success, qPrintable(world.lines().join(u'\n')));
        QCOMPARE(report.items.size(), 2);
        for (const ItemReport &item : report.items) {
            QCOMPARE(item.funds, kFunds);
            QVERIFY(item.missingFunds.isEmpty());
            QCOMPARE(item.fundReports.size(), kFunds);
            const QString table = item.part == Part::Carteira ? u"Ft_CarteiraDiaria"_s : u"Ft_RentabilidadeDiaria"_s;
            QCOMPARE(world.database().value(u"SELECT COUNT(*) FROM "_s + table), QString::number(item.rows));
            for (const FundReport &fund : item.fundReports)
                QCOMPARE(fund.state, FundState::Loaded);
        }
        QVERIFY2(report.started.secsTo(report.finished) > 60 * 60, "the bank released everything too early");

        // The bank was asked for reports when something had changed only: never more often than funds were released.
        const qsizetype orders = world.ordered(Part::Carteira).size();
        QVERIFY2(orders >= 2 && orders <= kFunds + 1, qPrintable(QString::number(orders)));
        QCOMPARE(world.ordered(Part::Rentabilidade).size(), orders);
        QVERIFY(world.asked() > 2 * orders);
        QCOMPARE(world.count(u"Espera por 10/04/2025"_s), world.asked() - orders); // each pass asks once itself
        QVERIFY(world.count(u"sem mudança"_s) > 0);

        // All of it is one run.
        QCOMPARE(world.database().rows(u"SELECT id,status,motivo FROM etl_execucao"_s),
                 QStringList{report.runId + u"|SUCESSO|"_s});
        QCOMPARE(world.count(u"INICIANDO ORQUESTRADOR BTG ETL"_s), 1);
        QCOMPARE(world.count(u"FINALIZADO - Status: SUCESSO"_s), 1);
        QCOMPARE(world.count(u"FINALIZADO COM FALHA"_s), 0);
    }

    void atTheLatestTimeTheMissingFundsAreListed()
    {
        RunWorld world(TestDialect::Sqlite, RunWorld::bank(kFunds, RunWorld::at(next(), 14), 1'000, false));
        const RunReport report = world.run(waitingRequest(QTime(15, 30)));
        QCOMPARE(report.outcome, Outcome::Failure);
        QCOMPARE(report.error->code, ErrorCode::Incomplete);
        const QStringList missing = missingOf(report, Part::Carteira);
        QVERIFY(!missing.isEmpty() && missing.size() < kFunds);
        QVERIFY(report.error->message.contains(missing.first()));
        QVERIFY(world.lineWith(u"A hora limite da espera (15:30:00) chegou"_s) >= 0);
        QCOMPARE(world.database().column(u"SELECT DISTINCT NmFundo FROM Ft_CarteiraDiaria"_s).size(),
                 kFunds - missing.size());
        const qint64 late = RunWorld::at(next(), 15, 30).secsTo(report.finished);
        QVERIFY2(late >= 0 && late < 10 * 60, qPrintable(QString::number(late)));
        QCOMPARE(world.count(u"PROCESSAMENTO DE CARTEIRA FINALIZADO COM FALHA - DADOS INCOMPLETOS"_s), 1);
    }

    void aLatestTimeThatHasPassedLeavesOnePass()
    {
        RunWorld world(TestDialect::Sqlite, RunWorld::bank(kFunds, RunWorld::at(next(), 15), 1'000, false));
        const RunReport report = world.run(waitingRequest(QTime(14, 0)));
        QCOMPARE(report.error->code, ErrorCode::Incomplete);
        QCOMPARE(world.ordered(Part::Carteira), QList{day()});
        QCOMPARE(world.count(u"Espera por"_s), 0);
    }

    void aCompleteDayWaitsForNothing()
    {
        RunWorld world(TestDialect::Sqlite, RunWorld::bank(kFunds, RunWorld::at(next(), 20, 30), 1'000, true));
        const RunReport report = world.run(waitingRequest());
        QVERIFY(report.outcome == Outcome::Success);
        QCOMPARE(world.ordered(Part::Carteira), QList{day()});
    }

    void withoutReleaseListTheReportsAreAskedForEveryQuarterOfAnHour()
    {
        RunWorld world(TestDialect::Sqlite, RunWorld::bank(kFunds, RunWorld::at(next(), 9), 1'000, false));
        VERIFY_OK(world.bank().setFault(u"status-down"_s));
        const RunReport report = world.run(waitingRequest(QTime(10, 5)));
        QCOMPARE(report.error->code, ErrorCode::Incomplete);
        const qsizetype orders = world.ordered(Part::Carteira).size();
        QVERIFY2(orders >= 4 && orders <= 5, qPrintable(QString::number(orders)));
        QVERIFY(world.count(u"a lista de liberação não pôde ser lida; buscando de novo"_s) >= 3);
    }

    void cancelEndsTheWaitWithinASecond()
    {
        // Half an hour to the next look: 18 real seconds.
        RunWorld world(TestDialect::Sqlite, RunWorld::bank(kFunds, RunWorld::at(next(), 9), 100, false));
        RunRequest request = waitingRequest();
        request.waiting->interval = Waiting::kLongest;
        std::stop_source stop;
        RunReport report;
        std::thread runner([&] { report = world.run(request, stop.get_token()); });
        const bool waiting = QTest::qWaitFor([&] { return world.lineWith(u"Aguardando o BTG"_s) >= 0; }, 60'000);
        QElapsedTimer clock;
        clock.start();
        stop.request_stop();
        runner.join();
        QVERIFY(waiting);
        QVERIFY2(clock.elapsed() < 1'000, qPrintable(QString::number(clock.elapsed())));
        QCOMPARE(report.outcome, Outcome::Failure);
        QCOMPARE(report.error->code, ErrorCode::Cancelled);
        QCOMPARE(world.database().rows(u"SELECT status,motivo FROM etl_execucao"_s), QStringList{u"FALHA|CANCELADO"_s});
        QCOMPARE(world.database().value(u"SELECT COUNT(*) FROM etl_reserva"_s), u"0"_s);
    }
};

QTEST_GUILESS_MAIN(TestWaitingRun)
#include "tst_waitingrun.moc"

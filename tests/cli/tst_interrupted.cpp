// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/groundtruth.h"
#include "tests/support/cliworld.h"
#include "tests/support/hangingproxy.h"
#include "tests/support/testprint.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

#ifdef Q_OS_UNIX
#include <csignal>
#endif

using namespace Etl;
using namespace Qt::StringLiterals;

namespace {

constexpr int kFunds = 12;
#ifdef __SANITIZE_ADDRESS__
constexpr int kKills = 20; // a process takes ten times as long there, and the other build has the sixty
#else
constexpr int kKills = 60;
#endif
constexpr quint32 kSeed = 20250410;

QMap<QString, QStringList> byFund(const QStringList &rows)
{
    QMap<QString, QStringList> funds;
    for (const QString &row : rows)
        funds[row.section(u'|', 0, 0)].append(row);
    return funds;
}

} // namespace

/// Killed, cancelled and concurrent runs: each fund has either its old or its new rows, never a mixture.
class TestInterrupted : public QObject
{
    Q_OBJECT

private slots:
    void killedAtAnyMomentEveryFundHasItsOldOrItsNewRows_data()
    {
        QTest::addColumn<int>("dialect");
        QTest::newRow("MariaDB") << static_cast<int>(TestDialect::MariaDb);
        QTest::newRow("SQLite") << static_cast<int>(TestDialect::Sqlite);
    }

    void killedAtAnyMomentEveryFundHasItsOldOrItsNewRows()
    {
        QFETCH(int, dialect);
        CliWorld world(static_cast<TestDialect>(dialect), CliWorld::standardBank(kFunds));
        const FundSet set(kFunds, 1);
        const QDate day = CliWorld::day();
        const CliResult first = world.runDate(day);
        VERIFY_RUN(first.exitCode == 0, first);
        const auto truth = byFund(expectedCarteira(set, day));
        QCOMPARE(firstDifference(loadedCarteira(world.database(), day), expectedCarteira(set, day)), QString());

        // Without its first row every fund counts as changed: the old rows are the truth but that row.
        const auto makeAllOld = [&] {
            for (auto fund = truth.cbegin(); fund != truth.cend(); ++fund) {
                const QString which = u"FROM Ft_CarteiraDiaria WHERE NmFundo='%1'"_s.arg(fund.key());
                if (world.database().value(u"SELECT COUNT(*) "_s + which).toInt() == fund->size())
                    world.database().run(u"DELETE %1 AND IDControle=%2"_s.arg(
                        which, world.database().value(u"SELECT MIN(IDControle) "_s + which)));
            }
        };
        const QStringList load{u"--data"_s, day.toString(Qt::ISODate), u"--tipo"_s, u"carteira"_s, u"--apenas-carga"_s};
        makeAllOld();
        QElapsedTimer clock;
        clock.start();
        const CliResult timed = world.run(load);
        const int wholeRunMs = static_cast<int>(clock.elapsed());
        VERIFY_RUN(timed.exitCode == 0, timed);

        QRandomGenerator random(kSeed);
        int inTheMiddle = 0;
        for (int kill = 0; kill < kKills; ++kill) {
            makeAllOld();
            const auto process = world.start(load);
            QVERIFY(process->waitForStarted());
            process->waitForFinished(random.bounded(wholeRunMs + 1));
            process->kill();
            process->waitForFinished();

            const auto standing = byFund(loadedCarteira(world.database(), day));
            QCOMPARE(standing.keys(), truth.keys());
            int fresh = 0;
            for (auto fund = truth.cbegin(); fund != truth.cend(); ++fund) {
                const QStringList &rows = standing[fund.key()];
                const bool isNew = rows == *fund;
                QVERIFY2(isNew || rows == fund->mid(1),
                         qPrintable(u"kill %1: %2 has %3 rows"_s.arg(kill).arg(fund.key()).arg(rows.size())));
                fresh += isNew ? 1 : 0;
            }
            inTheMiddle += fresh > 0 ? 1 : 0;
        }
        qInfo("%d of %d kills came after the first commit; a whole run takes %d ms", inTheMiddle, kKills, wholeRunMs);

        makeAllOld();
        const CliResult last = world.run(load);
        VERIFY_RUN(last.exitCode == 0, last);
        QCOMPARE(firstDifference(loadedCarteira(world.database(), day), expectedCarteira(set, day)), QString());
    }

    void aHeldDateAnswersAtOnceAndNamesTheHolder()
    {
        CliWorld world(TestDialect::MariaDb, CliWorld::standardBank(kFunds));
        VERIFY_OK(world.bank().setFault(u"stuck"_s));
        world.set(u"TICKET_PRAZO"_s, u"60"_s);
        const QStringList arguments{u"--data"_s, u"2025-04-10"_s, u"--tipo"_s, u"carteira"_s};
        const auto holder = world.start(arguments);
        QVERIFY(holder->waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(world.logText().contains(u"pedido ao BTG, ticket"_s), 20'000);

        QElapsedTimer clock;
        clock.start();
        const CliResult second = world.run(arguments);
        VERIFY_RUN(second.exitCode == 1, second);
        VERIFY_RUN(second.out.contains(u"DATA EM USO"_s), second);
        VERIFY_RUN(second.out.contains(u"está carregando a carteira de 10/04/2025 desde"_s), second);
        QVERIFY2(clock.elapsed() < 10'000, "the second program waited for the first");

        world.bank().clearFaults();
        const CliResult other = world.run({u"--data"_s, u"2025-04-09"_s, u"--tipo"_s, u"carteira"_s});
        VERIFY_RUN(other.exitCode == 0, other);

        holder->terminate();
        const CliResult cancelled = CliWorld::finish(*holder);
        VERIFY_RUN(cancelled.exitCode == 1 || cancelled.exitCode == 0, cancelled);
    }

    void twoProgramsOnTheSameDateLeaveTheTruthOnce()
    {
        CliWorld world(TestDialect::MariaDb, CliWorld::standardBank(kFunds));
        const FundSet set(kFunds, 1);
        const QDate day = CliWorld::day();
        const QStringList arguments{u"--data"_s, day.toString(Qt::ISODate)};
        const auto a = world.start(arguments);
        const auto b = world.start(arguments);
        const CliResult first = CliWorld::finish(*a);
        const CliResult second = CliWorld::finish(*b);
        VERIFY_RUN(first.exitCode == 0 || second.exitCode == 0, first);
        for (const CliResult *result : {&first, &second})
            VERIFY_RUN(result->exitCode == 0 || result->out.contains(u"DATA EM USO"_s), *result);
        QCOMPARE(firstDifference(loadedCarteira(world.database(), day), expectedCarteira(set, day)), QString());
        QCOMPARE(firstDifference(loadedRentabilidade(world.database(), day), expectedRentabilidade(set, day)),
                 QString());
    }

    void twoProgramsOnTwoDatesBothSucceed()
    {
        CliWorld world(TestDialect::MariaDb, CliWorld::standardBank(kFunds));
        const FundSet set(kFunds, 1);
        const QList<QDate> days{QDate(2025, 4, 9), QDate(2025, 4, 10)};
        // The tables exist, so that the race of two first loads is not what is tested here.
        QCOMPARE(world.runDate(QDate(2025, 4, 8)).exitCode, 0);
        std::vector<std::unique_ptr<QProcess>> processes;
        for (const QDate day : days)
            processes.push_back(world.start({u"--data"_s, day.toString(Qt::ISODate)}));
        for (const auto &process : processes) {
            const CliResult result = CliWorld::finish(*process);
            VERIFY_RUN(result.exitCode == 0, result);
        }
        for (const QDate day : days)
            QCOMPARE(firstDifference(loadedCarteira(world.database(), day), expectedCarteira(set, day)), QString());
    }

    void ctrlCCancelsWithinASecondAndLeavesTheTableUntouched()
    {
#ifndef Q_OS_UNIX
        QFAIL("this claim is tested on Unix only");
#else
        CliWorld world(TestDialect::MariaDb, CliWorld::standardBank(kFunds));
        QCOMPARE(world.runDate(CliWorld::day()).exitCode, 0);
        const QStringList standing = world.carteiraRows();
        VERIFY_OK(world.bank().setFault(u"stuck"_s));
        world.set(u"TICKET_PRAZO"_s, u"60"_s);
        const auto process = world.start({u"--data"_s, u"2025-04-10"_s});
        QVERIFY(process->waitForStarted());
        QByteArray seen;
        QTRY_VERIFY_WITH_TIMEOUT(
            (process->waitForReadyRead(20), seen += process->readAllStandardOutput(), seen.contains("consulta 1")),
            20'000);

        QElapsedTimer clock;
        clock.start();
        ::kill(static_cast<pid_t>(process->processId()), SIGINT);
        CliResult result = CliWorld::finish(*process, 10'000);
        const qint64 took = clock.elapsed();
        VERIFY_RUN(result.exitCode == 1, result);
        VERIFY_RUN(result.out.contains(u"CANCELADO"_s), result);
        VERIFY_RUN(result.out.contains(u"FINALIZADO - Status: FALHA"_s), result);
        QVERIFY2(took < 3'000, qPrintable(QString::number(took)));
        QCOMPARE(world.carteiraRows(), standing);
        QCOMPARE(world.database().value(u"SELECT COUNT(*) FROM etl_reserva WHERE expira_em > UTC_TIMESTAMP()"_s),
                 u"0"_s);
#endif
    }

    void ctrlCWhileTheDatabaseHangsEndsWithFailureWithinSeconds()
    {
#ifndef Q_OS_UNIX
        QFAIL("this claim is tested on Unix only");
#else
        CliWorld world(TestDialect::MariaDb, CliWorld::standardBank(kFunds));
        QCOMPARE(world.runDate(CliWorld::day()).exitCode, 0);
        HangingProxy proxy(quint16(TestDatabase::mariaDbPort()));
        world.set(u"DB_HOST"_s, u"127.0.0.1"_s);
        world.set(u"DB_PORT"_s, QString::number(proxy.port()));
        proxy.hangAt("etl_reserva WHERE expira_em >");
        const auto process =
            world.start({u"--periodo"_s, u"2025-04-09:2025-04-10"_s, u"--somente-faltantes"_s, u"--json"_s});
        QVERIFY(process->waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(proxy.hangs(), 20'000);

        QElapsedTimer clock;
        clock.start();
        ::kill(static_cast<pid_t>(process->processId()), SIGINT);
        const CliResult result = CliWorld::finish(*process, 30'000);
        const qint64 took = clock.elapsed();
        VERIFY_RUN(result.exitCode == 1, result);
        // All was told and written before the process was left.
        VERIFY_RUN(result.json()[u"erro"][u"motivo"].toString() == u"CANCELADO"_s, result);
        VERIFY_RUN(world.logText().trimmed().endsWith(u"FINALIZADO - Status: FALHA"_s), result);
        QVERIFY2(took < 10'000, qPrintable(QString::number(took)));
#endif
    }
};

QTEST_GUILESS_MAIN(TestInterrupted)
#include "tst_interrupted.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/groundtruth.h"
#include "tests/support/cliworld.h"
#include "tests/support/testprint.h"

#include <QTest>

using namespace Etl;
using namespace Qt::StringLiterals;

#define COMPARE_ROWS(actual, expected)                                                                                 \
    do {                                                                                                               \
        const QString difference = firstDifference(actual, expected);                                                  \
        QVERIFY2(difference.isEmpty(), qPrintable(difference));                                                        \
    } while (false)

/// The command line against the simulator: the rows in the tables are the generator's ground truth, to the last digit.
class TestGroundTruth : public QObject
{
    Q_OBJECT

private slots:
    void rowsAreTheGroundTruthAfterOneAndAfterThreeRuns_data()
    {
        QTest::addColumn<TestDialect>("dialect");
        QTest::newRow("MariaDB") << TestDialect::MariaDb;
        QTest::newRow("SQLite") << TestDialect::Sqlite;
    }

    void rowsAreTheGroundTruthAfterOneAndAfterThreeRuns()
    {
        QFETCH(TestDialect, dialect);
        CliWorld world(dialect);
        const FundSet funds(36, 1);
        const QDate day = CliWorld::day();
        const QStringList positions = expectedCarteira(funds, day);
        const QStringList navs = expectedRentabilidade(funds, day);
        QVERIFY(positions.size() > 300);
        QVERIFY(navs.size() >= 36);

        for (int turn = 1; turn <= 3; ++turn) {
            const CliResult result = world.runDate(day);
            VERIFY_RUN(result.exitCode == 0, result);
            QVERIFY(result.out.contains("ORQUESTRADOR BTG ETL FINALIZADO - Status: SUCESSO"_L1));
            COMPARE_ROWS(loadedCarteira(world.database(), day), positions);
            COMPARE_ROWS(loadedRentabilidade(world.database(), day), navs);
        }
    }

    void rowsDeletedByHandComeBackAndOtherDatesStay()
    {
        CliWorld world(TestDialect::MariaDb, CliWorld::standardBank(5));
        const FundSet funds(5, 1);
        const QDate first(2025, 4, 9);
        const QDate second(2025, 4, 10);
        QCOMPARE(world.runDate(first).exitCode, 0);
        QCOMPARE(world.runDate(second).exitCode, 0);
        world.database().run(u"DELETE FROM Ft_CarteiraDiaria WHERE DtPosicao='2025-04-10' LIMIT 3"_s);
        QCOMPARE(world.runDate(second).exitCode, 0);
        COMPARE_ROWS(loadedCarteira(world.database(), first), expectedCarteira(funds, first));
        COMPARE_ROWS(loadedCarteira(world.database(), second), expectedCarteira(funds, second));
    }
};

QTEST_GUILESS_MAIN(TestGroundTruth)
#include "tst_groundtruth.moc"

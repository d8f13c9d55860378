// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/groundtruth.h"
#include "tests/support/cliworld.h"
#include "tests/support/testprint.h"

#include <QTest>

using namespace Etl;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Etl::TestDialect)

namespace {

/// The first line that differs says more than two lists of 350 lines.
void compareLines(const QStringList &actual, const QStringList &expected)
{
    for (qsizetype i = 0; i < std::min(actual.size(), expected.size()); ++i)
        QCOMPARE(actual[i], expected[i]);
    QCOMPARE(actual.size(), expected.size());
}

} // namespace

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
        QCOMPARE(navs.size() >= 36, true);

        for (int turn = 1; turn <= 3; ++turn) {
            const CliResult result = world.runDate(day);
            QVERIFY2(result.exitCode == 0, qPrintable(result.dump()));
            QVERIFY(result.out.contains("ORQUESTRADOR BTG ETL FINALIZADO - Status: SUCESSO"_L1));
            compareLines(loadedCarteira(world.database(), day), positions);
            compareLines(loadedRentabilidade(world.database(), day), navs);
        }
    }

    void aChangedRateOfTheBankReplacesOnlyThatDate()
    {
        CliWorld world(TestDialect::MariaDb, CliWorld::standardBank(5));
        const FundSet funds(5, 1);
        const QDate first(2025, 4, 9);
        const QDate second(2025, 4, 10);
        QCOMPARE(world.runDate(first).exitCode, 0);
        QCOMPARE(world.runDate(second).exitCode, 0);
        world.database().run(u"DELETE FROM Ft_CarteiraDiaria WHERE DtPosicao='2025-04-10' LIMIT 3"_s);
        QCOMPARE(world.runDate(second).exitCode, 0);
        compareLines(loadedCarteira(world.database(), first), expectedCarteira(funds, first));
        compareLines(loadedCarteira(world.database(), second), expectedCarteira(funds, second));
    }
};

QTEST_GUILESS_MAIN(TestGroundTruth)
#include "tst_groundtruth.moc"

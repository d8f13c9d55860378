// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/businessdays.h"
#include "tests/cli/groundtruth.h"
#include "tests/support/cliworld.h"
#include "tests/support/testprint.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTest>

#ifdef Q_OS_UNIX
#include <csignal>
#endif

using namespace Etl;
using namespace Qt::StringLiterals;

namespace {

constexpr int kFunds = 2;
constexpr int kSpeed = 2'000;
const QDate kFirst(2024, 1, 1);
const QDate kLast(2024, 12, 31);
const QString kYear = u"2024-01-01:2024-12-31"_s;

SimulatorOptions fastBank()
{
    SimulatorOptions options = CliWorld::standardBank(kFunds);
    options.timeScale = kSpeed;
    return options;
}

void makeFast(CliWorld &world)
{
    world.set(u"TICKET_INTERVALO"_s, u"0.003"_s);
    world.set(u"TICKET_PRAZO"_s, u"10"_s);
}

using Units = QSet<QString>; ///< "carteira 2024-01-02"

QString unit(Part part, QDate date)
{
    return partName(part) + u' ' + date.toString(Qt::ISODate);
}

/// What the bank was asked for from that place of its journal on; a unit that was ordered twice stands twice.
QStringList ordersSince(const QJsonArray &journal, qsizetype from)
{
    QStringList orders;
    for (qsizetype i = from; i < journal.size(); ++i) {
        const QJsonValue entry = journal[i];
        const QString path = entry[u"path"].toString();
        if (entry[u"method"].toString() != "POST"_L1 || !path.startsWith("/reports/"_L1))
            continue;
        const QJsonObject body = QJsonDocument::fromJson(entry[u"body"].toString().toUtf8()).object();
        const QDate date = QDate::fromString(body[u"contract"][u"startDate"].toString(), Qt::ISODate);
        orders.append(unit(path.endsWith("Portfolio"_L1) ? Part::Carteira : Part::Rentabilidade, date));
    }
    return orders;
}

Units successesOf(const QJsonObject &report)
{
    Units done;
    for (const QJsonValue &item : report[u"itens"].toArray()) {
        if (item[u"status"].toString() == "SUCESSO"_L1)
            done.insert(item[u"tipo"].toString() + u' ' + item[u"data"].toString());
    }
    return done;
}

} // namespace

/// Periods as the command line does them.
class TestPeriod : public QObject
{
    Q_OBJECT

private slots:
    void aYearThatWasInterruptedIsResumedWithExactlyWhatIsMissing()
    {
#ifndef Q_OS_UNIX
        QFAIL("this claim is tested on Unix only");
#else
        CliWorld world(TestDialect::Sqlite, fastBank());
        makeFast(world);
        const QList<QDate> days = BusinessDays().between(kFirst, kLast);
        QVERIFY(days.size() > 250);
        // Gaps are not in a row: some dates are there already, one of them with one part only.
        for (const QStringList &arguments : {QStringList{u"--data=2024-03-28,2024-07-10,2024-12-31"_s},
                                             QStringList{u"--data=2024-11-14"_s, u"--tipo=carteira"_s}}) {
            const CliResult before = world.run(arguments);
            VERIFY_RUN(before.exitCode == 0, before);
        }

        const auto process = world.start({u"--periodo"_s, kYear, u"--somente-faltantes"_s, u"--json"_s});
        QVERIFY(process->waitForStarted());
        QByteArray seen;
        const QByteArray half = "Data 120 de ";
        process->setReadChannel(QProcess::StandardError);
        QTRY_VERIFY_WITH_TIMEOUT(
            (process->waitForReadyRead(20), seen += process->readAllStandardError(), seen.contains(half)), 60'000);
        ::kill(static_cast<pid_t>(process->processId()), SIGINT);
        const CliResult interrupted = CliWorld::finish(*process, 10'000);
        VERIFY_RUN(interrupted.exitCode == 1, interrupted);
        QCOMPARE(interrupted.json()[u"erro"][u"codigo"].toString(), u"Cancelled"_s);
        const Units done = successesOf(interrupted.json());
        // Somewhere in the middle: the machine decides how many dates pass until the signal arrives.
        QVERIFY2(done.size() > 200 && done.size() < 450, qPrintable(QString::number(done.size())));

        Units expected;
        for (const QDate date : days) {
            for (const Part part : allParts())
                expected.insert(unit(part, date));
        }
        expected -= done;
        for (const QDate there : {QDate(2024, 3, 28), QDate(2024, 7, 10), QDate(2024, 12, 31)})
            expected -= Units{unit(Part::Carteira, there), unit(Part::Rentabilidade, there)};
        expected.remove(unit(Part::Carteira, QDate(2024, 11, 14)));

        qsizetype from = world.bank().journal().size();
        const CliResult resumed = world.run({u"--periodo"_s, kYear, u"--somente-faltantes"_s});
        VERIFY_RUN(resumed.exitCode == 0, resumed);
        const QStringList orders = ordersSince(world.bank().journal(), from);
        QCOMPARE(orders.size(), expected.size());
        QCOMPARE(Units(orders.cbegin(), orders.cend()), expected);

        const FundSet set(kFunds, 1);
        for (const QDate date : days) {
            QCOMPARE(firstDifference(loadedCarteira(world.database(), date), expectedCarteira(set, date)), QString());
            QCOMPARE(firstDifference(loadedRentabilidade(world.database(), date), expectedRentabilidade(set, date)),
                     QString());
        }
        QCOMPARE(world.database().column(u"SELECT DISTINCT DtPosicao FROM Ft_CarteiraDiaria"_s).size(), days.size());

        from = world.bank().journal().size();
        const CliResult nothing = world.run({u"--periodo"_s, kYear, u"--somente-faltantes"_s});
        VERIFY_RUN(nothing.exitCode == 0, nothing);
        VERIFY_RUN(nothing.out.contains(u"já completos · nada a fazer"_s), nothing);
        VERIFY_RUN(nothing.out.contains(u"FINALIZADO - Status: SUCESSO"_s), nothing);
        QCOMPARE(world.bank().journal().size(), from);
#endif
    }

    void aPeriodThatWasKilledIsResumedWithoutTheDatesThatHadEnded_data()
    {
        QTest::addColumn<int>("dialect");
        QTest::newRow("MariaDB") << static_cast<int>(TestDialect::MariaDb);
        QTest::newRow("SQLite") << static_cast<int>(TestDialect::Sqlite);
    }

    void aPeriodThatWasKilledIsResumedWithoutTheDatesThatHadEnded()
    {
        QFETCH(int, dialect);
        CliWorld world(static_cast<TestDialect>(dialect), fastBank());
        makeFast(world);
        const QString quarter = u"2024-01-01:2024-03-31"_s;
        const QList<QDate> days = BusinessDays().between(kFirst, QDate(2024, 3, 31));
        const auto process = world.start({u"--periodo"_s, quarter});
        QVERIFY(process->waitForStarted());
        QByteArray seen;
        QTRY_VERIFY_WITH_TIMEOUT(
            (process->waitForReadyRead(20), seen += process->readAllStandardOutput(), seen.contains("Data 30 de ")),
            60'000);
        process->kill();
        process->waitForFinished();

        const QStringList ended = world.database()
                                      .rows(u"SELECT parte, data FROM etl_execucao_item WHERE status = 'SUCESSO'"_s)
                                      .replaceInStrings(u"|"_s, u" "_s);
        const Units done(ended.cbegin(), ended.cend());
        QVERIFY2(done.size() >= 2 * 28 && done.size() < 2 * days.size(), qPrintable(QString::number(done.size())));
        const FundSet set(kFunds, 1);
        Units expected;
        for (const QDate date : days) {
            for (const Part part : allParts())
                expected.insert(unit(part, date));
            // What is on record as done is there.
            if (done.contains(unit(Part::Carteira, date)))
                QCOMPARE(firstDifference(loadedCarteira(world.database(), date), expectedCarteira(set, date)),
                         QString());
        }
        expected -= done;

        const qsizetype from = world.bank().journal().size();
        const CliResult resumed = world.run({u"--periodo"_s, quarter, u"--somente-faltantes"_s});
        VERIFY_RUN(resumed.exitCode == 0, resumed);
        const QStringList orders = ordersSince(world.bank().journal(), from);
        QCOMPARE(Units(orders.cbegin(), orders.cend()), expected);
        for (const QDate date : days) {
            QCOMPARE(firstDifference(loadedCarteira(world.database(), date), expectedCarteira(set, date)), QString());
            QCOMPARE(firstDifference(loadedRentabilidade(world.database(), date), expectedRentabilidade(set, date)),
                     QString());
        }
    }

    void aPeriodWithoutBusinessDaysIsWrongUsageAndRunsNothing()
    {
        CliWorld world(TestDialect::Sqlite, fastBank());
        const CliResult result = world.run({u"--periodo=2025-04-18:2025-04-21"_s});
        VERIFY_RUN(result.exitCode == 2, result);
        QVERIFY(result.out.isEmpty());
        QCOMPARE(result.err.trimmed(), u"--periodo 2025-04-18:2025-04-21: não há dia útil nesse intervalo."_s);
        QVERIFY(!QDir(world.path(u"logs"_s)).exists());
        QCOMPARE(world.bank().journal().size(), 0);
    }

    void aMissingDateAloneIsDoneAndThenLeftAlone()
    {
        CliWorld world(TestDialect::MariaDb, fastBank());
        makeFast(world);
        const CliResult first = world.runDate(CliWorld::day(), {u"--somente-faltantes"_s});
        VERIFY_RUN(first.exitCode == 0, first);
        const QStringList rows = world.carteiraRows();
        QVERIFY(!rows.isEmpty());
        const qsizetype asked = world.bank().journal().size();
        const CliResult second = world.runDate(CliWorld::day(), {u"--somente-faltantes"_s, u"--json"_s});
        VERIFY_RUN(second.exitCode == 0, second);
        QCOMPARE(second.json()[u"nada_a_fazer"].toBool(), true);
        QCOMPARE(second.json()[u"status"].toString(), u"SUCESSO"_s);
        QCOMPARE(world.bank().journal().size(), asked);
        QCOMPARE(world.carteiraRows(), rows);
    }

    void theHistoryKeepsTheWholeCommand()
    {
        CliWorld world(TestDialect::Sqlite, fastBank());
        makeFast(world);
        const CliResult result =
            world.run({u"--periodo=2025-04-10:2025-04-11"_s, u"--ordem=recentes"_s, u"--politica=faltantes-e-falhas"_s,
                       u"--dir-carteira"_s, world.path(u"uma pasta"_s)});
        VERIFY_RUN(result.exitCode == 0, result);
        QCOMPARE(world.database().value(u"SELECT parametros FROM etl_execucao"_s),
                 u"--tipo ambos --periodo 2025-04-10:2025-04-11 --politica faltantes-e-falhas --ordem recentes "
                 "--dir-carteira \"%1\""_s.arg(world.path(u"uma pasta"_s)));
    }

    void waitingIsAskedForByOneOption()
    {
        CliWorld world(TestDialect::Sqlite, fastBank());
        makeFast(world);
        const CliResult result =
            world.run({u"--data=2025-04-10"_s, u"--ate-completo"_s, u"23:59"_s, u"--intervalo=1"_s});
        VERIFY_RUN(result.exitCode == 0, result);
        VERIFY_RUN(result.out.contains(u"Modo: completo, até estar completo (no máximo até 23:59)"_s), result);
    }
};

QTEST_GUILESS_MAIN(TestPeriod)
#include "tst_period.moc"

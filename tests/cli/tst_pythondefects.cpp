// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/businessdays.h"
#include "tests/cli/workbookworld.h"
#include "tests/support/testprint.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace Etl;
using namespace Qt::StringLiterals;

/// The defects of the Python ETL (facts/python-etl 1.10) in its runs and loads that concern us, by their numbers. What
/// else proves a defect repaired stands in the comment of each number; what concerns the workbooks' content, in
/// tst_workbookdefects.
class TestPythonDefects : public QObject
{
    Q_OBJECT

private slots:
    void defect01_aFailedDownloadNeverLoadsTheFilesOfAnEarlierRun()
    {
        CliWorld world(TestDialect::MariaDb, CliWorld::standardBank(3));
        QCOMPARE(world.runDate(CliWorld::day(), {u"--apenas-extracao"_s}).exitCode, 0);
        VERIFY_OK(world.bank().setFault(u"s500"_s));
        const CliResult result = world.runDate(CliWorld::day());
        VERIFY_RUN(result.exitCode == 1, result);
        QVERIFY(world.carteiraRows().isEmpty());
    }

    void defect02_oneResolvedDateIsUsedByEveryStage()
    {
        CliWorld world(TestDialect::MariaDb, CliWorld::standardBank(3));
        QCOMPARE(world.run({u"--dias-atras"_s, u"1"_s}).exitCode, 0);
        const CliResult third = world.run({u"--dias-atras"_s, u"3"_s, u"--json"_s});
        VERIFY_RUN(third.exitCode == 0, third);
        const QString date = third.json().value("itens"_L1).toArray().first().toObject().value("data"_L1).toString();
        const BusinessDays calendar;
        QCOMPARE(date, calendar.back(brazilianDate(QDateTime::currentDateTimeUtc()), 3).toString(Qt::ISODate));
        QVERIFY(QDir(world.path(u"carteira/"_s + date)).exists());
        QVERIFY(world.database().column(u"SELECT DISTINCT DtPosicao FROM Ft_CarteiraDiaria"_s).contains(date));
    }

    void defect03_twoYearsDoNotShareAFolder()
    {
        CliWorld world(TestDialect::Sqlite, CliWorld::standardBank(2));
        QCOMPARE(world.runDate(QDate(2024, 4, 10), {u"--apenas-extracao"_s}).exitCode, 0);
        QCOMPARE(world.runDate(QDate(2025, 4, 10), {u"--apenas-extracao"_s}).exitCode, 0);
        QVERIFY(world.dateFolder(Part::Carteira, QDate(2024, 4, 10)) !=
                world.dateFolder(Part::Carteira, QDate(2025, 4, 10)));
        for (const int year : {2024, 2025})
            QCOMPARE(QDir(world.dateFolder(Part::Carteira, QDate(year, 4, 10))).entryList({u"*.xlsx"_s}).size(), 2);
    }

    // 4 and 5: tst_commandline, tst_businessdays.
    void defect06_theCalendarNeedsNoDatabase()
    {
        CliWorld world(TestDialect::MariaDb, CliWorld::standardBank(2));
        world.set(u"DB_PORT"_s, u"1"_s);
        const CliResult result = world.run({u"--dias-atras"_s, u"2"_s, u"--apenas-extracao"_s});
        VERIFY_RUN(result.exitCode == 0, result);
    }

    void defect08_aDatabaseErrorMeansNoRowAndExit1()
    {
        WorkbookWorld world;
        QVERIFY(world.put({}));
        world.database().run(u"CREATE TABLE Ft_CarteiraDiaria (NmFundo VARCHAR(255), DtPosicao DATE, Descricao "
                             u"VARCHAR(255), Qnt VARCHAR(40), "
                             "VlrMercado DECIMAL(20,4), Custodiante VARCHAR(30), Obrigatoria INT NOT NULL)"_s);
        const CliResult result = world.load();
        VERIFY_RUN(result.exitCode == 1, result);
        VERIFY_RUN(result.out.contains(u"Obrigatoria"_s), result);
        QCOMPARE(world.database().value(u"SELECT COUNT(*) FROM Ft_CarteiraDiaria"_s), u"0"_s);
    }

    void defect09_aFailedProcedureLeavesTheRowsAndIsCalledAgain()
    {
        WorkbookWorld world;
        QVERIFY(world.put({}));
        world.database().run(u"CREATE TABLE chamadas (d DATE)"_s);
        world.database().run(
            u"CREATE PROCEDURE ATT(IN d DATE) SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT='cadastro fora do ar'"_s);
        world.set(u"DB_PROC_CARTEIRA"_s, u"ATT"_s);
        const CliResult failed = world.load();
        VERIFY_RUN(failed.exitCode == 1, failed);
        VERIFY_RUN(failed.out.contains(u"procedure ATT falhou"_s), failed);
        QCOMPARE(world.rows(), kGoldenRows);
        world.database().run(u"DROP PROCEDURE ATT"_s);
        world.database().run(u"CREATE PROCEDURE ATT(IN d DATE) INSERT INTO chamadas VALUES (d)"_s);
        // No file changed: the procedure is owed all the same, once.
        QCOMPARE(world.load().exitCode, 0);
        QCOMPARE(world.database().column(u"SELECT d FROM chamadas"_s), QStringList{kDay});
        QCOMPARE(world.load().exitCode, 0);
        QCOMPARE(world.database().column(u"SELECT d FROM chamadas"_s).size(), 1);
        QCOMPARE(world.rows(), kGoldenRows);
    }

    void defect10_theProcedureIsCalledWithTheDateOfTheRun()
    {
        CliWorld world(TestDialect::MariaDb, CliWorld::standardBank(2));
        world.database().run(u"CREATE TABLE chamadas (d DATE)"_s);
        world.database().run(u"CREATE PROCEDURE ATT(IN d DATE) INSERT INTO chamadas VALUES (d)"_s);
        world.set(u"DB_PROC_CARTEIRA"_s, u"ATT"_s);
        QCOMPARE(world.runDate(QDate(2025, 4, 9)).exitCode, 0);
        QCOMPARE(world.runDate(QDate(2025, 4, 10)).exitCode, 0);
        QCOMPARE(world.database().column(u"SELECT d FROM chamadas ORDER BY d"_s),
                 (QStringList{u"2025-04-09"_s, u"2025-04-10"_s}));
    }

    void defect25and26_oneMapServesBothPartsInBothShapes_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("flat") << QByteArray(R"({"ALFA FIC FIM CP":"CASA ALFA"})");
        QTest::newRow("wrapped") << QByteArray(R"({"fund_mapping":{"ALFA FIC FIM CP":"CASA ALFA"}})");
    }

    void defect25and26_oneMapServesBothPartsInBothShapes()
    {
        QFETCH(QByteArray, json);
        CliWorld world(TestDialect::MariaDb, CliWorld::standardBank(2));
        QFile map(world.path(u"map.json"_s));
        QVERIFY(map.open(QIODevice::WriteOnly));
        map.write(json);
        map.close();
        world.set(u"MAP_NMFUNDOS_PATH"_s, map.fileName());
        const CliResult result = world.runDate(CliWorld::day());
        VERIFY_RUN(result.exitCode == 0, result);
        for (const QString &table : {u"Ft_CarteiraDiaria"_s, u"Ft_RentabilidadeDiaria"_s}) {
            const QStringList names = world.database().column(u"SELECT DISTINCT NmFundo FROM "_s + table);
            QVERIFY2(names.contains(u"CASA ALFA"_s) && !names.contains(u"ALFA FIC FIM CP"_s),
                     qPrintable(names.join(u", "_s)));
        }
    }

    // 27 and 30: tst_faults (pages, result-…), tst_ticketanswer.
    void defect28_aRentabilidadeThatCannotBeLoadedIsExit1()
    {
        CliWorld world(TestDialect::MariaDb, CliWorld::standardBank(2));
        world.database().run(
            u"CREATE TABLE Ft_RentabilidadeDiaria (NmFundo VARCHAR(255), DtPosicao DATE, Falta INT NOT NULL)"_s);
        const CliResult result = world.runDate(CliWorld::day(), {u"--tipo"_s, u"rentabilidade"_s});
        VERIFY_RUN(result.exitCode == 1, result);
        QCOMPARE(world.database().value(u"SELECT COUNT(*) FROM Ft_RentabilidadeDiaria"_s), u"0"_s);
    }

    void defect31_everyFailureLineHasAReason()
    {
        CliWorld world(TestDialect::Sqlite, CliWorld::standardBank(2));
        VERIFY_OK(world.bank().setFault(u"result-error"_s));
        const CliResult result = world.runDate(CliWorld::day(), {u"--tipo"_s, u"carteira"_s});
        VERIFY_RUN(result.exitCode == 1, result);
        int errors = 0;
        for (const QString &line : result.out.split(u'\n')) {
            if (!line.contains(u" - ERROR - "_s) || line.endsWith(u"Status: FALHA"_s))
                continue;
            ++errors;
            QVERIFY2(!line.trimmed().endsWith(u':'), qPrintable(line));
            QVERIFY2(line.contains(u"BTG"_s), qPrintable(line));
        }
        QVERIFY(errors >= 2);
    }

    // 32: tst_program metricsSayTheTruth. 33: tst_program textsAreUtf8WhateverTheLocale. 34: tst_faults stuck,
    // tst_httpclient.
    void defect35_filesOfTheUserAreNeverDeletedAndReplacedOnesAreKept()
    {
        CliWorld world(TestDialect::Sqlite, CliWorld::standardBank(2));
        const QString folder = world.dateFolder(Part::Carteira, CliWorld::day());
        QVERIFY(QDir().mkpath(folder));
        const QString bankName = u"Carteira_ALFA_FIC_FIM_CP_10_04_2025.xlsx"_s;
        for (const QString &name : {u"anotações.txt"_s, u"meu.xlsx"_s, bankName}) {
            QFile file(folder + u'/' + name);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("do operador");
        }
        const CliResult result = world.runDate(CliWorld::day(), {u"--tipo"_s, u"carteira"_s});
        VERIFY_RUN(result.exitCode == 0, result);
        QVERIFY(QFile::exists(folder + u"/anotações.txt"_s));
        QVERIFY(QFile::exists(folder + u"/meu.xlsx"_s));
        QCOMPARE(QDir(folder + u"/.anteriores"_s).entryList({bankName + u'*'}, QDir::Files).size(), 1);
        QVERIFY(QFile(folder + u'/' + bankName).size() > 1000);
    }

    // 36: tst_unpack, tst_faults zip-hostile. 37: tst_program aBadConfiguration… and noSecret…. 38: tst_interrupted.
    void defect39_aRejectedFileIsAFailureAndTheOtherFundsAreLoaded()
    {
        WorkbookWorld world;
        QVERIFY(world.put({}));
        GoldenWorkbook stale;
        stale.fund = u"BETA_FIDC"_s;
        stale.date = u"09/04/2025"_s;
        QVERIFY(world.put(stale, u"Carteira_BETA_FIDC_10_04_2025.xlsx"_s));
        const CliResult result = world.load();
        VERIFY_RUN(result.exitCode == 1, result);
        VERIFY_RUN(result.out.contains(u"09/04/2025"_s) && result.out.contains(u"10/04/2025"_s), result);
        QCOMPARE(world.rows(), kGoldenRows);
    }

    void defect41_columnsAreReadFromTheServer()
    {
        CliWorld world(TestDialect::MariaDb, CliWorld::standardBank(2));
        world.database().run(u"CREATE TABLE Ft_RentabilidadeDiaria (id BIGINT AUTO_INCREMENT PRIMARY KEY, NmFundo "
                             u"VARCHAR(255), DocFundo "
                             "VARCHAR(20), DtPosicao DATE, VlrCotacao DECIMAL(28,10), VlrPatrimonio DECIMAL(28,8))"_s);
        const CliResult result = world.runDate(CliWorld::day(), {u"--tipo"_s, u"rentabilidade"_s});
        VERIFY_RUN(result.exitCode == 0, result);
        QCOMPARE(world.database().value(
                     u"SELECT COUNT(*) FROM Ft_RentabilidadeDiaria WHERE LENGTH(DocFundo)=14 AND VlrCotacao>0"_s),
                 u"2"_s);
    }
};

QTEST_GUILESS_MAIN(TestPythonDefects)
#include "tst_pythondefects.moc"

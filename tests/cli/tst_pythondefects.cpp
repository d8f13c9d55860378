// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/businessdays.h"
#include "tests/cli/goldenworkbook.h"
#include "tests/support/cliworld.h"
#include "tests/support/testprint.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace Etl;
using namespace Qt::StringLiterals;

namespace {

/// Descricao|Qnt|VlrMercado|Cod|Grupo of the golden vector, its defects repaired: LFT once, with its quantity; shares
/// have Cod OUTROS. Digits as the columns DECIMAL(28,8) show them.
const QStringList kGoldenRows{u"BETA FIDC SR|1500000.00000000|1884451.83000000|15804|PORTFOLIO INVESTIDO"_s,
                              u"SIGMA SOBERANO FI RF|817.87000000|3794.79660000|15804|PORTFOLIO INVESTIDO"_s,
                              u"AJUSTE DE COTA|0.00001000|0.00002000|15804|PORTFOLIO INVESTIDO"_s,
                              u"PETR4|300.00000000|10650.00000000|OUTROS|ACOES"_s,
                              u"Despesa CVM - DIFERIMENTO  5/2024|NULL|3212.49480000|OUTROS|DESPESAS"_s,
                              u"Despesa de Auditoria  2/2025|NULL|-184.61400000|OUTROS|DESPESAS"_s,
                              u"C/C SALDO FUNDO|NULL|1234.56000000|10108|CAIXA"_s,
                              u"LFT|7.00000000|98765.43210000|15805|RENDA FIXA"_s,
                              u"XPTO11|100.00000000|102345.67000000|15805|RENDA FIXA"_s};

const QString kDay = u"2025-04-10"_s;

/// A world whose date folder holds workbooks made by the test; loaded by --apenas-carga.
class WorkbookWorld : public CliWorld
{
public:
    WorkbookWorld() : CliWorld(TestDialect::MariaDb, standardBank(1)) {}

    bool put(const GoldenWorkbook &workbook, const QString &name = u"Carteira_ALFA_FIC_FIM_CP_10_04_2025.xlsx"_s)
    {
        const QString folder = dateFolder(Part::Carteira, day());
        return QDir().mkpath(folder) && workbook.save(folder + u'/' + name);
    }
    CliResult load() { return run({u"--data"_s, kDay, u"--tipo"_s, u"carteira"_s, u"--apenas-carga"_s}); }
    QStringList rows()
    {
        return database().rows(
            u"SELECT Descricao,Qnt,VlrMercado,Cod,Grupo FROM Ft_CarteiraDiaria ORDER BY IDControle"_s);
    }
    bool exists() { return database().value(u"SHOW TABLES LIKE 'Ft_CarteiraDiaria'"_s) == "Ft_CarteiraDiaria"_L1; }
};

} // namespace

/// The defects of the Python ETL (facts/python-etl 1.10) that concern us, by their numbers. What else proves a defect
/// repaired stands in the comment of each number.
class TestPythonDefects : public QObject
{
    Q_OBJECT

private slots:
    // 7 (doubled rows), 12, 14, 20-24: tst_groundtruth, too.
    void theGoldenVectorWithItsDefectsRepaired()
    {
        WorkbookWorld world;
        QVERIFY(world.put({}));
        QFile map(world.path(u"map.json"_s));
        QVERIFY(map.open(QIODevice::WriteOnly));
        map.write(R"({"ALFA FIC FIM CP":"FICFIM ALFA"})");
        map.close();
        world.set(u"MAP_NMFUNDOS_PATH"_s, map.fileName());
        const CliResult result = world.load();
        VERIFY_RUN(result.exitCode == 0, result);
        QCOMPARE(world.rows(), kGoldenRows);
        QCOMPARE(
            world.database().rows(
                u"SELECT DISTINCT NmFundo,Tp_Fundo,DtPosicao,Custodiante,Categoria=Grupo FROM Ft_CarteiraDiaria"_s),
            QStringList{u"FICFIM ALFA|FIM|2025-04-10|BTG|1"_s});
    }

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

    void defect11_anInvalidPositionDateRejectsTheFileAndNamesTheCell_data()
    {
        QTest::addColumn<QString>("date");
        QTest::newRow("does not exist") << u"31/02/2025"_s;
        QTest::newRow("missing") << QString();
        QTest::newRow("no date") << u"ontem"_s;
    }

    void defect11_anInvalidPositionDateRejectsTheFileAndNamesTheCell()
    {
        QFETCH(QString, date);
        WorkbookWorld world;
        GoldenWorkbook workbook;
        workbook.date = date;
        QVERIFY(world.put(workbook));
        const CliResult result = world.load();
        VERIFY_RUN(result.exitCode == 1, result);
        VERIFY_RUN(result.out.contains(u"B8"_s) && result.out.contains(u"Carteira_ALFA_FIC_FIM_CP_10_04_2025.xlsx"_s),
                   result);
        QVERIFY(world.rows().isEmpty());
    }

    void defect13_bondsKeepTheirDates()
    {
        WorkbookWorld world;
        QVERIFY(world.put({}));
        QCOMPARE(world.load().exitCode, 0);
        QCOMPARE(
            world.database().rows(
                u"SELECT Descricao,DataVenc,DataAplic FROM Ft_CarteiraDiaria WHERE Grupo='RENDA FIXA' ORDER BY 1"_s),
            (QStringList{u"LFT|2030-03-01|2024-01-02"_s, u"XPTO11|2028-12-15|2024-01-01"_s}));
    }

    void defect15to17_everySectionIsOptionalAndEndsByItsContent_data()
    {
        QTest::addColumn<GoldenWorkbook>("workbook");
        QTest::addColumn<int>("rows");
        const auto with = [](auto change) {
            GoldenWorkbook workbook;
            change(workbook);
            return workbook;
        };
        QTest::newRow("15: no portfolio") << with([](GoldenWorkbook &w) { w.portfolio = false; }) << 6;
        QTest::newRow("15: no expenses") << with([](GoldenWorkbook &w) { w.despesas = false; }) << 7;
        QTest::newRow("15: neither") << with([](GoldenWorkbook &w) { w.portfolio = w.despesas = false; }) << 4;
        for (int blanks = 0; blanks <= 3; ++blanks) {
            for (const bool totals : {false, true}) {
                QTest::addRow("16: %d blank rows before DESPESAS, %s totals row", blanks, totals ? "with" : "no")
                    << with([&](GoldenWorkbook &w) {
                           w.blankRowsBeforeDespesas = blanks;
                           w.totalsAfterPortfolio = totals;
                       })
                    << 9;
            }
        }
        QTest::newRow("17: a totals row after the expenses")
            << with([](GoldenWorkbook &w) { w.totalsAfterDespesas = true; }) << 9;
    }

    void defect15to17_everySectionIsOptionalAndEndsByItsContent()
    {
        QFETCH(GoldenWorkbook, workbook);
        QFETCH(int, rows);
        WorkbookWorld world;
        QVERIFY(world.put(workbook));
        const CliResult result = world.load();
        VERIFY_RUN(result.exitCode == 0, result);
        QCOMPARE(world.rows().size(), rows);
        for (const QString &row : world.rows())
            QVERIFY2(kGoldenRows.contains(row), qPrintable(row));
    }

    void defect18_everySectionIsLoadedAndTheSumReconciled()
    {
        WorkbookWorld world;
        GoldenWorkbook workbook;
        workbook.repoAndFutures = true;
        workbook.unknownSection = u"Opcoes_Flexiveis"_s;
        QVERIFY(world.put(workbook));
        const CliResult result = world.load();
        VERIFY_RUN(result.exitCode == 0, result);
        const QStringList rows = world.rows();
        QVERIFY(rows.contains(u"LTN 2027|50.00000000|50000.50000000|15805|RENDA FIXA"_s));
        QVERIFY(rows.contains(u"DI1F31|-3.00000000|-120.25000000|OUTROS|FUTUROS"_s));
        QVERIFY(rows.contains(u"ITEM NOVO|1.00000000|777.77000000|OUTROS|OPCOES FLEXIVEIS"_s));
        VERIFY_RUN(result.out.contains(u"Opcoes_Flexiveis"_s), result);
    }

    void defect18_aSumFarFromThePatrimonioKeepsTheOldRows()
    {
        WorkbookWorld world;
        QVERIFY(world.put({}));
        QCOMPARE(world.load().exitCode, 0);
        GoldenWorkbook wrong;
        wrong.patrimonio = u"5000000"_s;
        wrong.publicBond = u"NTN-B"_s;
        QVERIFY(world.put(wrong));
        const CliResult result = world.load();
        VERIFY_RUN(result.exitCode == 1, result);
        VERIFY_RUN(result.out.contains(u"DADOS NÃO CONFEREM"_s), result);
        QCOMPARE(world.rows(), kGoldenRows);
    }

    void defect19_aMovedHeadIsFound()
    {
        WorkbookWorld world;
        GoldenWorkbook workbook;
        workbook.headShift = 3;
        QVERIFY(world.put(workbook));
        const CliResult result = world.load();
        VERIFY_RUN(result.exitCode == 0, result);
        QCOMPARE(world.rows(), kGoldenRows);
    }

    void defect20_aSecurityCalledNaIsNotBlankAndNoRubbishIsLeft_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : {u"NA"_s, u"NULL"_s, u"nan"_s, u"None"_s, u"N/A"_s})
            QTest::newRow(qPrintable(name)) << name;
    }

    void defect20_aSecurityCalledNaIsNotBlankAndNoRubbishIsLeft()
    {
        QFETCH(QString, name);
        WorkbookWorld world;
        GoldenWorkbook workbook;
        workbook.publicBond = name;
        QVERIFY(world.put(workbook));
        QCOMPARE(world.load().exitCode, 0);
        QVERIFY(world.rows().contains(name + u"|7.00000000|98765.43210000|15805|RENDA FIXA"_s));
        QCOMPARE(QDir(world.dateFolder(Part::Carteira, CliWorld::day())).entryList(QDir::Files | QDir::Hidden).size(),
                 1);
    }

    void defect21_quantitiesAreNumbersOrTheLegacyTextWhereTheColumnIsText()
    {
        WorkbookWorld world;
        QVERIFY(world.put({}));
        world.database().run(
            u"CREATE TABLE Ft_CarteiraDiaria (IDControle BIGINT AUTO_INCREMENT PRIMARY KEY, NmFundo VARCHAR(255), "
            "DtPosicao DATE, Descricao VARCHAR(255), Qnt VARCHAR(40), VlrMercado DECIMAL(28,8), Cod VARCHAR(20), "
            "Grupo VARCHAR(100), Custodiante VARCHAR(30))"_s);
        world.database().run(u"INSERT INTO Ft_CarteiraDiaria (NmFundo,DtPosicao,Descricao,Custodiante) VALUES "
                             "('ALFA FIC FIM CP','2025-04-10','DE OUTRO','OUTRO BANCO')"_s);
        const CliResult result = world.load();
        VERIFY_RUN(result.exitCode == 0, result);
        QCOMPARE(
            world.database().rows(
                u"SELECT Descricao,Qnt FROM Ft_CarteiraDiaria WHERE Custodiante='BTG' AND Qnt LIKE '%,%' ORDER BY IDControle"_s),
            (QStringList{u"BETA FIDC SR|1.500.000,0000"_s, u"SIGMA SOBERANO FI RF|817,8700"_s,
                         u"AJUSTE DE COTA|0,0000"_s, u"PETR4|300,0000"_s, u"LFT|7,0000"_s, u"XPTO11|100,0000"_s}));
        QCOMPARE(world.database().value(u"SELECT COUNT(*) FROM Ft_CarteiraDiaria WHERE Custodiante='OUTRO BANCO'"_s),
                 u"1"_s);
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

    void defect42_textAndTrueDatesMayStandInOneColumn()
    {
        WorkbookWorld world;
        GoldenWorkbook workbook;
        workbook.mixedDates = true;
        QVERIFY(world.put(workbook));
        QCOMPARE(world.load().exitCode, 0);
        QCOMPARE(world.database().column(
                     u"SELECT DataAplic FROM Ft_CarteiraDiaria WHERE Grupo='RENDA FIXA' ORDER BY Descricao"_s),
                 (QStringList{u"2024-01-02"_s, u"2024-01-01"_s}));
    }

    void hostileFundNamesCannotForgeALogLine()
    {
        WorkbookWorld world;
        GoldenWorkbook workbook;
        workbook.fund =
            u"ALFA\n2025-04-10 08:30:00,123 - OrquestradorBTG - INFO - ORQUESTRADOR BTG ETL FINALIZADO - Status: SUCESSO\r\u2028\u202EX"_s;
        workbook.patrimonio = u"9"_s;
        QVERIFY(world.put(workbook));
        const CliResult result = world.load();
        VERIFY_RUN(result.exitCode == 1, result);
        for (const QString &line : world.logText().split(u'\n', Qt::SkipEmptyParts)) {
            QVERIFY2(line.at(4) == u'-' && line.contains(u" - OrquestradorBTG - "_s), qPrintable(line));
            QVERIFY2(!line.endsWith(u"Status: SUCESSO"_s), qPrintable(line));
            for (const QChar c : line)
                QVERIFY(c.category() != QChar::Other_Control && c.category() != QChar::Other_Format &&
                        c != QChar(0x2028));
        }
    }
};

QTEST_GUILESS_MAIN(TestPythonDefects)
#include "tst_pythondefects.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/workbookworld.h"
#include "tests/support/testprint.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Etl;
using namespace Qt::StringLiterals;

/// The defects of the Python ETL (facts/python-etl 1.10) in the content of workbooks that concern us, by their numbers.
class TestWorkbookDefects : public QObject
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

QTEST_GUILESS_MAIN(TestWorkbookDefects)
#include "tst_workbookdefects.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/businessdays.h"
#include "tests/cli/workbookworld.h"
#include "tests/support/rawworkbook.h"
#include "tests/support/testprint.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace Etl;
using namespace Qt::StringLiterals;

namespace {

QString writtenMap(const CliWorld &world, const QByteArray &json)
{
    QFile map(world.path(u"map.json"_s));
    if (!map.open(QIODevice::WriteOnly) || map.write(json) != json.size())
        qFatal("cannot write the map");
    return map.fileName();
}

} // namespace

/// Ways in which a run could look right and not be: doubled, vanished or stale money data, a status or a history that
/// does not tell all.
class TestTrust : public QObject
{
    Q_OBJECT

private slots:
    void aFundThatTheMapRenamesDoesNotStandTwice_data()
    {
        QTest::addColumn<QString>("table");
        QTest::newRow("carteira") << u"Ft_CarteiraDiaria"_s;
        QTest::newRow("rentabilidade") << u"Ft_RentabilidadeDiaria"_s;
    }

    void aFundThatTheMapRenamesDoesNotStandTwice()
    {
        QFETCH(QString, table);
        CliWorld world(TestDialect::MariaDb, CliWorld::standardBank(3));
        const QDate next(2025, 4, 11);
        QCOMPARE(world.runDate(CliWorld::day()).exitCode, 0);
        const QString rows = world.database().value(u"SELECT COUNT(*) FROM "_s + table);
        world.set(u"MAP_NMFUNDOS_PATH"_s, writtenMap(world, R"({"ALFA FIC FIM CP":"CASA ALFA"})"));
        const CliResult renamed = world.runDate(CliWorld::day());
        VERIFY_RUN(renamed.exitCode == 0, renamed);
        QCOMPARE(world.database().value(u"SELECT COUNT(*) FROM "_s + table), rows);
        const QStringList names = world.database().column(u"SELECT DISTINCT NmFundo FROM "_s + table);
        QVERIFY(names.contains(u"CASA ALFA"_s));
        QVERIFY(!names.contains(u"ALFA FIC FIM CP"_s));
        // The day before may still stand under the bank's name: nobody is missing for that.
        world.database().run(u"UPDATE %1 SET NmFundo='ALFA FIC FIM CP' WHERE NmFundo='CASA ALFA'"_s.arg(table));
        const CliResult following = world.runDate(next);
        VERIFY_RUN(following.exitCode == 0, following);
    }

    void twoFundsThatTheMapJoinsDoNotStandTwice()
    {
        CliWorld world(TestDialect::MariaDb, CliWorld::standardBank(3));
        QCOMPARE(world.runDate(CliWorld::day()).exitCode, 0);
        const QStringList tables{u"Ft_CarteiraDiaria"_s, u"Ft_RentabilidadeDiaria"_s};
        QStringList before;
        for (const QString &table : tables)
            before.append(world.database().value(u"SELECT COUNT(*) FROM "_s + table));
        const QStringList names =
            world.database().column(u"SELECT DISTINCT NmFundo FROM Ft_CarteiraDiaria ORDER BY NmFundo"_s);
        QCOMPARE(names.size(), 3);
        world.set(u"MAP_NMFUNDOS_PATH"_s,
                  writtenMap(world, u"{\"%1\":\"CASA\",\"%2\":\"CASA\"}"_s.arg(names[0], names[1]).toUtf8()));
        const CliResult joined = world.runDate(CliWorld::day());
        VERIFY_RUN(joined.exitCode == 0, joined);
        for (qsizetype i = 0; i < tables.size(); ++i) {
            QCOMPARE(world.database().column(u"SELECT DISTINCT NmFundo FROM %1 ORDER BY NmFundo"_s.arg(tables[i])),
                     (QStringList{u"CASA"_s, names[2]}));
            QCOMPARE(world.database().value(u"SELECT COUNT(*) FROM "_s + tables[i]), before[i]);
        }
    }

    void aWorkbookWithoutSectionsKeepsTheOldRows()
    {
        WorkbookWorld world;
        QVERIFY(world.put({}));
        QCOMPARE(world.load().exitCode, 0);
        Test::RawWorkbook empty;
        empty.goTo(7);
        empty.add({Test::text(u"ALFA_FIC_FIM_CP"_s)});
        empty.add({Test::text(u"Data"_s), Test::text(u"10/04/2025"_s)});
        QVERIFY(empty.save(world.dateFolder(Part::Carteira, CliWorld::day()) +
                           u"/Carteira_ALFA_FIC_FIM_CP_10_04_2025.xlsx"_s));
        const CliResult result = world.load();
        VERIFY_RUN(result.exitCode == 1, result);
        QCOMPARE(world.rows(), kGoldenRows);
    }

    void aTableThatCannotRollBackIsRefusedBeforeAnythingIsWritten()
    {
        WorkbookWorld world;
        QVERIFY(world.put({}));
        QCOMPARE(world.load().exitCode, 0);
        world.database().run(u"ALTER TABLE Ft_CarteiraDiaria ENGINE=Aria"_s);
        world.database().run(u"DELETE FROM Ft_CarteiraDiaria LIMIT 1"_s);
        for (const QStringList &more : {QStringList{u"--simular"_s}, QStringList{}}) {
            const CliResult result =
                world.run(QStringList{u"--data=2025-04-10"_s, u"--tipo=carteira"_s, u"--apenas-carga"_s} + more);
            VERIFY_RUN(result.exitCode == 1, result);
            VERIFY_RUN(result.out.contains(u"Aria"_s), result);
            QCOMPARE(world.rows().size(), kGoldenRows.size() - 1);
        }
    }

    void aFolderSharedByTwoYearsLoadsTheYearThatWasAsked()
    {
        WorkbookWorld world;
        world.set(u"PASTA_DATA"_s, u"dd.MM"_s);
        const QString folder = world.path(u"carteira/10.04"_s);
        QVERIFY(QDir().mkpath(folder));
        GoldenWorkbook lastYear;
        lastYear.date = u"10/04/2024"_s;
        QVERIFY(lastYear.save(folder + u"/Carteira_ALFA_FIC_FIM_CP_10_04_2024.xlsx"_s));
        QVERIFY(GoldenWorkbook().save(folder + u"/Carteira_ALFA_FIC_FIM_CP_10_04_2025.xlsx"_s));
        const CliResult result = world.load();
        VERIFY_RUN(result.exitCode == 0, result);
        VERIFY_RUN(result.out.contains(u"arquivo de outra data deixado de fora"_s), result);
        QCOMPARE(world.rows(), kGoldenRows);
    }

    void theSameFundInTwoDifferentFilesIsRefusedInTheSameFileTwiceCountsOnce()
    {
        WorkbookWorld world;
        QVERIFY(world.put({}));
        QVERIFY(world.put({}, u"Carteira_ALFA_FIC_FIM_CP_10_04_2025 (2).xlsx"_s));
        const CliResult same = world.load();
        VERIFY_RUN(same.exitCode == 0, same);
        QCOMPARE(world.rows(), kGoldenRows);
        GoldenWorkbook other;
        other.publicBond = u"NTN-B"_s;
        QVERIFY(world.put(other, u"Carteira_ALFA_FIC_FIM_CP_10_04_2025 (2).xlsx"_s));
        const CliResult different = world.load();
        VERIFY_RUN(different.exitCode == 1, different);
        VERIFY_RUN(different.out.contains(u"O fundo veio em arquivos diferentes"_s), different);
        QCOMPARE(world.rows(), kGoldenRows);
    }

    void oneBadNavRecordRefusesItsFundOnly()
    {
        CliWorld world(TestDialect::MariaDb, CliWorld::standardBank(3));
        QCOMPARE(world.runDate(CliWorld::day(), {u"--apenas-extracao"_s, u"--tipo"_s, u"rentabilidade"_s}).exitCode, 0);
        QFile json(world.dateFolder(Part::Rentabilidade, CliWorld::day()) + u"/10_04_rentabilidade_btg.json"_s);
        QVERIFY(json.open(QIODevice::ReadWrite));
        QByteArray text = json.readAll();
        const qsizetype at = text.indexOf("\"assetValue\":") + 13;
        text.insert(at, "\"n/d\",\"x\":");
        json.resize(0);
        json.write(text);
        json.close();
        const CliResult result = world.runDate(CliWorld::day(), {u"--apenas-carga"_s, u"--tipo"_s, u"rentabilidade"_s});
        VERIFY_RUN(result.exitCode == 1, result);
        VERIFY_RUN(result.out.contains(u"assetValue"_s), result);
        QCOMPARE(world.database().value(u"SELECT COUNT(DISTINCT NmFundo) FROM Ft_RentabilidadeDiaria"_s), u"2"_s);
    }

    void theXmlRoutesLoadEveryFundAndAddUpToThePl_data()
    {
        QTest::addColumn<QString>("typeReport");
        QTest::newRow("ANBIMA XML 4.01") << u"3"_s;
        QTest::newRow("ANBIMA XML 5.0") << u"81"_s;
    }

    void theXmlRoutesLoadEveryFundAndAddUpToThePl()
    {
        QFETCH(QString, typeReport);
        CliWorld world(TestDialect::MariaDb, CliWorld::standardBank(5));
        world.set(u"TIPO_RELATORIO"_s, typeReport);
        // The XML carries the legal names, rentabilidade and release list the short ones: the CNPJ tells they are one.
        const CliResult result = world.runDate(CliWorld::day());
        VERIFY_RUN(result.exitCode == 0, result);
        QCOMPARE(world.database().value(u"SELECT COUNT(DISTINCT DocFundo) FROM Ft_CarteiraDiaria"_s), u"5"_s);
        QCOMPARE(
            world.database().rows(u"SELECT c.DocFundo, SUM(c.VlrMercado), r.VlrPatrimonio FROM Ft_CarteiraDiaria c "
                                  "JOIN Ft_RentabilidadeDiaria r ON r.CnpjFundo = c.DocFundo GROUP BY c.DocFundo, "
                                  "r.VlrPatrimonio HAVING ABS(SUM(c.VlrMercado) - r.VlrPatrimonio) > 0.05"_s),
            QStringList());
    }

    void aReportThatDoesNotGetOutIsExit1()
    {
        CliWorld world(TestDialect::Sqlite, CliWorld::standardBank(2));
        QProcess process;
        process.setStandardOutputFile(u"/dev/full"_s);
        process.start(QStringLiteral(ETL_BIN_DIR "/orquestrador_btg"),
                      {u"--env"_s, world.path(u".env"_s), u"--data=2025-04-10"_s, u"--json"_s});
        const CliResult result = CliWorld::finish(process);
        VERIFY_RUN(result.exitCode == 1, result);
        VERIFY_RUN(result.err.contains(u"JSON"_s), result);
    }

    void aRunReportThatCannotBeKeptIsAWarning()
    {
        CliWorld world(TestDialect::Sqlite, CliWorld::standardBank(2));
        QVERIFY(QDir().mkpath(world.path(u"logs"_s)));
        QFile blocked(world.path(u"logs/execucoes"_s));
        QVERIFY(blocked.open(QIODevice::WriteOnly));
        const CliResult result = world.runDate(CliWorld::day());
        VERIFY_RUN(result.exitCode == 0, result);
        VERIFY_RUN(result.out.contains(u"Não foi possível gravar"_s), result);
    }

    void historyHasTheRunsThatTheDatabaseNeverSaw()
    {
        CliWorld world(TestDialect::MariaDb, CliWorld::standardBank(2));
        QCOMPARE(world.runDate(CliWorld::day()).exitCode, 0);
        world.set(u"DB_PORT"_s, u"1"_s);
        QCOMPARE(world.runDate(QDate(2025, 4, 9)).exitCode, 1);
        world.set(u"DB_PORT"_s, QString::number(TestDatabase::mariaDbPort()));
        QCOMPARE(world.runDate(QDate(2025, 4, 8), {u"--apenas-extracao"_s}).exitCode, 0);
        const CliResult result = world.run({u"--historico"_s});
        const QStringList lines = result.out.split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 3);
        QVERIFY2(lines[0].contains(u"2025-04-08"_s), qPrintable(lines[0]));
        QVERIFY2(lines[1].contains(u"2025-04-09"_s) && lines[1].contains(u"BANCO DE DADOS"_s), qPrintable(lines[1]));
        QVERIFY2(lines[2].contains(u"2025-04-10"_s) && lines[2].contains(u"SUCESSO"_s), qPrintable(lines[2]));
    }

    void theCalendarOfTheDatabaseRulesExtractionToo()
    {
        CliWorld world(TestDialect::MariaDb, CliWorld::standardBank(2));
        world.database().run(u"CREATE TABLE vw_calendario (DtReferencia DATE, Feriado INT, FimSemana INT)"_s);
        const QDate local = BusinessDays().next(CliWorld::day().addDays(30)); // of which the bank has nothing yet
        world.database().run(u"INSERT INTO vw_calendario VALUES ('%1',1,0)"_s.arg(local.toString(Qt::ISODate)));
        world.set(u"DB_CALENDARIO"_s, u"vw_calendario"_s);
        for (const QStringList &more : {QStringList{}, QStringList{u"--apenas-extracao"_s}}) {
            const CliResult result = world.runDate(local, more);
            VERIFY_RUN(result.exitCode == 0, result);
            VERIFY_RUN(result.out.contains(u"Calendários divergem"_s), result);
        }
    }
};

QTEST_GUILESS_MAIN(TestTrust)
#include "tst_trust.moc"

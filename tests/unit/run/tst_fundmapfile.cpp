// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/fundmap.h"
#include "core/transform/fundnames.h"
#include "tests/support/testprint.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Etl;
using namespace Qt::StringLiterals;

class TestFundMapFile : public QObject
{
    Q_OBJECT

private slots:
    void keepsTheOrderAndIsReadByARun();
    void keepsWhatStandsBesideTheMapping();
    void missingFileIsMade();
    void wrongFileSaysWhere_data();
    void wrongFileSaysWhere();
    void contradictionIsNotWritten();
    void slipsAreRemarked();
    void fileChangedMeanwhileIsNotOverwritten();
    void coversBankNamesAndHouseNames();

private:
    static void put(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
    static QByteArray get(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

void TestFundMapFile::keepsTheOrderAndIsReadByARun()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"mapa.json"_s);
    put(path, "\xEF\xBB\xBF{\"ZETA\":\"Fundo Z\",\n \"ALFA FIM\":\"Alfa \\\"A\\\"\"}");
    const auto map = FundMap::read(path);
    QVERIFY(map);
    QCOMPARE(map->entries(), (QList<FundMapEntry>{{u"ZETA"_s, u"Fundo Z"_s}, {u"ALFA FIM"_s, u"Alfa \"A\""_s}}));
    QList<FundMapEntry> entries = map->entries();
    entries.append({u"BETA_FIC"_s, u"Ação Beta"_s});
    const auto written = map->write(entries);
    QVERIFY2(written, written ? "" : qPrintable(written.error().oneLine()));
    QCOMPARE(written->entries(), entries);
    QCOMPARE(get(path), QByteArray("{\n  \"ZETA\": \"Fundo Z\",\n  \"ALFA FIM\": \"Alfa \\\"A\\\"\",\n  \"BETA_FIC\": "
                                   "\"Ação Beta\"\n}\n"));
    const auto names = FundNames::load(path);
    QVERIFY(names);
    QCOMPARE(names->map(u"BETA FIC"_s), u"Ação Beta"_s);
}

void TestFundMapFile::keepsWhatStandsBesideTheMapping()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"mapa.json"_s);
    put(path, R"({"versao": 1.50, "fund_mapping": {"A": "a"}, "outros": [true, null, "x"], "vazio": {}})");
    const auto map = FundMap::read(path);
    QVERIFY(map);
    QVERIFY(map->write({{u"A"_s, u"b"_s}}));
    const QByteArray now = get(path);
    QVERIFY2(now.contains("\"versao\": 1.50") && now.contains("\"A\": \"b\"") && now.contains("null") &&
                 now.contains("\"vazio\": {}"),
             now.constData());
    QCOMPARE(FundNames::load(path)->map(u"A"_s), u"b"_s);
}

void TestFundMapFile::missingFileIsMade()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"novo/mapa.json"_s);
    const auto map = FundMap::read(path);
    QVERIFY(map);
    QVERIFY(map->entries().isEmpty());
    QVERIFY(map->write({{u"A"_s, u"a"_s}}));
    QCOMPARE(FundNames::load(path)->map(u"A"_s), u"a"_s);
}

void TestFundMapFile::wrongFileSaysWhere_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no JSON") << QByteArray("{");
    QTest::newRow("a list") << QByteArray("[1]");
    QTest::newRow("a number as name") << QByteArray("{\"A\": 1}");
}

void TestFundMapFile::wrongFileSaysWhere()
{
    QFETCH(QByteArray, bytes);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"mapa.json"_s);
    put(path, bytes);
    const auto map = FundMap::read(path);
    QVERIFY(!map);
    QCOMPARE(map.error().code, ErrorCode::Config);
    QVERIFY(map.error().message.contains(path));
}

void TestFundMapFile::contradictionIsNotWritten()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"mapa.json"_s);
    put(path, "{\"A\": \"a\"}");
    const auto map = FundMap::read(path);
    QVERIFY(map);
    const auto twice = map->write({{u"A B"_s, u"a"_s}, {u"A_B"_s, u"b"_s}});
    QVERIFY(!twice);
    QVERIFY(twice.error().message.contains(u"mais de uma vez"_s));
    QVERIFY(!map->write({{u"A"_s, u"  "_s}}));
    QVERIFY(!map->write({{u""_s, u"a"_s}}));
    QCOMPARE(get(path), QByteArray("{\"A\": \"a\"}"));
}

void TestFundMapFile::slipsAreRemarked()
{
    const QList<FundMapEntry> entries = {{u"Alfa"_s, u"X"_s}, {u"ALFA"_s, u"Y"_s}, {u"B"_s, u"B"_s}, {u"C"_s, u"D"_s}};
    const QList<FundMapRemark> remarks = FundMap::judge(entries);
    QCOMPARE(remarks.size(), entries.size());
    QVERIFY(remarks.at(0).text.contains(u"ALFA"_s) && remarks.at(1).text.contains(u"Alfa"_s));
    QVERIFY(remarks.at(2).text.contains(u"iguais"_s));
    QCOMPARE(remarks.at(3).text, QString());
    for (const FundMapRemark &remark : remarks)
        QVERIFY(!remark.isProblem);
    const QList<FundMapRemark> houses = FundMap::judge({{u"A"_s, u"Ação"_s}, {u"B"_s, u"ACAO"_s}});
    QVERIFY(houses.at(0).text.contains(u"ACAO"_s) && !houses.at(0).isProblem);
}

void TestFundMapFile::fileChangedMeanwhileIsNotOverwritten()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"mapa.json"_s);
    put(path, "{\"A\": \"a\"}");
    const auto map = FundMap::read(path);
    QVERIFY(map);
    put(path, "{\"A\": \"outro\"}");
    QVERIFY(!map->write({{u"A"_s, u"b"_s}}));
    QCOMPARE(get(path), QByteArray("{\"A\": \"outro\"}"));
}

void TestFundMapFile::coversBankNamesAndHouseNames()
{
    const QList<FundMapEntry> entries = {{u"ALFA_FIM"_s, u"Fundo Alfa"_s}};
    QCOMPARE(FundMap::uncovered(entries, {u"ALFA FIM"_s, u"Fundo Alfa"_s, u"alfa fim"_s}), QStringList{u"alfa fim"_s});
}

QTEST_GUILESS_MAIN(TestFundMapFile)
#include "tst_fundmapfile.moc"

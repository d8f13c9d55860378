// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transform/fundnames.h"
#include "tests/support/testprint.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Etl;

class TestFundNames : public QObject
{
    Q_OBJECT

private slots:
    void flatAndWrappedShapesGiveTheSameMap_data();
    void flatAndWrappedShapesGiveTheSameMap();
    void unmappedNameIsTheNormalisedBankName();
    void matchIsExactInCase();
    void severalBankNamesMayShareOneHouseName();
    void brokenMapsAreConfigErrorsThatNameTheFile_data();
    void brokenMapsAreConfigErrorsThatNameTheFile();
    void missingFileIsAConfigError();
    void fileIsReadWithByteOrderMark();
};

void TestFundNames::flatAndWrappedShapesGiveTheSameMap_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("flat") << QByteArray(R"({"ALFA FIC FIM CP":"FICFIM ALFA"})");
    QTest::newRow("wrapped") << QByteArray(R"({"fund_mapping":{"ALFA FIC FIM CP":"FICFIM ALFA"}})");
    QTest::newRow("underscores and blanks in the key") << QByteArray(R"({" ALFA_FIC_FIM  CP ":" FICFIM ALFA "})");
    QTest::newRow("repeated with one meaning")
        << QByteArray(R"({"ALFA FIC FIM CP":"FICFIM ALFA","ALFA_FIC_FIM_CP":"FICFIM ALFA"})");
}

void TestFundNames::flatAndWrappedShapesGiveTheSameMap()
{
    QFETCH(QByteArray, json);
    const auto names = FundNames::fromJson(json, u"mapa.json"_s);
    VERIFY_OK(names);
    QCOMPARE(names->map(u"ALFA FIC FIM CP"_s), u"FICFIM ALFA"_s);
    QCOMPARE(names->map(u"ALFA_FIC_FIM_CP "_s), u"FICFIM ALFA"_s);
    QVERIFY(names->knows(u"ALFA FIC FIM CP"_s));
    QVERIFY(!names->isEmpty());
}

void TestFundNames::unmappedNameIsTheNormalisedBankName()
{
    const auto names = FundNames::fromJson("{}", u"mapa.json"_s);
    VERIFY_OK(names);
    QVERIFY(names->isEmpty());
    QVERIFY(!names->knows(u"BETA FIDC"_s));
    QCOMPARE(names->map(u" BETA_FIDC\u00a0"_s), u"BETA FIDC"_s);
    QCOMPARE(FundNames().map(u"BETA"_s), u"BETA"_s);
}

void TestFundNames::matchIsExactInCase()
{
    const auto names = FundNames::fromJson(R"({"Alfa":"X"})", u"mapa.json"_s);
    VERIFY_OK(names);
    QCOMPARE(names->map(u"ALFA"_s), u"ALFA"_s);
}

void TestFundNames::severalBankNamesMayShareOneHouseName()
{
    const auto names = FundNames::fromJson(R"({"ALFA":"X","BETA":"X"})", u"mapa.json"_s);
    VERIFY_OK(names);
    QCOMPARE(names->map(u"ALFA"_s), names->map(u"BETA"_s));
}

void TestFundNames::brokenMapsAreConfigErrorsThatNameTheFile_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("no JSON") << QByteArray("ALFA=X");
    QTest::newRow("empty file") << QByteArray();
    QTest::newRow("list") << QByteArray(R"(["ALFA"])");
    QTest::newRow("number as name") << QByteArray(R"({"ALFA":7})");
    QTest::newRow("object as name") << QByteArray(R"({"ALFA":{"nome":"X"}})");
    QTest::newRow("empty house name") << QByteArray(R"({"ALFA":" "})");
    QTest::newRow("empty bank name") << QByteArray(R"({"_":"X"})");
    QTest::newRow("one bank name with two house names") << QByteArray(R"({"ALFA FIM":"X","ALFA_FIM":"Y"})");
    QTest::newRow("same key twice with two house names") << QByteArray(R"({"ALFA":"X","ALFA":"Y"})");
}

void TestFundNames::brokenMapsAreConfigErrorsThatNameTheFile()
{
    QFETCH(QByteArray, json);
    const auto names = FundNames::fromJson(json, u"mapa.json"_s);
    QVERIFY(!names);
    QCOMPARE(names.error().code, ErrorCode::Config);
    QVERIFY2(names.error().message.contains(u"mapa.json"), qPrintable(names.error().message));
}

void TestFundNames::missingFileIsAConfigError()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"nenhum.json"_s);
    const auto names = FundNames::load(path);
    QVERIFY(!names);
    QCOMPARE(names.error().code, ErrorCode::Config);
    QVERIFY(names.error().message.contains(path));
    QVERIFY(names.error().message.contains(u"MAP_NMFUNDOS_PATH"));
}

void TestFundNames::fileIsReadWithByteOrderMark()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"mapa.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("\xEF\xBB\xBF{\"AÇÃO FIA\":\"FIA AÇÃO\"}");
    file.close();
    const auto names = FundNames::load(file.fileName());
    VERIFY_OK(names);
    QCOMPARE(names->map(u"AC\u0327A\u0303O FIA"_s), u"FIA AÇÃO"_s);
}

QTEST_APPLESS_MAIN(TestFundNames)
#include "tst_fundnames.moc"

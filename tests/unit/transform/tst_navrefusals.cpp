// SPDX-License-Identifier: GPL-3.0-or-later
// What one bad record costs: its own fund, never the others.
#include "core/transform/navjson.h"
#include "tests/support/testprint.h"
#include "tests/unit/transform/navpages.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Etl;
using namespace Etl::Test;

namespace {

QStringList funds(const Rentabilidade &read)
{
    QStringList names;
    for (const RentabilidadeRegistro &registro : read.registros)
        names.append(registro.fundo);
    return names;
}

} // namespace

class TestNavRefusals : public QObject
{
    Q_OBJECT

private slots:
    void wrongTypesNamePageFundAndField_data();
    void wrongTypesNamePageFundAndField();
    void fundWhoseDataIsNoListIsRefused();
    void recordsWithoutAFundNameAreRefusedTogether_data();
    void recordsWithoutAFundNameAreRefusedTogether();
    void refusedFundIsSaidOnceWithItsFirstError();
    void differentRecordOfOneClassRefusesItsFund();
};

void TestNavRefusals::wrongTypesNamePageFundAndField_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QString>("field");
    QTest::newRow("object for a number") << QByteArray(R"("liquidQuote":{})") << u"liquidQuote"_s;
    QTest::newRow("list for a number") << QByteArray(R"("liquidQuote":[1])") << u"liquidQuote"_s;
    QTest::newRow("true for a number") << QByteArray(R"("assetValue":true)") << u"assetValue"_s;
    QTest::newRow("word for a number") << QByteArray(R"("assetValue":"n/d")") << u"assetValue"_s;
    QTest::newRow("decimal comma") << QByteArray(R"("assetValue":"1,5")") << u"assetValue"_s;
    QTest::newRow("thousands separators") << QByteArray(R"("assetValue":"1.234.567")") << u"assetValue"_s;
    QTest::newRow("39 digits") << QByteArray(R"("assetValue":123456789012345678901234567890123456789)")
                               << u"assetValue"_s;
    QTest::newRow("word for a return") << QByteArray(R"("nominalQuoteList":[{"day":"abc"}])")
                                       << u"nominalQuoteList.day"_s;
    QTest::newRow("word for a return against the index")
        << QByteArray(R"("quotaProfitabilityDifference":{"CDIE":{"NominalVsIndexador":{"Year":"x"}}})")
        << u"quotaProfitabilityDifference.CDIE.NominalVsIndexador.Year"_s;
    QTest::newRow("object for a text") << QByteArray(R"("account":{})") << u"account"_s;
    QTest::newRow("list for a date") << QByteArray(R"("x":0}, {"referenceDate":[])") << u"referenceDate"_s;
    QTest::newRow("number for a record") << QByteArray(R"("x":0}, 1, {"x":0)") << u"data"_s;
    QTest::newRow("date that does not exist")
        << QByteArray(R"("x":0}, {"referenceDate":"2025-02-30")") << u"referenceDate"_s;
}

void TestNavRefusals::wrongTypesNamePageFundAndField()
{
    QFETCH(QByteArray, members);
    QFETCH(QString, field);
    // ALFA stands on both sides of its bad record: neither of its good ones may be loaded without it.
    const auto read =
        readNavPages({page(fund("ALFA", R"("account":"1")") + "," + fund("BETA")),
                      page(fund("ALFA", members) + "," + fund("ALFA", R"("account":"2")") + "," + fund("GAMA"))},
                     kAsked, u"CDIE"_s);
    VERIFY_OK(read);
    QCOMPARE(funds(*read), (QStringList{u"BETA"_s, u"GAMA"_s}));
    QCOMPARE(read->refused.size(), 1);
    QCOMPARE(read->refused.first().fund, u"ALFA"_s);
    const Error &error = read->refused.first().error;
    QCOMPARE(error.code, ErrorCode::Parse);
    QVERIFY2(error.message.contains(u"página 2, fundo ALFA, campo "_s + field + u':'), qPrintable(error.message));
}

void TestNavRefusals::fundWhoseDataIsNoListIsRefused()
{
    const auto read = readNavPages({page(fund("BETA") + R"(,{"fundName":"ALFA","data":"x"})")}, kAsked, u"CDIE"_s);
    VERIFY_OK(read);
    QCOMPARE(funds(*read), QStringList{u"BETA"_s});
    QCOMPARE(read->refused.size(), 1);
    QCOMPARE(read->refused.first().fund, u"ALFA"_s);
    QVERIFY(read->refused.first().error.message.contains(u"página 1, fundo ALFA, campo data:"));
}

void TestNavRefusals::recordsWithoutAFundNameAreRefusedTogether_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("missing") << QByteArray();
    QTest::newRow("null") << QByteArray(R"("fundName":null,)");
    QTest::newRow("blank") << QByteArray(R"("fundName":" _ ",)");
    QTest::newRow("object") << QByteArray(R"("fundName":{},)");
}

void TestNavRefusals::recordsWithoutAFundNameAreRefusedTogether()
{
    QFETCH(QByteArray, name);
    const QByteArray nameless = "{" + name + R"("data":[{"referenceDate":"2025-04-10"}]})";
    const auto read =
        readNavPages({page(fund("ALFA")), page(fund("BETA") + "," + nameless + "," + fund("GAMA") + "," + nameless)},
                     kAsked, u"CDIE"_s);
    VERIFY_OK(read);
    QCOMPARE(funds(*read), (QStringList{u"ALFA"_s, u"BETA"_s, u"GAMA"_s}));
    QCOMPARE(read->refused.size(), 1);
    QCOMPARE(read->refused.first().fund, QString());
    QCOMPARE(read->refused.first().error.code, ErrorCode::Parse);
    QCOMPARE(read->warnings.size(), 2);
    QVERIFY2(read->warnings.at(0).contains(u"página 2, item 2"), qPrintable(read->warnings.at(0)));
    QVERIFY2(read->warnings.at(1).contains(u"página 2, item 4"), qPrintable(read->warnings.at(1)));
}

void TestNavRefusals::refusedFundIsSaidOnceWithItsFirstError()
{
    const auto read = readNavPages({page(fund("ALFA", R"("assetValue":"n/d")") + "," + fund("Alfa", R"("account":{})")),
                                    page(fund("ALFA", R"("rawQuote":[])"))},
                                   kAsked, u"CDIE"_s);
    VERIFY_OK(read);
    QVERIFY(read->registros.isEmpty());
    QCOMPARE(read->refused.size(), 1);
    QVERIFY(read->refused.first().error.message.contains(u"assetValue"));
}

void TestNavRefusals::differentRecordOfOneClassRefusesItsFund()
{
    const auto read = readNavPages(
        {page(fund("ALFA", "\"assetValue\":1") + "," + fund("BETA") + "," + fund("ALFA", "\"assetValue\":2"))}, kAsked,
        u"CDIE"_s);
    VERIFY_OK(read);
    QCOMPARE(funds(*read), QStringList{u"BETA"_s});
    QCOMPARE(read->refused.size(), 1);
    QCOMPARE(read->refused.first().fund, u"ALFA"_s);
    const QString message = read->refused.first().error.message;
    QVERIFY2(message.contains(u"página 1") && message.contains(u"ALFA") && message.contains(u"valores diferentes"),
             qPrintable(message));
}

QTEST_APPLESS_MAIN(TestNavRefusals)
#include "tst_navrefusals.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transform/navjson.h"
#include "tests/support/testprint.h"
#include "tests/unit/transform/navpages.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Etl;
using namespace Etl::Test;

namespace {

/// The synthetic record of the fact sheet.
const QByteArray kFactSheet = R"({"result":[{"fundName":"ALFA FIC FIM CP","data":[{
  "account":"000123","cnpj":"11222333000100","referenceDate":"2025-04-10T00:00:00","liquidQuote":1.234567,"rawQuote":1.234567,
  "assetValue":1001233.99,"numberOfQuotes":811000.123456,"acquisitions":0,"redemptions":0,
  "hierarchyClass":"CLASSE EXEMPLO","subClassCode":"SUB EXEMPLO",
  "nominalQuoteList":[{"type":"Nominal","day":0.05,"month":0.5,"year":4.2,
     "twelveMonths":11.1,"twentyFourMonths":23.4,"thirtySixMonths":null}],
  "quotaProfitabilityDifference":{"CDIE":{
     "VariacaoIndexador":{"Accumulated":30.1,"Day":0.05,"Month":0.37,"Year":3.4,"Twelve":11.2,"TwentyFour":24.9,"ThirtySix":40.3},
     "NominalVsIndexador":{"Accumulated":101.1,"Day":100.0,"Month":135.1,"Year":123.5,"Twelve":99.1,"TwentyFour":94.0,"ThirtySix":null}}}
}]}],"page":"1","totalPages":1})";

QString text(const OptionalDecimal &value)
{
    return value ? value->toString() : u"NULL"_s;
}

} // namespace

class TestNavJson : public QObject
{
    Q_OBJECT

private slots:
    void factSheetRecordIsReadToTheLastDigit();
    void numbersKeepTheDigitsOfTheFile_data();
    void numbersKeepTheDigitsOfTheFile();
    void unreadablePagesAreErrors_data();
    void unreadablePagesAreErrors();
    void nominalEntryIsChosenByTypeThenFirstThenProfitability_data();
    void nominalEntryIsChosenByTypeThenFirstThenProfitability();
    void indexIsTheAskedOneElseTheOnlyOne_data();
    void indexIsTheAskedOneElseTheOnlyOne();
    void otherDatesAreCountedAndLeftOut();
    void referenceDates_data();
    void referenceDates();
    void recordWithoutReferenceDateIsSkippedWithAWarning();
    void fundWithoutRecordsIsAWarning();
    void bodyMayBeTheListItself();
    void everyPageIsRead();
    void recordOnTwoPagesIsAnError();
    void identicalRecordOnOnePageIsKeptOnceWithAWarning();
    void classesOfOneFundAreDifferentRecords();
    void namesAreTrimmedAndUnknownKeysIgnored();
    void missingTextsAreEmpty();
    void latin1BodyIsReadWithAWarning();
};

void TestNavJson::factSheetRecordIsReadToTheLastDigit()
{
    const auto read = readNavPages({kFactSheet}, kAsked, u"CDIE"_s);
    VERIFY_OK(read);
    QVERIFY2(read->warnings.isEmpty(), qPrintable(read->warnings.join(u'\n')));
    QCOMPARE(read->registros.size(), 1);
    const RentabilidadeRegistro &r = read->registros.first();
    QCOMPARE(r.fundo, u"ALFA FIC FIM CP"_s);
    QCOMPARE(r.conta, u"000123"_s);
    QCOMPARE(r.cnpj, u"11222333000100"_s);
    QCOMPARE(r.data, kAsked);
    QCOMPARE(r.classe, u"CLASSE EXEMPLO"_s);
    QCOMPARE(r.subClasse, u"SUB EXEMPLO"_s);
    QCOMPARE(r.indexador, u"CDIE"_s);
    const QStringList values = {text(r.cotaLiquida),     text(r.cotaBruta),  text(r.patrimonio),
                                text(r.quantidadeCotas), text(r.aplicacoes), text(r.resgates)};
    QCOMPARE(values, (QStringList{u"1.234567"_s, u"1.234567"_s, u"1001233.99"_s, u"811000.123456"_s, u"0"_s, u"0"_s}));
    const Retornos &n = r.nominal;
    QCOMPARE((QStringList{text(n.dia), text(n.mes), text(n.ano), text(n.meses12), text(n.meses24), text(n.meses36)}),
             (QStringList{u"0.05"_s, u"0.5"_s, u"4.2"_s, u"11.1"_s, u"23.4"_s, u"NULL"_s}));
    const Retornos &v = r.versusIndexador;
    QCOMPARE((QStringList{text(v.dia), text(v.mes), text(v.ano), text(v.meses12), text(v.meses24), text(v.meses36)}),
             (QStringList{u"100.0"_s, u"135.1"_s, u"123.5"_s, u"99.1"_s, u"94.0"_s, u"NULL"_s}));
}

void TestNavJson::numbersKeepTheDigitsOfTheFile_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("expected");
    QTest::newRow("more digits than a double has")
        << QByteArray("1234567890123456.12345678") << u"1234567890123456.12345678"_s;
    QTest::newRow("integer beyond 64 bits")
        << QByteArray("123456789012345678901234567890") << u"123456789012345678901234567890"_s;
    QTest::newRow("largest unsigned") << QByteArray("18446744073709551615") << u"18446744073709551615"_s;
    QTest::newRow("negative integer") << QByteArray("-9223372036854775808") << u"-9223372036854775808"_s;
    QTest::newRow("trailing zeros") << QByteArray("1.500") << u"1.500"_s;
    QTest::newRow("exponent") << QByteArray("2e-05") << u"0.00002"_s;
    QTest::newRow("numeric string") << QByteArray("\"811000.123456\"") << u"811000.123456"_s;
    QTest::newRow("padded numeric string") << QByteArray("\" 12.5 \"") << u"12.5"_s;
    QTest::newRow("null") << QByteArray("null") << u"NULL"_s;
    QTest::newRow("empty string") << QByteArray("\"\"") << u"NULL"_s;
    QTest::newRow("blank string") << QByteArray("\"  \"") << u"NULL"_s;
}

void TestNavJson::numbersKeepTheDigitsOfTheFile()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, expected);
    const auto read = readNavPages({page(fund("ALFA", "\"assetValue\":" + json))}, kAsked, u"CDIE"_s);
    VERIFY_OK(read);
    QCOMPARE(text(read->registros.first().patrimonio), expected);
}

void TestNavJson::unreadablePagesAreErrors_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("no JSON") << QByteArray("<html></html>");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut off") << kFactSheet.left(kFactSheet.size() / 2);
    QTest::newRow("text instead of data") << QByteArray(R"({"result":"Processando"})");
    QTest::newRow("no result") << QByteArray(R"({"page":1})");
    QTest::newRow("result is null") << QByteArray(R"({"result":null})");
    QTest::newRow("result is a number") << QByteArray(R"({"result":7})");
    QTest::newRow("entry is a text") << QByteArray(R"({"result":["ALFA"]})");
    QTest::newRow("NaN") << QByteArray(R"({"result":[{"fundName":"A","data":[{"assetValue":NaN}]}]})");
    QTest::newRow("number beyond a double") << page(fund("A", R"("assetValue":1e400)"));
    QTest::newRow("hostile depth") << QByteArray(100'000, '[');
}

void TestNavJson::unreadablePagesAreErrors()
{
    QFETCH(QByteArray, json);
    const auto read = readNavPages({json}, kAsked, u"CDIE"_s);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::Parse);
    QVERIFY2(read.error().message.contains(u"página 1"), qPrintable(read.error().message));
}

void TestNavJson::nominalEntryIsChosenByTypeThenFirstThenProfitability_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QString>("day");
    QTest::newRow("by type, not by place")
        << QByteArray(R"("nominalQuoteList":[{"type":"Real","day":1},{"type":"Nominal","day":2}])") << u"2"_s;
    QTest::newRow("first when no type fits")
        << QByteArray(R"("nominalQuoteList":[{"type":"Real","day":1},{"day":2}])") << u"1"_s;
    QTest::newRow("non-objects are skipped") << QByteArray(R"("nominalQuoteList":[null,7,{"day":3}])") << u"3"_s;
    QTest::newRow("profitability when the list is empty")
        << QByteArray(R"("nominalQuoteList":[],"profitability":{"day":4})") << u"4"_s;
    QTest::newRow("profitability when there is no list") << QByteArray(R"("profitability":{"day":5})") << u"5"_s;
    QTest::newRow("list before profitability")
        << QByteArray(R"("profitability":{"day":5},"nominalQuoteList":[{"day":6}])") << u"6"_s;
    QTest::newRow("neither") << QByteArray(R"("nominalQuoteList":null)") << u"NULL"_s;
}

void TestNavJson::nominalEntryIsChosenByTypeThenFirstThenProfitability()
{
    QFETCH(QByteArray, members);
    QFETCH(QString, day);
    const auto read = readNavPages({page(fund("ALFA", members))}, kAsked, u"CDIE"_s);
    VERIFY_OK(read);
    QCOMPARE(text(read->registros.first().nominal.dia), day);
    // NULL in place of what was there is said.
    QCOMPARE(read->warnings.filter(u"1 fundo veio sem nenhum retorno nominal"_s).size(), day == "NULL"_L1 ? 1 : 0);
}

void TestNavJson::indexIsTheAskedOneElseTheOnlyOne_data()
{
    QTest::addColumn<QByteArray>("byIndex");
    QTest::addColumn<QString>("indexador");
    QTest::addColumn<QString>("day");
    QTest::addColumn<int>("warnings");
    QTest::newRow("asked one of two")
        << QByteArray(R"({"IMA-B":{"NominalVsIndexador":{"Day":1}},"CDIE":{"NominalVsIndexador":{"Day":2}}})")
        << u"CDIE"_s << u"2"_s << 0;
    QTest::newRow("only one, another") << QByteArray(R"({"IMA-B":{"NominalVsIndexador":{"Day":1}}})") << u"IMA-B"_s
                                       << u"1"_s << 1;
    QTest::newRow("non-objects do not count")
        << QByteArray(R"({"x":7,"y":null,"IMABAJUST":{"NominalVsIndexador":{"Day":3}}})") << u"IMABAJUST"_s << u"3"_s
        << 1;
    QTest::newRow("two others: none is taken")
        << QByteArray(R"({"A":{"NominalVsIndexador":{"Day":1}},"B":{"NominalVsIndexador":{"Day":2}}})") << QString()
        << u"NULL"_s << 0;
    QTest::newRow("inner value is no object")
        << QByteArray(R"({"CDIE":{"NominalVsIndexador":"n/d"}})") << u"CDIE"_s << u"NULL"_s << 0;
    QTest::newRow("null") << QByteArray("null") << QString() << u"NULL"_s << 0;
}

void TestNavJson::indexIsTheAskedOneElseTheOnlyOne()
{
    QFETCH(QByteArray, byIndex);
    QFETCH(QString, indexador);
    QFETCH(QString, day);
    QFETCH(int, warnings);
    const auto read =
        readNavPages({page(fund("ALFA", "\"quotaProfitabilityDifference\":" + byIndex))}, kAsked, u"CDIE"_s);
    VERIFY_OK(read);
    QCOMPARE(read->registros.first().indexador, indexador);
    QCOMPARE(text(read->registros.first().versusIndexador.dia), day);
    QCOMPARE(read->warnings.size(), warnings);
}

void TestNavJson::otherDatesAreCountedAndLeftOut()
{
    const QByteArray json = page(R"({"fundName":"ALFA","data":[{"referenceDate":"2025-04-09T00:00:00","assetValue":1},
        {"referenceDate":"2025-04-10T00:00:00","assetValue":2},{"referenceDate":"2025-04-11T00:00:00","assetValue":3}]})");
    const auto read = readNavPages({json}, kAsked, u"CDIE"_s);
    VERIFY_OK(read);
    QCOMPARE(read->registros.size(), 1);
    QCOMPARE(text(read->registros.first().patrimonio), u"2"_s);
    QCOMPARE(read->otherDates, 2);
}

void TestNavJson::referenceDates_data()
{
    QTest::addColumn<QByteArray>("date");
    QTest::newRow("with time") << QByteArray("2025-04-10T00:00:00");
    QTest::newRow("with time and zone, whose date counts as written") << QByteArray("2025-04-10T23:59:59-03:00");
    QTest::newRow("date only") << QByteArray("2025-04-10");
    QTest::newRow("blank before the time") << QByteArray("2025-04-10 00:00:00");
    QTest::newRow("Brazilian") << QByteArray("10/04/2025");
    QTest::newRow("padded") << QByteArray(" 2025-04-10 ");
}

void TestNavJson::referenceDates()
{
    QFETCH(QByteArray, date);
    const auto read =
        readNavPages({page(R"({"fundName":"ALFA","data":[{"referenceDate":")" + date + "\"}]}")}, kAsked, u"CDIE"_s);
    VERIFY_OK(read);
    QCOMPARE(read->registros.size(), 1);
}

void TestNavJson::recordWithoutReferenceDateIsSkippedWithAWarning()
{
    const auto read = readNavPages({page(R"({"fundName":"ALFA","data":[{"assetValue":1},{"referenceDate":null},)"
                                         R"({"referenceDate":"2025-04-10","profitability":{}}]})")},
                                   kAsked, u"CDIE"_s);
    VERIFY_OK(read);
    QCOMPARE(read->registros.size(), 1);
    QCOMPARE(read->warnings.size(), 2);
    QVERIFY(read->warnings.first().contains(u"ALFA"));
}

void TestNavJson::fundWithoutRecordsIsAWarning()
{
    const auto read = readNavPages({page(R"({"fundName":"ALFA","data":[]},{"fundName":"BETA"})")}, kAsked, u"CDIE"_s);
    VERIFY_OK(read);
    QVERIFY(read->registros.isEmpty());
    QCOMPARE(read->warnings.size(), 2);
}

void TestNavJson::bodyMayBeTheListItself()
{
    const auto read = readNavPages({"\xEF\xBB\xBF[" + fund("ALFA") + "]"}, kAsked, u"CDIE"_s);
    VERIFY_OK(read);
    QCOMPARE(read->registros.size(), 1);
}

void TestNavJson::everyPageIsRead()
{
    const auto read = readNavPages({page(fund("ALFA")), page(fund("BETA")), page({})}, kAsked, u"CDIE"_s);
    VERIFY_OK(read);
    QCOMPARE(read->registros.size(), 2);
    QCOMPARE(read->registros.at(1).fundo, u"BETA"_s);
}

void TestNavJson::recordOnTwoPagesIsAnError()
{
    const auto read = readNavPages({page(fund("ALFA")), page(fund("BETA") + "," + fund("ALFA"))}, kAsked, u"CDIE"_s);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::Parse);
    QVERIFY2(read.error().message.contains(u"ALFA") && read.error().message.contains(u"páginas 1 e 2"),
             qPrintable(read.error().message));
}

void TestNavJson::identicalRecordOnOnePageIsKeptOnceWithAWarning()
{
    const auto read = readNavPages({page(fund("ALFA", "\"assetValue\":1") + "," + fund("ALFA", "\"assetValue\":1.0"))},
                                   kAsked, u"CDIE"_s);
    VERIFY_OK(read);
    QCOMPARE(read->registros.size(), 1);
    QCOMPARE(read->warnings.size(), 1);
}

void TestNavJson::classesOfOneFundAreDifferentRecords()
{
    const auto read =
        readNavPages({page(fund("ALFA", "\"subClassCode\":\"A\"") + "," + fund("ALFA", "\"subClassCode\":\"B\"") + "," +
                           fund("ALFA", "\"account\":\"2\"") + "," + fund("ALFA", "\"hierarchyClass\":\"C\""))},
                     kAsked, u"CDIE"_s);
    VERIFY_OK(read);
    QCOMPARE(read->registros.size(), 4);
    QVERIFY(read->warnings.isEmpty());
}

void TestNavJson::namesAreTrimmedAndUnknownKeysIgnored()
{
    const auto read = readNavPages({page(fund("  ALFA_FIC  FIM ", R"("novidade":{"a":[1,{"b":null}]},"account":123)"))},
                                   kAsked, u"CDIE"_s);
    VERIFY_OK(read);
    QCOMPARE(read->registros.first().fundo, u"ALFA FIC FIM"_s);
    QCOMPARE(read->registros.first().conta, u"123"_s);
}

void TestNavJson::missingTextsAreEmpty()
{
    const auto read = readNavPages({page(fund("ALFA", R"("cnpj":null)"))}, kAsked, u"CDIE"_s);
    VERIFY_OK(read);
    const RentabilidadeRegistro &r = read->registros.first();
    QCOMPARE(r.conta + r.cnpj + r.classe + r.subClasse + r.indexador, QString());
    QVERIFY(!r.cotaLiquida && !r.patrimonio && !r.nominal.dia && !r.versusIndexador.ano);
}

void TestNavJson::latin1BodyIsReadWithAWarning()
{
    const auto read = readNavPages({page(fund("A\xC7\xC3O"))}, kAsked, u"CDIE"_s);
    VERIFY_OK(read);
    QCOMPARE(read->registros.first().fundo, u"AÇÃO"_s);
    QCOMPARE(read->warnings.size(), 1);
}

QTEST_APPLESS_MAIN(TestNavJson)
#include "tst_navjson.moc"

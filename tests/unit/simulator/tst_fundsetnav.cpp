// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/fundset.h"
#include "core/simulator/repeatable.h"
#include "tests/support/testprint.h"

#include <QJsonDocument>
#include <QTest>

using namespace Etl;
using namespace Qt::StringLiterals;

namespace {

const QDate kDay(2025, 4, 10);

} // namespace

/// The NAV objects of the invented funds: their numbers, their digits and their oddities.
class TestFundSetNav : public QObject
{
    Q_OBJECT

private slots:
    void navAgreesWithThePatrimonio();
    void navWritesEveryDigit();
    void navKnobs();
    void hostileNamesStayValidJson();
};

void TestFundSetNav::navAgreesWithThePatrimonio()
{
    const FundSet set;
    for (int i = 0; i < set.size(); ++i) {
        const GeneratedFund fund = set.fund(i, kDay);
        QCOMPARE(fund.nav.size(), 1);
        QCOMPARE(fund.nav.constFirst().assetValue, fund.patrimonio);
        QCOMPARE(fund.nav.constFirst().liquidQuote, fund.cota);
        QCOMPARE(fund.nav.constFirst().numberOfQuotes, fund.quotas);
        // 10/04/2025 is a Thursday: the day's return is the quota against Wednesday's.
        const Decimal before = exact(set.fund(i, kDay.addDays(-1)).cota);
        const Decimal day =
            product(quotient(exact(fund.cota), before, 10) - Decimal::fromInteger(1), Decimal::fromInteger(100), 8);
        QCOMPARE(exact(fund.nav.constFirst().nominal.day), day);
    }
}

void TestFundSetNav::navWritesEveryDigit()
{
    const FundSet set;
    for (int i = 0; i < set.size(); ++i) {
        const QByteArray json = set.navFundObject(i, kDay);
        QJsonParseError error;
        QJsonDocument::fromJson(json, &error);
        QCOMPARE(error.error, QJsonParseError::NoError);
        const GeneratedNav nav = set.fund(i, kDay).nav.constFirst();
        const QByteArray quote = set.knobs(i).navNumbersAsText ? "\"" : "";
        for (const auto &[key, value] :
             {std::pair<QByteArray, QString>{"liquidQuote", nav.liquidQuote},
              {"assetValue", nav.assetValue},
              {"numberOfQuotes", nav.numberOfQuotes},
              {"Year", nav.versusIndex.year.isEmpty() ? nav.index.year : nav.versusIndex.year}}) {
            const QByteArray text = '"' + key + "\":" + quote + value.toLatin1() + quote;
            QVERIFY2(json.contains(text), (text + " in " + json).constData());
        }
    }
}

void TestFundSetNav::navKnobs()
{
    const FundSet set;
    GeneratorKnobs knobs = GeneratorKnobs::plain();
    knobs.twoClasses = true;
    knobs.extraDates = true;
    const GeneratedFund fund = set.fund(0, kDay, knobs);
    QCOMPARE(fund.nav.size(), 3);
    QCOMPARE(fund.nav.at(0).date, kDay.addDays(-1));
    QCOMPARE(fund.nav.at(1).cnpj, fund.nav.at(2).cnpj);
    QVERIFY(fund.nav.at(1).account != fund.nav.at(2).account);

    knobs = GeneratorKnobs::plain();
    knobs.nullQuoteList = true;
    QVERIFY(set.navFundObject(0, kDay, knobs).contains("\"nominalQuoteList\":null"));
    QVERIFY(set.fund(0, kDay, knobs).nav.constFirst().nominal.day.isEmpty());
    knobs = GeneratorKnobs::plain();
    knobs.profitability = true;
    QVERIFY(set.navFundObject(0, kDay, knobs).contains("\"profitability\":{\"day\":"));
    QVERIFY(!set.navFundObject(0, kDay, knobs).contains("nominalQuoteList"));
    knobs = GeneratorKnobs::plain();
    knobs.navNumbersAsText = true;
    QVERIFY(set.navFundObject(0, kDay, knobs).contains("\"liquidQuote\":\""));
    knobs = GeneratorKnobs::plain();
    knobs.navNulls = true;
    QVERIFY(set.navFundObject(0, kDay, knobs).contains("\"twelveMonths\":null"));
    knobs = GeneratorKnobs::plain();
    knobs.unknownKeys = true;
    knobs.paddedNames = true;
    QVERIFY(set.navFundObject(0, kDay, knobs).contains("campoDesconhecido"));
    QVERIFY(set.navFundObject(0, kDay, knobs).startsWith("{\"fundName\":\"ALFA FIC FIM CP   \""));
    QVERIFY(set.navFundObject(0, kDay, GeneratorKnobs::plain(), u"IMA-B"_s).contains("\"IMA-B\":{"));
}

void TestFundSetNav::hostileNamesStayValidJson()
{
    const FundSet set;
    GeneratorKnobs knobs = GeneratorKnobs::plain();
    knobs.nameSuffix = u"\"\\\n\x07\u202e\U0001F4B0"_s;
    QJsonParseError error;
    const QJsonDocument json = QJsonDocument::fromJson(set.navFundObject(0, kDay, knobs), &error);
    QCOMPARE(error.error, QJsonParseError::NoError);
    QCOMPARE(json[u"fundName"_s].toString(), set.name(0) + knobs.nameSuffix);
    QCOMPARE(set.fund(0, kDay, knobs).name, set.name(0) + knobs.nameSuffix);
    QVERIFY(!set.workbook(0, kDay, knobs).isEmpty());
}

QTEST_GUILESS_MAIN(TestFundSetNav)
#include "tst_fundsetnav.moc"

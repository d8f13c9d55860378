// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/fundidentity.h"
#include "core/simulator/fundset.h"
#include "core/simulator/holdings.h"
#include "core/simulator/repeatable.h"
#include "tests/support/testprint.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Etl;
using namespace Qt::StringLiterals;

namespace {

const QDate kDay(2025, 4, 10);

int significantDigits(const QString &number)
{
    QString digits = number;
    digits.remove(u'-').remove(u'.');
    qsizetype first = 0;
    while (first < digits.size() && digits.at(first) == u'0')
        ++first;
    return static_cast<int>(digits.size() - first);
}

int loadedRows(const FundSet &set, QDate date)
{
    int rows = 0;
    for (int i = 0; i < set.size(); ++i)
        rows += static_cast<int>(set.fund(i, date).positions.size());
    return rows;
}

} // namespace

class TestFundSet : public QObject
{
    Q_OBJECT

private slots:
    void firstThrowsAreTheSameOnEveryMachine();
    void sameSeedIndexAndDateGiveTheSameFund();
    void anotherSeedOrDateGivesOtherNumbers();
    void positionsAddUpToThePatrimonio_data();
    void positionsAddUpToThePatrimonio();
    void cotaIsPatrimonioByQuotas();
    void aThousandFundsHaveNamesOfTheirOwn();
    void noCnpjIsValid();
    void invalidCnpjCheckKnowsAValidOne();
    void isinsCarryTheRightCheckDigit();
    void numbersFitAWorkbooksBinaryCell();
    void aDayHasTheSizeOfARealOne();
    void scaleMultipliesRows();
    void holdingsStayFromDayToDayAndPricesMove();
    void everyBondHasDatesAroundTheDay();
    void theSetHoldsEveryShape();
    void truthNamesEveryPosition();
    void indexOfFindsNamesAndCnpjs();
};

void TestFundSet::firstThrowsAreTheSameOnEveryMachine()
{
    Dice dice({1, 2, 3});
    const QList<quint64> throws{dice.next(), dice.next()};
    Dice again({1, 2, 3});
    QCOMPARE(again.next(), throws.at(0));
    QCOMPARE(again.next(), throws.at(1));
    QVERIFY(Dice({1, 2, 4}).next() != throws.at(0));
    // The digest of the whole default day: it changes only when the invented bank is changed on purpose.
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const FundSet set;
    for (int i = 0; i < set.size(); ++i)
        hash.addData(QJsonDocument(set.truth(i, kDay)).toJson(QJsonDocument::Compact));
    QCOMPARE(hash.result().toHex().left(16), QByteArray("46d9279b99b1b9e6"));
}

void TestFundSet::sameSeedIndexAndDateGiveTheSameFund()
{
    for (int i = 0; i < 36; ++i)
        QCOMPARE(FundSet(36, 7).fund(i, kDay), FundSet(500, 7).fund(i, kDay));
}

void TestFundSet::anotherSeedOrDateGivesOtherNumbers()
{
    const FundSet one(36, 1);
    const FundSet two(36, 2);
    for (int i = 0; i < one.size(); ++i) {
        QVERIFY(one.fund(i, kDay).patrimonio != two.fund(i, kDay).patrimonio);
        QVERIFY(one.fund(i, kDay).patrimonio != one.fund(i, kDay.addDays(1)).patrimonio);
        QVERIFY(one.cnpj(i) != two.cnpj(i));
    }
}

void TestFundSet::positionsAddUpToThePatrimonio_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<int>("scale");
    QTest::addColumn<QDate>("date");
    QTest::newRow("default day") << 1U << 1 << kDay;
    QTest::newRow("another seed, a leap day") << 99U << 1 << QDate(2024, 2, 29);
    QTest::newRow("long ago") << 1U << 1 << QDate(1999, 12, 31);
    QTest::newRow("ten times the rows") << 1U << 10 << kDay;
}

void TestFundSet::positionsAddUpToThePatrimonio()
{
    QFETCH(quint32, seed);
    QFETCH(int, scale);
    QFETCH(QDate, date);
    const FundSet set(36, seed, scale);
    for (int i = 0; i < set.size(); ++i) {
        const GeneratedFund fund = set.fund(i, date);
        Decimal sum;
        for (const GeneratedPosition &position : fund.positions) {
            const auto value = Decimal::parse(position.valor);
            VERIFY_OK(value);
            sum += *value;
        }
        QCOMPARE(sum, exact(fund.patrimonio));
        QVERIFY(exact(fund.patrimonio) > Decimal());
    }
}

void TestFundSet::cotaIsPatrimonioByQuotas()
{
    const FundSet set;
    for (int i = 0; i < set.size(); ++i) {
        const GeneratedFund fund = set.fund(i, kDay);
        QCOMPARE(exact(fund.cota), quotient(exact(fund.patrimonio), exact(fund.quotas), 8));
        QVERIFY(exact(fund.cota) > Decimal());
        QCOMPARE(fund.quotas, set.fund(i, kDay.addDays(30)).quotas);
    }
}

void TestFundSet::aThousandFundsHaveNamesOfTheirOwn()
{
    const FundSet set(2000);
    QSet<QString> names, cnpjs, accounts, legalNames;
    static const QRegularExpression allowed(u"^[A-Z0-9]+( [A-Z0-9]+)+$"_s);
    for (int i = 0; i < set.size(); ++i) {
        names.insert(set.name(i));
        cnpjs.insert(set.cnpj(i));
        accounts.insert(set.account(i));
        legalNames.insert(set.legalName(i));
        QVERIFY2(set.name(i).size() <= 20 && allowed.match(set.name(i)).hasMatch(), qPrintable(set.name(i)));
        QVERIFY2(set.legalName(i).size() <= 50, qPrintable(set.legalName(i)));
    }
    QCOMPARE(names.size(), 2000);
    QCOMPARE(cnpjs.size(), 2000);
    QCOMPARE(accounts.size(), 2000);
    QCOMPARE(legalNames.size(), 2000);
}

void TestFundSet::noCnpjIsValid()
{
    const FundSet set(1000);
    for (int i = 0; i < set.size(); ++i)
        QVERIFY2(set.cnpj(i).size() == 14 && !isValidCnpj(set.cnpj(i)), qPrintable(set.cnpj(i)));
    for (int i = 0; i < 36; ++i) {
        for (const GeneratedPosition &position : set.fund(i, kDay).positions)
            QVERIFY(position.docAtivo.isEmpty() || (position.docAtivo.size() == 14 && !isValidCnpj(position.docAtivo)));
    }
}

void TestFundSet::invalidCnpjCheckKnowsAValidOne()
{
    // The number of the public example in the tax office's own description of the check digits.
    QVERIFY(isValidCnpj(u"11222333000181"_s));
    QVERIFY(isValidCnpj(u"12ABC34501DE35"_s)); // alphanumeric
    QVERIFY(!isValidCnpj(u"11222333000180"_s));
    QVERIFY(!isValidCnpj(u"1122233300018"_s));
}

void TestFundSet::isinsCarryTheRightCheckDigit()
{
    // US0378331005 is the textbook example of the rule; the generator's own are checked by the rule from the left.
    for (quint64 n = 0; n < 200; ++n) {
        const QString isin = inventedIsin(n, u"CTF"_s);
        QCOMPARE(isin.size(), 12);
        QString digits;
        for (const QChar c : isin)
            digits += c.isDigit() ? QString(c) : QString::number(c.unicode() - u'A' + 10);
        int sum = 0;
        for (qsizetype i = 0; i < digits.size(); ++i) {
            const int weight = (digits.size() - i) % 2 == 0 ? 2 : 1;
            const int value = digits.at(i).digitValue() * weight;
            sum += value > 9 ? value - 9 : value;
        }
        QCOMPARE(sum % 10, 0);
    }
}

void TestFundSet::numbersFitAWorkbooksBinaryCell()
{
    for (const int scale : {1, 10}) {
        const FundSet set(60, 3, scale);
        for (int i = 0; i < set.size(); ++i) {
            const GeneratedFund fund = set.fund(i, kDay);
            QStringList numbers{fund.patrimonio, fund.cota};
            for (const GeneratedPosition &position : fund.positions)
                numbers += {position.qnt, position.valor, position.preco, position.percPl, position.taxa};
            for (const QString &number : numbers) {
                QVERIFY2(significantDigits(number) <= 15, qPrintable(number));
                QVERIFY(number.isEmpty() || exact(number).toCanonical() == number);
            }
        }
    }
}

void TestFundSet::aDayHasTheSizeOfARealOne()
{
    const int rows = loadedRows(FundSet(), kDay);
    QVERIFY2(rows >= 310 && rows <= 355, qPrintable(QString::number(rows)));
}

void TestFundSet::scaleMultipliesRows()
{
    const int one = loadedRows(FundSet(12), kDay);
    const int ten = loadedRows(FundSet(12, 1, 10), kDay);
    QVERIFY2(ten > 8 * one && ten <= 10 * one, qPrintable(QString::number(ten)));
}

void TestFundSet::holdingsStayFromDayToDayAndPricesMove()
{
    const FundSet set;
    int moved = 0;
    for (int i = 0; i < set.size(); ++i) {
        const GeneratedFund today = set.fund(i, kDay);
        const GeneratedFund tomorrow = set.fund(i, kDay.addDays(1));
        QCOMPARE(today.positions.size(), tomorrow.positions.size());
        for (qsizetype p = 0; p < today.positions.size(); ++p) {
            QCOMPARE(today.positions.at(p).item, tomorrow.positions.at(p).item);
            QCOMPARE(today.positions.at(p).qnt, tomorrow.positions.at(p).qnt);
            moved += today.positions.at(p).valor != tomorrow.positions.at(p).valor ? 1 : 0;
        }
    }
    QVERIFY(moved > 200);
}

void TestFundSet::everyBondHasDatesAroundTheDay()
{
    const FundSet set;
    for (QDate date = kDay; date < kDay.addYears(8); date = date.addDays(97)) {
        for (int i = 0; i < set.size(); ++i) {
            for (const GeneratedPosition &position : set.fund(i, date).positions) {
                if (position.grupo != u"RENDA FIXA"_s)
                    continue;
                QVERIFY(position.aplic.isValid() && position.aplic <= date);
                QVERIFY(position.venc.isValid() && position.venc > date);
            }
        }
    }
}

void TestFundSet::theSetHoldsEveryShape()
{
    const FundSet set;
    QSet<QString> sections;
    int withoutPortfolio = 0, withoutExpenses = 0, withoutCash = 0, tiny = 0, negative = 0, whole = 0;
    for (int i = 0; i < set.size(); ++i) {
        QSet<QString> own;
        for (const GeneratedPosition &position : set.fund(i, kDay).positions) {
            own.insert(position.secao);
            tiny += position.valor == u"0.00002"_s ? 1 : 0;
            negative += position.valor.startsWith(u'-') ? 1 : 0;
            whole += !position.valor.contains(u'.') ? 1 : 0;
        }
        sections += own;
        withoutPortfolio += own.contains(u"Portfolio_Investido"_s) ? 0 : 1;
        withoutExpenses += own.contains(u"DESPESAS"_s) ? 0 : 1;
        withoutCash += own.contains(u"Resumo"_s) ? 0 : 1;
    }
    const QSet<QString> expected{u"Portfolio_Investido"_s,
                                 u"Acoes"_s,
                                 u"DESPESAS"_s,
                                 u"Resumo"_s,
                                 u"BMF"_s,
                                 u"Titulos_Publicos"_s,
                                 u"Titulos_Privados"_s,
                                 u"Compromissada Over"_s,
                                 u"Compromissada_Over"_s,
                                 u"Direitos_Creditorios"_s};
    QCOMPARE(expected - sections, QSet<QString>());
    QVERIFY(withoutPortfolio > 0 && withoutExpenses > 0 && withoutCash > 0);
    QVERIFY(tiny > 0 && negative > 0 && whole > 0);
}

void TestFundSet::truthNamesEveryPosition()
{
    const FundSet set;
    const GeneratedFund fund = set.fund(0, kDay);
    const QJsonObject truth = set.truth(0, kDay);
    QCOMPARE(truth.value(u"name"_s).toString(), u"ALFA FIC FIM CP"_s);
    QCOMPARE(truth.value(u"positions"_s).toArray().size(), fund.positions.size());
    bool adjusted = false;
    for (const QJsonValue &value : truth.value(u"positions"_s).toArray())
        adjusted |= value[u"descricao"_s].toString() == u"AJUSTE DE COTA"_s &&
                    value[u"item"_s].toString() == u"GAMA AJUSTE DE COTAS"_s;
    QVERIFY(adjusted);
}

void TestFundSet::indexOfFindsNamesAndCnpjs()
{
    const FundSet set;
    QCOMPARE(set.indexOf(u"ALFA_FIC_FIM_CP"_s), 0);
    QCOMPARE(set.indexOf(u" beta  fidc "_s), 1);
    QCOMPARE(set.indexOf(set.cnpj(17)), 17);
    QCOMPARE(set.indexOf(u"NINGUEM FIM"_s), -1);
}

QTEST_GUILESS_MAIN(TestFundSet)
#include "tst_fundset.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testprint.h"
#include "tests/unit/base/decimals.h"

#include <QTest>

#include <stdexcept>

using namespace Qt::StringLiterals;
using Etl::dec;
using Etl::Decimal;
using Etl::k38Nines;

class TestDecimalMath : public QObject
{
    Q_OBJECT

private slots:
    void roundingRules_data();
    void roundingRules();
    void percentPointsBecomeFractionsExactly_data();
    void percentPointsBecomeFractionsExactly();
    void shiftBeyondTheLastDigitIsAnError();
    void sumsAreExact_data();
    void sumsAreExact();
    void sumsBeyond38DigitsAreErrors_data();
    void sumsBeyond38DigitsAreErrors();
    void operatorPlusThrowsBeyond38Digits();
    void productsAreExactOrErrors_data();
    void productsAreExactOrErrors();
    void quotientsAreRoundedHalfAwayFromZero_data();
    void quotientsAreRoundedHalfAwayFromZero();
    void fitsTellsWhetherAColumnHoldsEveryDigit_data();
    void fitsTellsWhetherAColumnHoldsEveryDigit();
};

void TestDecimalMath::roundingRules_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("scale");
    QTest::addColumn<QString>("away");
    QTest::addColumn<QString>("even");
    QTest::newRow("below half") << u"1.2344"_s << 3 << u"1.234"_s << u"1.234"_s;
    QTest::newRow("above half") << u"1.2346"_s << 3 << u"1.235"_s << u"1.235"_s;
    QTest::newRow("half to even digit") << u"1.2345"_s << 3 << u"1.235"_s << u"1.234"_s;
    QTest::newRow("half to odd digit") << u"1.2335"_s << 3 << u"1.234"_s << u"1.234"_s;
    QTest::newRow("negative half") << u"-1.2345"_s << 3 << u"-1.235"_s << u"-1.234"_s;
    QTest::newRow("just above half") << u"0.50000000000000000001"_s << 0 << u"1"_s << u"1"_s;
    QTest::newRow("half of zero") << u"0.5"_s << 0 << u"1"_s << u"0"_s;
    QTest::newRow("carry through nines") << u"999.995"_s << 2 << u"1000.00"_s << u"1000.00"_s;
    QTest::newRow("nothing to round") << u"1.5"_s << 4 << u"1.5"_s << u"1.5"_s;
    QTest::newRow("38 decimals") << u"0.99999999999999999999999999999999999999"_s << 2 << u"1.00"_s << u"1.00"_s;
}

void TestDecimalMath::roundingRules()
{
    QFETCH(QString, text);
    QFETCH(int, scale);
    QFETCH(QString, away);
    QFETCH(QString, even);
    QCOMPARE(dec(text).rounded(scale).toString(), away);
    QCOMPARE(dec(text).roundedHalfEven(scale).toString(), even);
}

void TestDecimalMath::percentPointsBecomeFractionsExactly_data()
{
    QTest::addColumn<QString>("points");
    QTest::addColumn<QString>("fraction");
    QTest::newRow("0.07, where the binary division leaves a tail") << u"0.07"_s << u"0.0007"_s;
    QTest::newRow("day") << u"0.05"_s << u"0.0005"_s;
    QTest::newRow("hundred") << u"100"_s << u"1.00"_s;
    QTest::newRow("negative") << u"-135.1"_s << u"-1.351"_s;
    QTest::newRow("zero") << u"0"_s << u"0.00"_s;
    QTest::newRow("trailing zeros make room") << u"0.10000000000000000000000000000000000000"_s << u"0.001"_s;
}

void TestDecimalMath::percentPointsBecomeFractionsExactly()
{
    QFETCH(QString, points);
    QFETCH(QString, fraction);
    const auto shifted = dec(points).shiftedRight(2);
    VERIFY_OK(shifted);
    QCOMPARE(shifted->toString(), fraction);
}

void TestDecimalMath::shiftBeyondTheLastDigitIsAnError()
{
    const auto shifted = dec(u"0.0000000000000000000000000000000000001"_s).shiftedRight(2);
    QVERIFY(!shifted);
    QCOMPARE(shifted.error().code, Etl::ErrorCode::Parse);
}

void TestDecimalMath::sumsAreExact_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<QString>("sum");
    QTest::newRow("tenths") << u"0.1"_s << u"0.2"_s << u"0.3"_s;
    QTest::newRow("scales") << u"1.005"_s << u"2"_s << u"3.005"_s;
    QTest::newRow("to zero") << u"-1.50"_s << u"1.5"_s << u"0.00"_s;
    QTest::newRow("beside 38 digits") << k38Nines << u"-1"_s << QString(37, u'9') + u"8"_s;
    QTest::newRow("needless zeros do not count") << k38Nines << u"0.00"_s << k38Nines;
}

void TestDecimalMath::sumsAreExact()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(QString, sum);
    const auto added = dec(a).plus(dec(b));
    VERIFY_OK(added);
    QCOMPARE(*added, dec(sum));
    QCOMPARE(dec(a) + dec(b), dec(sum));
    QCOMPARE(dec(sum) - dec(b), dec(a));
}

void TestDecimalMath::sumsBeyond38DigitsAreErrors_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::newRow("one more digit") << k38Nines << u"1"_s;
    QTest::newRow("one more digit, negative") << u"-"_s + k38Nines << u"-1"_s;
    QTest::newRow("far scales") << k38Nines << u"0.1"_s;
    QTest::newRow("twice the largest") << k38Nines << k38Nines;
}

void TestDecimalMath::sumsBeyond38DigitsAreErrors()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    const auto added = dec(a).plus(dec(b));
    QVERIFY2(!added, qPrintable(added ? added->toString() : QString()));
    QCOMPARE(added.error().code, Etl::ErrorCode::Parse);
}

void TestDecimalMath::operatorPlusThrowsBeyond38Digits()
{
    QVERIFY_EXCEPTION_THROWN(dec(k38Nines) + Decimal::fromInteger(1), std::overflow_error);
}

void TestDecimalMath::productsAreExactOrErrors_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<QString>("product"); // empty: error
    QTest::newRow("quota times quantity") << u"1000.12345678"_s << u"1.23456789"_s << u"1234.7203057763907942"_s;
    QTest::newRow("sign") << u"-2.5"_s << u"4"_s << u"-10"_s;
    QTest::newRow("largest layout fields")
        << u"99999999.999999999"_s << u"999999999999.999999999"_s << u"99999999999999998999.900000000000000001"_s;
    QTest::newRow("39 digits") << u"99999999999999999999"_s << u"99999999999999999999"_s << QString();
    QTest::newRow("39 decimals") << u"0.00000000000000000001"_s << u"0.0000000000000000001"_s << QString();
    QTest::newRow("zero") << k38Nines << u"0"_s << u"0"_s;
}

void TestDecimalMath::productsAreExactOrErrors()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(QString, product);
    const auto result = dec(a).times(dec(b));
    QCOMPARE(result ? result->toCanonical() : QString(), product);
}

void TestDecimalMath::quotientsAreRoundedHalfAwayFromZero_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<int>("scale");
    QTest::addColumn<QString>("quotient"); // empty: error
    QTest::newRow("third") << u"1"_s << u"3"_s << 10 << u"0.3333333333"_s;
    QTest::newRow("two thirds") << u"2"_s << u"3"_s << 10 << u"0.6666666667"_s;
    QTest::newRow("half") << u"1"_s << u"8"_s << 2 << u"0.13"_s;
    QTest::newRow("negative half") << u"-1"_s << u"8"_s << 2 << u"-0.13"_s;
    QTest::newRow("fractions of both") << u"1234.72"_s << u"101000.00"_s << 10 << u"0.0122249505"_s;
    QTest::newRow("more decimals than needed") << u"10"_s << u"4"_s << 4 << u"2.5000"_s;
    QTest::newRow("fewer decimals than the dividend") << u"0.123456789"_s << u"1"_s << 2 << u"0.12"_s;
    QTest::newRow("by zero") << u"1"_s << u"0.00"_s << 2 << QString();
    QTest::newRow("too many digits") << k38Nines << u"3"_s << 10 << QString();
}

void TestDecimalMath::quotientsAreRoundedHalfAwayFromZero()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(int, scale);
    QFETCH(QString, quotient);
    const auto result = dec(a).dividedBy(dec(b), scale);
    QCOMPARE(result ? result->toString() : QString(), quotient);
}

void TestDecimalMath::fitsTellsWhetherAColumnHoldsEveryDigit_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("precision");
    QTest::addColumn<int>("scale");
    QTest::addColumn<bool>("fits");
    QTest::newRow("full column") << u"99999999999999999999.99999999"_s << 28 << 8 << true;
    QTest::newRow("one integer digit more") << u"100000000000000000000"_s << 28 << 8 << false;
    QTest::newRow("one decimal more") << u"0.000000001"_s << 28 << 8 << false;
    QTest::newRow("needless decimals") << u"1.000000000000"_s << 28 << 8 << true;
    QTest::newRow("zero") << u"0"_s << 1 << 1 << true;
}

void TestDecimalMath::fitsTellsWhetherAColumnHoldsEveryDigit()
{
    QFETCH(QString, text);
    QFETCH(int, precision);
    QFETCH(int, scale);
    QFETCH(bool, fits);
    QCOMPARE(dec(text).fits(precision, scale), fits);
}

QTEST_APPLESS_MAIN(TestDecimalMath)
#include "tst_decimalmath.moc"

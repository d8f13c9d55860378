// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testprint.h"
#include "tests/unit/base/decimals.h"

#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using Etl::dec;
using Etl::Decimal;
using Etl::k38Nines;

class TestDecimal : public QObject
{
    Q_OBJECT

private slots:
    void parseReadsEveryNumberOfTheCNotation_data();
    void parseReadsEveryNumberOfTheCNotation();
    void parseRefusesWhatIsNoNumber_data();
    void parseRefusesWhatIsNoNumber();
    void parseBrazilianReadsThePortugueseNotation_data();
    void parseBrazilianReadsThePortugueseNotation();
    void shortestTextOfBinaryNumbers_data();
    void shortestTextOfBinaryNumbers();
    void binaryNumbersWithoutValueAreRefused();
    void equalValuesAreEqualWhateverTheirScale();
    void orderIsThatOfTheValues_data();
    void orderIsThatOfTheValues();
    void canonicalTextHasNoNeedlessZeros_data();
    void canonicalTextHasNoNeedlessZeros();
    void brazilianTextHasGroupsAndExactDecimals_data();
    void brazilianTextHasGroupsAndExactDecimals();
};

void TestDecimal::parseReadsEveryNumberOfTheCNotation_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("integer") << u"1234"_s << u"1234"_s;
    QTest::newRow("zero") << u"0"_s << u"0"_s;
    QTest::newRow("minus zero is zero") << u"-0"_s << u"0"_s;
    QTest::newRow("minus zero with decimals keeps its scale") << u"-0.00"_s << u"0.00"_s;
    QTest::newRow("fraction keeps trailing zeros") << u"-1234.5600"_s << u"-1234.5600"_s;
    QTest::newRow("plus sign") << u"+1"_s << u"1"_s;
    QTest::newRow("no integer part") << u".5"_s << u"0.5"_s;
    QTest::newRow("negative without integer part") << u"-.5"_s << u"-0.5"_s;
    QTest::newRow("no fraction after the point") << u"5."_s << u"5"_s;
    QTest::newRow("leading zeros") << u"000123.45"_s << u"123.45"_s;
    QTest::newRow("many leading zeros are no digits") << QString(60, u'0') + u"7"_s << u"7"_s;
    QTest::newRow("python repr of a small float") << u"2e-05"_s << u"0.00002"_s;
    QTest::newRow("upper-case exponent") << u"2E-05"_s << u"0.00002"_s;
    QTest::newRow("exponent with plus") << u"1e+3"_s << u"1000"_s;
    QTest::newRow("exponent makes an integer") << u"1e6"_s << u"1000000"_s;
    QTest::newRow("exponent eats the fraction") << u"1.25e1"_s << u"12.5"_s;
    QTest::newRow("zero with an exponent") << u"0e99"_s << u"0"_s;
    QTest::newRow("largest exponent that fits") << u"1e37"_s << u"1"_s + QString(37, u'0');
    QTest::newRow("38 digits") << k38Nines << k38Nines;
    QTest::newRow("38 digits negative") << u"-"_s + k38Nines << u"-"_s + k38Nines;
    QTest::newRow("38 digits with a point")
        << u"12345678901234567890.123456789012345678"_s << u"12345678901234567890.123456789012345678"_s;
    QTest::newRow("38 decimals") << u"0."_s + QString(37, u'0') + u"1"_s << u"0."_s + QString(37, u'0') + u"1"_s;
}

void TestDecimal::parseReadsEveryNumberOfTheCNotation()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const auto value = Decimal::parse(text);
    VERIFY_OK(value);
    QCOMPARE(value->toString(), expected);
}

void TestDecimal::parseRefusesWhatIsNoNumber_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("blank") << u" "_s;
    QTest::newRow("surrounding blanks") << u" 12 "_s;
    QTest::newRow("word") << u"abc"_s;
    QTest::newRow("NaN") << u"NaN"_s;
    QTest::newRow("infinity") << u"Infinity"_s;
    QTest::newRow("comma") << u"1,5"_s;
    QTest::newRow("thousands separators") << u"1.234.567"_s;
    QTest::newRow("two points") << u"1..5"_s;
    QTest::newRow("point alone") << u"."_s;
    QTest::newRow("sign alone") << u"-"_s;
    QTest::newRow("two signs") << u"--1"_s;
    QTest::newRow("sign at the end") << u"1-"_s;
    QTest::newRow("exponent without digits") << u"1e"_s;
    QTest::newRow("exponent with sign only") << u"1e-"_s;
    QTest::newRow("exponent with a fraction") << u"1e1.5"_s;
    QTest::newRow("exponent alone") << u"e5"_s;
    QTest::newRow("hexadecimal") << u"0x10"_s;
    QTest::newRow("digits of another script") << u"١٢٣"_s;
    QTest::newRow("39 digits") << QString(39, u'9');
    QTest::newRow("39 decimals") << u"0."_s + QString(38, u'0') + u"1"_s;
    QTest::newRow("exponent too large") << u"1e39"_s;
    QTest::newRow("exponent times digits too large") << u"99e37"_s;
    QTest::newRow("exponent too small") << u"1e-39"_s;
    QTest::newRow("exponent that would overflow an int") << u"1e99999999999"_s;
    QTest::newRow("line break inside") << u"1\n2"_s;
}

void TestDecimal::parseRefusesWhatIsNoNumber()
{
    QFETCH(QString, text);
    const auto value = Decimal::parse(text);
    QVERIFY2(!value, qPrintable(value ? value->toString() : QString()));
    QCOMPARE(value.error().code, Etl::ErrorCode::Parse);
}

void TestDecimal::parseBrazilianReadsThePortugueseNotation_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected"); // empty: refused
    QTest::newRow("groups and comma") << u"1.234.567,89"_s << u"1234567.89"_s;
    QTest::newRow("comma only") << u"-0,5"_s << u"-0.5"_s;
    QTest::newRow("plain integer") << u"1234"_s << u"1234"_s;
    QTest::newRow("one group of three is thousands") << u"1.234"_s << u"1234"_s;
    QTest::newRow("parentheses are negative") << u"(12,30)"_s << u"-12.30"_s;
    QTest::newRow("surrounding blanks") << u"  7,00 "_s << u"7.00"_s;
    QTest::newRow("plus sign") << u"+1,5"_s << u"1.5"_s;
    QTest::newRow("quantity in the legacy text form") << u"1.000.000.000.000.000,0000"_s << u"1000000000000000.0000"_s;
    QTest::newRow("group of two is ambiguous") << u"1.23"_s << QString();
    QTest::newRow("group of four") << u"1.2345"_s << QString();
    QTest::newRow("first group of four") << u"1234.567"_s << QString();
    QTest::newRow("empty group") << u".234"_s << QString();
    QTest::newRow("two commas") << u"1,2,3"_s << QString();
    QTest::newRow("point after the comma") << u"1,234.5"_s << QString();
    QTest::newRow("comma without digits after it") << u"12,"_s << QString();
    QTest::newRow("comma without digits before it") << u",5"_s << QString();
    QTest::newRow("sign inside parentheses") << u"(-1,00)"_s << QString();
    QTest::newRow("empty parentheses") << u"()"_s << QString();
    QTest::newRow("currency sign") << u"R$ 1,00"_s << QString();
    QTest::newRow("word") << u"abc"_s << QString();
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("39 digits") << QString(37, u'9') + u",99"_s << QString();
}

void TestDecimal::parseBrazilianReadsThePortugueseNotation()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const auto value = Decimal::parseBrazilian(text);
    QCOMPARE(value ? value->toString() : QString(), expected);
    if (!value)
        QCOMPARE(value.error().code, Etl::ErrorCode::Parse);
}

void TestDecimal::shortestTextOfBinaryNumbers_data()
{
    QTest::addColumn<double>("binary");
    QTest::addColumn<QString>("expected");
    QTest::newRow("integral") << 10650.0 << u"10650"_s;
    QTest::newRow("cents") << 1884451.83 << u"1884451.83"_s;
    QTest::newRow("small") << 2e-05 << u"0.00002"_s;
    QTest::newRow("tenth") << 0.1 << u"0.1"_s;
    QTest::newRow("sum that is no tenth") << 0.1 + 0.2 << u"0.30000000000000004"_s;
    QTest::newRow("negative") << -184.614 << u"-184.614"_s;
    QTest::newRow("large") << 1e22 << u"10000000000000000000000"_s;
    QTest::newRow("minus zero") << -0.0 << u"0"_s;
}

void TestDecimal::shortestTextOfBinaryNumbers()
{
    QFETCH(double, binary);
    QFETCH(QString, expected);
    const auto value = Decimal::fromShortest(binary);
    VERIFY_OK(value);
    QCOMPARE(value->toString(), expected);
}

void TestDecimal::binaryNumbersWithoutValueAreRefused()
{
    QVERIFY(!Decimal::fromShortest(std::numeric_limits<double>::infinity()));
    QVERIFY(!Decimal::fromShortest(std::numeric_limits<double>::quiet_NaN()));
    QVERIFY(!Decimal::fromShortest(1e300));
    QVERIFY(!Decimal::fromShortest(5e-324));
}

void TestDecimal::equalValuesAreEqualWhateverTheirScale()
{
    QCOMPARE(dec(u"1.50"_s), dec(u"1.5"_s));
    QCOMPARE(dec(u"0.000"_s), Decimal());
    QCOMPARE(dec(u"1e3"_s), Decimal::fromInteger(1000));
    QVERIFY(dec(u"1.5"_s) != dec(u"1.51"_s));
}

void TestDecimal::orderIsThatOfTheValues_data()
{
    QTest::addColumn<QString>("smaller");
    QTest::addColumn<QString>("larger");
    QTest::newRow("signs") << u"-1"_s << u"1"_s;
    QTest::newRow("scales") << u"1.49999"_s << u"1.5"_s;
    QTest::newRow("negative scales") << u"-1.5"_s << u"-1.49999"_s;
    QTest::newRow("too far apart for one scale") << u"0.00000000000000000000000000000000000001"_s << k38Nines;
    QTest::newRow("too far apart, negative") << u"-"_s + k38Nines << u"0.00000000000000000000000000000000000001"_s;
    QTest::newRow("too far apart, both negative")
        << u"-"_s + k38Nines << u"-0.00000000000000000000000000000000000001"_s;
}

void TestDecimal::orderIsThatOfTheValues()
{
    QFETCH(QString, smaller);
    QFETCH(QString, larger);
    QVERIFY(dec(smaller) < dec(larger));
    QVERIFY(dec(larger) > dec(smaller));
    QVERIFY(dec(smaller) != dec(larger));
}

void TestDecimal::canonicalTextHasNoNeedlessZeros_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<int>("significantScale");
    QTest::addColumn<int>("integerDigits");
    QTest::newRow("trailing zeros") << u"1234.5600"_s << u"1234.56"_s << 2 << 4;
    QTest::newRow("integer zeros stay") << u"1000"_s << u"1000"_s << 0 << 4;
    QTest::newRow("zero") << u"0.000"_s << u"0"_s << 0 << 0;
    QTest::newRow("fraction") << u"-0.050"_s << u"-0.05"_s << 2 << 0;
    QTest::newRow("38 nines") << k38Nines << k38Nines << 0 << 38;
}

void TestDecimal::canonicalTextHasNoNeedlessZeros()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QFETCH(int, significantScale);
    QFETCH(int, integerDigits);
    QCOMPARE(dec(text).toCanonical(), expected);
    QCOMPARE(dec(text).significantScale(), significantScale);
    QCOMPARE(dec(text).integerDigits(), integerDigits);
}

void TestDecimal::brazilianTextHasGroupsAndExactDecimals_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("decimals");
    QTest::addColumn<QString>("expected");
    QTest::newRow("groups") << u"1234567.891"_s << 2 << u"1.234.567,89"_s;
    QTest::newRow("padding") << u"5"_s << 2 << u"5,00"_s;
    QTest::newRow("three digits need no point") << u"-999.9"_s << 1 << u"-999,9"_s;
    QTest::newRow("negative groups") << u"-1000"_s << 2 << u"-1.000,00"_s;
    QTest::newRow("no decimals") << u"1234.5"_s << 0 << u"1.235"_s;
    QTest::newRow("zero") << u"0"_s << 4 << u"0,0000"_s;
    QTest::newRow("rounds to zero without a sign") << u"-0.001"_s << 2 << u"0,00"_s;
    QTest::newRow("36 digits") << QString(36, u'1') << 2 << u"111.111.111.111.111.111.111.111.111.111.111.111,00"_s;
    QTest::newRow("38 digits") << k38Nines << 2 << u"99.999.999.999.999.999.999.999.999.999.999.999.999,00"_s;
}

void TestDecimal::brazilianTextHasGroupsAndExactDecimals()
{
    QFETCH(QString, text);
    QFETCH(int, decimals);
    QFETCH(QString, expected);
    QCOMPARE(dec(text).toBrazilian(decimals), expected);
}

QTEST_APPLESS_MAIN(TestDecimal)
#include "tst_decimal.moc"

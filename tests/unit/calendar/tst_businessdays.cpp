// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "core/calendar/businessdays.h"

#include <QFile>
#include <QSet>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace Etl;

namespace {

const QDate kFirst(2001, 1, 1);
const QDate kLast(2078, 12, 31);

QList<QDate> days(int year, int month, std::initializer_list<int> numbers)
{
    QList<QDate> list;
    for (const int number : numbers)
        list.append(QDate(year, month, number));
    return list;
}

} // namespace

class TestBusinessDays : public QObject
{
    Q_OBJECT

private slots:
    void backCountsBusinessDaysStrictlyBefore_data();
    void backCountsBusinessDaysStrictlyBefore();
    void backOfNonsenseIsNoDate();
    void betweenIncludesBothEnds_data();
    void betweenIncludesBothEnds();
    void everyDayAgreesWithWeekdayAndOfficialList();
    void backAndNextAreInverseOnEveryDay();
    void gapsBetweenBusinessDaysAreAtMostFiveDays();
    void countsPerMonthAndYear_data();
    void countsPerMonthAndYear();
    void wholeRangeHas19554BusinessDays();
    void todayIsTheDateInBrasilia_data();
    void todayIsTheDateInBrasilia();
    void explanationNamesReasonAndPreviousDay_data();
    void explanationNamesReasonAndPreviousDay();
    void viewWinsForTheDatesItCovers();
    void disagreementsNameDateAndBothOpinions();
    void viewWithoutAnyBusinessDayEndsTheSearch();
};

void TestBusinessDays::backCountsBusinessDaysStrictlyBefore_data()
{
    QTest::addColumn<QDate>("today");
    QTest::addColumn<int>("n");
    QTest::addColumn<QDate>("expected");
    QTest::newRow("Friday 20/11 is a holiday") << QDate(2026, 11, 23) << 1 << QDate(2026, 11, 19);
    QTest::newRow("two back over the holiday") << QDate(2026, 11, 23) << 2 << QDate(2026, 11, 18);
    QTest::newRow("a Sunday holiday costs nothing") << QDate(2026, 11, 23) << 10 << QDate(2026, 11, 6);
    QTest::newRow("Sunday behind a holiday") << QDate(2026, 11, 22) << 1 << QDate(2026, 11, 19);
    QTest::newRow("Saturday behind a holiday") << QDate(2026, 11, 21) << 1 << QDate(2026, 11, 19);
    QTest::newRow("today is itself a holiday") << QDate(2026, 11, 20) << 1 << QDate(2026, 11, 19);
    QTest::newRow("before the law") << QDate(2023, 11, 21) << 1 << QDate(2023, 11, 20);
    QTest::newRow("first year of the law") << QDate(2024, 11, 21) << 1 << QDate(2024, 11, 19);
    QTest::newRow("holiday on a Saturday does not move") << QDate(2027, 11, 22) << 1 << QDate(2027, 11, 19);
    QTest::newRow("Monday holiday") << QDate(2028, 11, 21) << 1 << QDate(2028, 11, 17);
    QTest::newRow("holiday between D-1 and D-2") << QDate(2025, 11, 24) << 2 << QDate(2025, 11, 19);
    QTest::newRow("Sunday, where the Python ETL went one day too far") << QDate(2025, 4, 13) << 1 << QDate(2025, 4, 11);
    QTest::newRow("Carnaval") << QDate(2026, 2, 18) << 1 << QDate(2026, 2, 13);
    QTest::newRow("Carnaval across a month end") << QDate(2025, 3, 5) << 3 << QDate(2025, 2, 26);
    QTest::newRow("day after Corpus Christi") << QDate(2026, 6, 5) << 1 << QDate(2026, 6, 3);
    QTest::newRow("on Corpus Christi") << QDate(2026, 6, 4) << 1 << QDate(2026, 6, 3);
    QTest::newRow("Monday after Sexta-feira Santa") << QDate(2026, 4, 6) << 1 << QDate(2026, 4, 2);
    QTest::newRow("on Sexta-feira Santa, Thursday counts") << QDate(2026, 4, 3) << 1 << QDate(2026, 4, 2);
    QTest::newRow("Tiradentes on a Tuesday, no bridge day") << QDate(2026, 4, 22) << 1 << QDate(2026, 4, 20);
    QTest::newRow("Sexta-feira Santa, weekend, Tiradentes") << QDate(2025, 4, 22) << 1 << QDate(2025, 4, 17);
    QTest::newRow("Monday after Christmas, 24/12 counts") << QDate(2026, 12, 28) << 1 << QDate(2026, 12, 24);
    QTest::newRow("on Christmas") << QDate(2026, 12, 25) << 1 << QDate(2026, 12, 24);
    QTest::newRow("Thursday after Christmas") << QDate(2024, 12, 26) << 1 << QDate(2024, 12, 24);
    QTest::newRow("31/12 is a business day") << QDate(2026, 1, 2) << 1 << QDate(2025, 12, 31);
    QTest::newRow("Monday after New Year") << QDate(2027, 1, 4) << 1 << QDate(2026, 12, 31);
    QTest::newRow("on New Year") << QDate(2027, 1, 1) << 1 << QDate(2026, 12, 31);
    QTest::newRow("ANBIMA day on which B3 was closed") << QDate(2024, 1, 2) << 1 << QDate(2023, 12, 29);
    QTest::newRow("end of the official list") << QDate(2078, 12, 31) << 1 << QDate(2078, 12, 30);
}

void TestBusinessDays::backCountsBusinessDaysStrictlyBefore()
{
    QFETCH(QDate, today);
    QFETCH(int, n);
    QFETCH(QDate, expected);
    QCOMPARE(BusinessDays().back(today, n), expected);
}

void TestBusinessDays::backOfNonsenseIsNoDate()
{
    const BusinessDays calendar;
    QVERIFY(!calendar.back(QDate(2026, 11, 23), 0).isValid());
    QVERIFY(!calendar.back(QDate(2026, 11, 23), -1).isValid());
    QVERIFY(!calendar.back(QDate(), 1).isValid());
    QVERIFY(calendar.between(QDate(2026, 11, 23), QDate(2026, 11, 16)).isEmpty());
    QVERIFY(calendar.between(QDate(), QDate(2026, 11, 16)).isEmpty());
}

void TestBusinessDays::betweenIncludesBothEnds_data()
{
    QTest::addColumn<QDate>("first");
    QTest::addColumn<QDate>("last");
    QTest::addColumn<QList<QDate>>("expected");
    QTest::newRow("holiday Friday") << QDate(2026, 11, 16) << QDate(2026, 11, 23)
                                    << days(2026, 11, {16, 17, 18, 19, 23});
    QTest::newRow("Carnaval") << QDate(2026, 2, 13) << QDate(2026, 2, 18) << days(2026, 2, {13, 18});
    QTest::newRow("year change") << QDate(2025, 12, 22) << QDate(2026, 1, 5)
                                 << days(2025, 12, {22, 23, 24, 26, 29, 30, 31}) + days(2026, 1, {2, 5});
    QTest::newRow("Sexta-feira Santa") << QDate(2026, 4, 1) << QDate(2026, 4, 6) << days(2026, 4, {1, 2, 6});
    QTest::newRow("20 November before the law")
        << QDate(2023, 11, 17) << QDate(2023, 11, 21) << days(2023, 11, {17, 20, 21});
    QTest::newRow("20 November in the first year")
        << QDate(2024, 11, 18) << QDate(2024, 11, 22) << days(2024, 11, {18, 19, 21, 22});
    QTest::newRow("no business day at all") << QDate(2026, 11, 20) << QDate(2026, 11, 22) << QList<QDate>();
    QTest::newRow("one business day") << QDate(2026, 11, 19) << QDate(2026, 11, 19) << days(2026, 11, {19});
}

void TestBusinessDays::betweenIncludesBothEnds()
{
    QFETCH(QDate, first);
    QFETCH(QDate, last);
    QFETCH(QList<QDate>, expected);
    QCOMPARE(BusinessDays().between(first, last), expected);
}

void TestBusinessDays::everyDayAgreesWithWeekdayAndOfficialList()
{
    QFile file(QStringLiteral(ETL_TEST_DATA "/feriados_anbima.csv"));
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.errorString()));
    file.readLine();
    QSet<QDate> holidays;
    while (!file.atEnd())
        holidays.insert(QDate::fromString(QString::fromUtf8(file.readLine()).left(10), Qt::ISODate));
    QCOMPARE(holidays.size(), 991);

    const BusinessDays calendar;
    for (QDate day = kFirst; day <= kLast; day = day.addDays(1)) {
        const bool expected = day.dayOfWeek() <= Qt::Friday && !holidays.contains(day);
        QVERIFY2(calendar.isBusinessDay(day) == expected, qPrintable(day.toString(Qt::ISODate)));
    }
}

void TestBusinessDays::backAndNextAreInverseOnEveryDay()
{
    const BusinessDays calendar;
    for (QDate day = kFirst.addDays(30); day <= kLast; day = day.addDays(1)) {
        const QDate before = calendar.back(day, 1);
        QVERIFY(before < day && calendar.isBusinessDay(before));
        for (QDate between = before.addDays(1); between < day; between = between.addDays(1))
            QVERIFY2(!calendar.isBusinessDay(between), qPrintable(between.toString(Qt::ISODate)));
        for (int n = 1; n <= 5; ++n)
            QCOMPARE(calendar.back(day, n + 1), calendar.back(calendar.back(day, n), 1));
        if (!calendar.isBusinessDay(day))
            continue;
        QDate forward = calendar.back(day, 5);
        for (int n = 0; n < 5; ++n)
            forward = calendar.next(forward);
        QCOMPARE(forward, day);
    }
}

void TestBusinessDays::gapsBetweenBusinessDaysAreAtMostFiveDays()
{
    const BusinessDays calendar;
    const QList<QDate> all = calendar.between(kFirst, kLast);
    QSet<qint64> gaps;
    for (qsizetype i = 1; i < all.size(); ++i)
        gaps.insert(all.at(i - 1).daysTo(all.at(i)));
    QCOMPARE(gaps, (QSet<qint64>{1, 2, 3, 4, 5}));
}

void TestBusinessDays::countsPerMonthAndYear_data()
{
    QTest::addColumn<int>("year");
    QTest::addColumn<QList<int>>("months");
    QTest::addColumn<int>("total");
    QTest::newRow("2024") << 2024 << QList<int>{22, 19, 20, 22, 21, 20, 23, 22, 21, 23, 19, 21} << 253;
    QTest::newRow("2025") << 2025 << QList<int>{22, 20, 19, 20, 21, 20, 23, 21, 22, 23, 19, 22} << 252;
    QTest::newRow("2026") << 2026 << QList<int>{21, 18, 22, 20, 20, 21, 23, 21, 21, 21, 19, 22} << 249;
    QTest::newRow("2027") << 2027 << QList<int>{20, 18, 22, 21, 20, 22, 22, 22, 21, 20, 20, 23} << 251;
    QTest::newRow("2028") << 2028 << QList<int>{21, 19, 23, 18, 22, 21, 21, 23, 20, 21, 19, 20} << 248;
    QTest::newRow("2029") << 2029 << QList<int>{22, 18, 21, 21, 21, 21, 22, 23, 19, 22, 19, 20} << 249;
    QTest::newRow("2030") << 2030 << QList<int>{22, 20, 19, 21, 22, 19, 23, 22, 21, 23, 19, 21} << 252;
    QTest::newRow("2031") << 2031 << QList<int>{22, 18, 21, 20, 21, 20, 23, 21, 22, 23, 19, 22} << 252;
    QTest::newRow("2032") << 2032 << QList<int>{21, 18, 22, 21, 20, 22, 22, 22, 21, 20, 20, 23} << 252;
}

void TestBusinessDays::countsPerMonthAndYear()
{
    QFETCH(int, year);
    QFETCH(QList<int>, months);
    QFETCH(int, total);
    const BusinessDays calendar;
    for (int month = 1; month <= 12; ++month) {
        const QDate first(year, month, 1);
        const QDate last(year, month, first.daysInMonth());
        QCOMPARE(calendar.between(first, last).size(), months.at(month - 1));
    }
    QCOMPARE(calendar.between(QDate(year, 1, 1), QDate(year, 12, 31)).size(), total);
}

void TestBusinessDays::wholeRangeHas19554BusinessDays()
{
    QCOMPARE(BusinessDays().between(kFirst, kLast).size(), 19554);
}

void TestBusinessDays::todayIsTheDateInBrasilia_data()
{
    QTest::addColumn<QDateTime>("instant");
    QTest::addColumn<QDate>("today");
    QTest::newRow("02:30 UTC is still the day before")
        << QDateTime(QDate(2026, 11, 24), QTime(2, 30), Qt::UTC) << QDate(2026, 11, 23);
    QTest::newRow("03:00 UTC is midnight")
        << QDateTime(QDate(2026, 11, 24), QTime(3, 0), Qt::UTC) << QDate(2026, 11, 24);
    QTest::newRow("one second before") << QDateTime(QDate(2026, 11, 24), QTime(2, 59, 59), Qt::UTC)
                                       << QDate(2026, 11, 23);
    QTest::newRow("an instant given in another offset")
        << QDateTime(QDate(2026, 11, 24), QTime(15, 30), Qt::OffsetFromUTC, 13 * 3600) << QDate(2026, 11, 23);
    QTest::newRow("no summer time in January")
        << QDateTime(QDate(2026, 1, 10), QTime(2, 30), Qt::UTC) << QDate(2026, 1, 9);
}

void TestBusinessDays::todayIsTheDateInBrasilia()
{
    QFETCH(QDateTime, instant);
    QFETCH(QDate, today);
    QCOMPARE(brazilianDate(instant), today);
}

void TestBusinessDays::explanationNamesReasonAndPreviousDay_data()
{
    QTest::addColumn<QDate>("date");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("Saturday behind a holiday")
        << QDate(2026, 11, 21)
        << u"21/11/2026 é sábado. O dia útil anterior é 19/11/2026 (20/11 é feriado: Dia Nacional de Zumbi e da Consciência Negra)."_s;
    QTest::newRow("holiday on a Friday")
        << QDate(2026, 11, 20)
        << u"20/11/2026 (sexta-feira) é feriado: Dia Nacional de Zumbi e da Consciência Negra. O dia útil anterior é 19/11/2026."_s;
    QTest::newRow("plain Sunday") << QDate(2025, 4, 13) << u"13/04/2025 é domingo. O dia útil anterior é 11/04/2025."_s;
    QTest::newRow("holiday behind a holiday")
        << QDate(2026, 2, 17)
        << u"17/02/2026 (terça-feira) é feriado: Carnaval. O dia útil anterior é 13/02/2026 (16/02 é feriado: Carnaval)."_s;
    QTest::newRow("business day needs no words") << QDate(2026, 11, 19) << QString();
    QTest::newRow("no date") << QDate() << QString();
}

void TestBusinessDays::explanationNamesReasonAndPreviousDay()
{
    QFETCH(QDate, date);
    QFETCH(QString, sentence);
    QCOMPARE(BusinessDays().explain(date), sentence);
}

void TestBusinessDays::viewWinsForTheDatesItCovers()
{
    const BusinessDays calendar({{QDate(2026, 11, 19), {false}}, {QDate(2026, 11, 20), {true}}});
    QVERIFY(!calendar.isBusinessDay(QDate(2026, 11, 19)));
    QVERIFY(calendar.isBusinessDay(QDate(2026, 11, 20)));
    QVERIFY(calendar.isBusinessDay(QDate(2026, 11, 18)));
    QCOMPARE(calendar.back(QDate(2026, 11, 23), 2), QDate(2026, 11, 18));
    QCOMPARE(calendar.explain(QDate(2026, 11, 19)),
             u"19/11/2026 é dia não útil no calendário do banco de dados. O dia útil anterior é 18/11/2026."_s);
}

void TestBusinessDays::disagreementsNameDateAndBothOpinions()
{
    const BusinessDays calendar(
        {{QDate(2026, 11, 18), {true}}, {QDate(2026, 11, 19), {false}}, {QDate(2026, 11, 20), {true}}});
    const QStringList sentences = calendar.disagreements(QDate(2026, 11, 1), QDate(2026, 11, 30));
    QCOMPARE(sentences.size(), 2);
    QVERIFY2(sentences.at(0).contains(u"19/11/2026"), qPrintable(sentences.at(0)));
    QVERIFY2(sentences.at(0).contains(u"diz dia não útil, o da ANBIMA diz dia útil"), qPrintable(sentences.at(0)));
    QVERIFY2(sentences.at(1).contains(u"20/11/2026"), qPrintable(sentences.at(1)));
    QVERIFY2(sentences.at(1).contains(u"Zumbi"), qPrintable(sentences.at(1)));
    QVERIFY(calendar.disagreements(QDate(2026, 11, 21), QDate(2026, 11, 30)).isEmpty());
}

void TestBusinessDays::viewWithoutAnyBusinessDayEndsTheSearch()
{
    QHash<QDate, BusinessDays::Override> closed;
    for (QDate day(2026, 1, 1); day <= QDate(2026, 12, 31); day = day.addDays(1))
        closed.insert(day, {false});
    QCOMPARE(BusinessDays(closed).back(QDate(2026, 12, 31), 1), QDate(2025, 12, 31));
    QCOMPARE(BusinessDays(closed).next(QDate(2026, 1, 1)), QDate(2027, 1, 4));
}

QTEST_APPLESS_MAIN(TestBusinessDays)
#include "tst_businessdays.moc"

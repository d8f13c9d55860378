// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/anbimacalendar.h"

#include <QFile>
#include <QMap>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Etl;

class TestAnbimaCalendar : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyDayOf2001To2078AgreesWithTheOfficialList();
    void easterStaysBetween22MarchAnd25April();
    void easterOfKnownYears_data();
    void easterOfKnownYears();
    void daysThatAreNoBankHolidays_data();
    void daysThatAreNoBankHolidays();
    void invalidDateIsNoHoliday();

private:
    QMap<QDate, QString> m_official;
};

void TestAnbimaCalendar::initTestCase()
{
    QFile file(QStringLiteral(ETL_TEST_DATA "/feriados_anbima.csv"));
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.errorString()));
    QCOMPARE(file.readLine().trimmed(), QByteArray("data,nome"));
    while (!file.atEnd()) {
        const QString line = QString::fromUtf8(file.readLine()).trimmed();
        const QDate date = QDate::fromString(line.left(10), Qt::ISODate);
        QVERIFY2(date.isValid(), qPrintable(line));
        m_official.insert(date, line.mid(11));
    }
    QCOMPARE(m_official.size(), 991);
}

void TestAnbimaCalendar::everyDayOf2001To2078AgreesWithTheOfficialList()
{
    for (QDate day(2001, 1, 1); day <= QDate(2078, 12, 31); day = day.addDays(1))
        QVERIFY2(anbimaHolidayName(day) == m_official.value(day), qPrintable(day.toString(Qt::ISODate)));
}

void TestAnbimaCalendar::easterStaysBetween22MarchAnd25April()
{
    for (int year = 1583; year <= 4099; ++year) {
        const QDate easter = easterSunday(year);
        QVERIFY(easter >= QDate(year, 3, 22) && easter <= QDate(year, 4, 25));
        QCOMPARE(easter.dayOfWeek(), int(Qt::Sunday));
    }
}

void TestAnbimaCalendar::easterOfKnownYears_data()
{
    QTest::addColumn<QDate>("easter");
    QTest::newRow("earliest of the range") << QDate(2008, 3, 23);
    QTest::newRow("latest of the range") << QDate(2038, 4, 25);
    QTest::newRow("2024") << QDate(2024, 3, 31);
    QTest::newRow("2025") << QDate(2025, 4, 20);
    QTest::newRow("2026") << QDate(2026, 4, 5);
    QTest::newRow("2029") << QDate(2029, 4, 1);
    QTest::newRow("2032") << QDate(2032, 3, 28);
}

void TestAnbimaCalendar::easterOfKnownYears()
{
    QFETCH(QDate, easter);
    QCOMPARE(easterSunday(easter.year()), easter);
}

void TestAnbimaCalendar::daysThatAreNoBankHolidays_data()
{
    QTest::addColumn<QDate>("date");
    QTest::newRow("20 November before the law") << QDate(2023, 11, 20);
    QTest::newRow("Ash Wednesday") << QDate(2026, 2, 18);
    QTest::newRow("Maundy Thursday") << QDate(2026, 4, 2);
    QTest::newRow("Easter Sunday is a Sunday, no holiday") << QDate(2026, 4, 5);
    QTest::newRow("Christmas Eve") << QDate(2026, 12, 24);
    QTest::newRow("last day of the year") << QDate(2026, 12, 31);
    QTest::newRow("city of Sao Paulo") << QDate(2027, 1, 25);
    QTest::newRow("state of Sao Paulo") << QDate(2026, 7, 9);
    QTest::newRow("Corpus Christi brought forward by a city") << QDate(2020, 5, 20);
}

void TestAnbimaCalendar::daysThatAreNoBankHolidays()
{
    QFETCH(QDate, date);
    QCOMPARE(anbimaHolidayName(date), QString());
}

void TestAnbimaCalendar::invalidDateIsNoHoliday()
{
    QCOMPARE(anbimaHolidayName(QDate()), QString());
}

QTEST_APPLESS_MAIN(TestAnbimaCalendar)
#include "tst_anbimacalendar.moc"

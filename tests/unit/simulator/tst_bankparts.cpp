// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/jsontext.h"
#include "core/simulator/releases.h"
#include "core/simulator/simulatedclock.h"
#include "core/simulator/ziparchive.h"
#include "tests/support/testprint.h"
#include "tests/unit/simulator/bankcalls.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace Etl;
using namespace std::chrono_literals;

class TestBankParts : public QObject
{
    Q_OBJECT

private slots:
    void curveGoesThroughTheMeasuredPoints_data()
    {
        QTest::addColumn<QDate>("date");
        QTest::addColumn<QString>("instant");
        QTest::addColumn<int>("funds");
        QTest::addColumn<int>("released");
        const QDate friday(2025, 4, 11);
        const QDate thursday(2025, 4, 10);
        const auto point = [](const char *name, QDate date, const char *instant, int funds, int released) {
            QTest::newRow(name) << date << QString::fromLatin1(instant) << funds << released;
        };
        point("Friday itself", friday, "2025-04-11T23:00:00-03:00", 37, 0);
        point("Sunday", friday, "2025-04-13T12:00:00-03:00", 37, 0);
        point("Monday 10:53", friday, "2025-04-14T10:53:00-03:00", 37, 0);
        point("Monday 13:51", friday, "2025-04-14T13:51:00-03:00", 37, 18);
        point("Monday 15:43", friday, "2025-04-14T15:43:00-03:00", 37, 24);
        point("Monday 17:30", friday, "2025-04-14T17:30:00-03:00", 37, 29);
        point("Monday 18:10", friday, "2025-04-14T18:10:00-03:00", 37, 35);
        point("Monday 20:52", friday, "2025-04-14T20:52:00-03:00", 37, 35);
        point("18:10 told in UTC", friday, "2025-04-14T21:10:00Z", 37, 35);
        point("Thursday on Sunday", thursday, "2025-04-13T12:00:00-03:00", 37, 36);
        point("Thursday on Monday evening", thursday, "2025-04-14T20:00:00-03:00", 37, 37);
        point("after the Easter holidays", QDate(2025, 4, 17), "2025-04-22T13:51:00-03:00", 37, 18);
        point("scaled to 36", friday, "2025-04-14T13:51:00-03:00", 36, 18);
        point("scaled to 1000", friday, "2025-04-14T13:51:00-03:00", 1000, 486);
        point("years later", friday, "2030-01-01T00:00:00-03:00", 1000, 1000);
    }
    void curveGoesThroughTheMeasuredPoints()
    {
        QFETCH(QDate, date);
        QFETCH(QString, instant);
        QFETCH(int, funds);
        QFETCH(int, released);
        const Releases releases(funds, 1, false);
        QCOMPARE(releases.released(date, QDateTime::fromString(instant, Qt::ISODate)).size(), released);
    }

    void fundsStayReleased()
    {
        const Releases releases(100, 7, false);
        const QDate date(2025, 4, 11);
        auto now = QDateTime::fromString(u"2025-04-14T10:00:00-03:00"_s, Qt::ISODate);
        QList<int> before;
        for (int i = 0; i < 200; ++i, now = now.addSecs(900)) {
            const auto after = releases.released(date, now);
            for (const auto index : before)
                QVERIFY(after.contains(index));
            before = after;
        }
        QCOMPARE(before.size(), 100);
    }

    void everythingIsEveryPastBusinessDay()
    {
        const Releases releases(5, 1, true);
        const auto now = QDateTime::fromString(u"2025-04-14T02:00:00Z"_s, Qt::ISODate); // still the 13th in São Paulo
        QCOMPARE(releases.released(QDate(2025, 4, 11), now).size(), 5);
        QCOMPARE(releases.released(QDate(2025, 4, 12), now).size(), 0);
        QCOMPARE(releases.released(QDate(2025, 4, 14), now).size(), 0);
        QCOMPARE(releases.released(QDate(2024, 12, 25), now).size(), 0);
    }

    void clockRunsFasterAndCanBeSet()
    {
        const auto start = QDateTime::fromString(u"2025-04-14T10:00:00Z"_s, Qt::ISODate);
        SimulatedClock clock(start, 100'000);
        QTRY_VERIFY(start.secsTo(clock.now()) > 1000);
        clock.setScale(1e-6);
        const auto frozen = clock.now();
        clock.advance(90s);
        QCOMPARE(frozen.msecsTo(clock.now()), 90'000);
        const auto elapsed = clock.elapsed();
        clock.set(start.addDays(-1));
        QCOMPARE(clock.now(), start.addDays(-1));
        QCOMPARE(clock.elapsed(), elapsed); // tickets do not go back
    }

    void jsonIsCutWithoutTouchingADigit_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("member");
        QTest::addColumn<QByteArrayList>("elements");
        QTest::newRow("plain") << QByteArray("{\"a\":1,\"result\":[1.50,\"x\",null]}")
                               << QByteArray("[1.50,\"x\",null]") << QByteArrayList{"1.50", "\"x\"", "null"};
        QTest::newRow("brackets in texts")
            << QByteArray("{ \"result\" : [ {\"t\":\"a]}\\\",[\"} , [2] ] }")
            << QByteArray("[ {\"t\":\"a]}\\\",[\"} , [2] ]") << QByteArrayList{"{\"t\":\"a]}\\\",[\"}", "[2]"};
        QTest::newRow("only the outer key")
            << QByteArray("{\"x\":{\"result\":[1]},\"result\":[]}") << QByteArray("[]") << QByteArrayList{};
        QTest::newRow("missing") << QByteArray("{\"a\":1}") << QByteArray() << QByteArrayList{};
        QTest::newRow("cut off") << QByteArray("{\"result\":[1,2") << QByteArray("[1,2") << QByteArrayList{"1", "2"};
        QTest::newRow("no JSON") << QByteArray("nada") << QByteArray() << QByteArrayList{};
    }
    void jsonIsCutWithoutTouchingADigit()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, member);
        QFETCH(QByteArrayList, elements);
        QCOMPARE(jsonMember(text, "result"), member);
        QCOMPARE(jsonElements(member), elements);
    }

    void jsonStringSurvivesOddText()
    {
        const auto text = u"a\"b\\c\nç\u2028"_s;
        const auto parsed = QJsonDocument::fromJson("[" + jsonString(text) + "]").array();
        QCOMPARE(parsed.at(0).toString(), text);
    }

    void archivesAreSoundOrDamagedAsAsked()
    {
        const QList<BankFile> files{{u"um.xlsx"_s, QByteArray(5000, 'a')}, {u"ação.xlsx"_s, "b"}};
        const auto archive = zipArchive(files);
        QCOMPARE(memberNames(archive), (QStringList{u"um.xlsx"_s, u"ação.xlsx"_s}));
        QCOMPARE(zipArchive(files), archive);
        QCOMPARE(memberNames(wrongCrcArchive(archive)), QStringList());
        QCOMPARE(wrongCrcArchive(archive).size(), archive.size());
        QCOMPARE(memberNames(truncatedArchive(archive)), QStringList());
        QCOMPARE(zipArchive({}).size(), 22);
        QCOMPARE(memberNames(hostileArchive(files, false, true)).size(), 3);
        QVERIFY(hostileArchive(files, false, true).size() < 64 * 1024 * 1024 / 1000);
    }
};

QTEST_GUILESS_MAIN(TestBankParts)
#include "tst_bankparts.moc"

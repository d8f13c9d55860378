// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/selfcheck.h"

#include "tests/unit/run/runworld.h"

using namespace Etl;
using namespace Qt::StringLiterals;

class TestSelfCheck : public QObject
{
    Q_OBJECT

private slots:
    void addressesThatOrderReportsAreNamedAndLeftAlone_data()
    {
        QTest::addColumn<QString>("ticketHost");
        QTest::addColumn<CheckLine::State>("state");
        QTest::newRow("on the server that answered") << QString() << CheckLine::State::Ok;
        QTest::newRow("on another server") << u"outro.exemplo"_s << CheckLine::State::Warning;
    }

    void addressesThatOrderReportsAreNamedAndLeftAlone()
    {
        QFETCH(QString, ticketHost);
        QFETCH(CheckLine::State, state);
        RunWorld world(TestDialect::Sqlite, RunWorld::bank(2, RunWorld::at(QDate(2025, 4, 14), 12)));
        if (!ticketHost.isEmpty())
            world.settings().api.ticketUrl.setHost(ticketHost);
        QList<CheckLine> lines;
        QVERIFY(selfCheck(world.settings(), world.clock, allParts(),
                          [&lines](const CheckLine &line) { lines.append(line); }, {}));
        const auto ofKey = [&lines](const QString &key) {
            return std::find_if(lines.cbegin(), lines.cend(),
                                [&key](const CheckLine &line) { return line.key == key; });
        };
        QVERIFY(ofKey(u"TICKET_URL"_s) != lines.cend());
        QCOMPARE(ofKey(u"TICKET_URL"_s)->state, state);
        QVERIFY(ofKey(u"TICKET_URL"_s)->message.contains(u"não oferece ali uma consulta"_s));
        QVERIFY(ofKey(u"NAV_PERFORMANCE_URL"_s) != lines.cend());
        QCOMPARE(ofKey(u"NAV_PERFORMANCE_URL"_s)->state, CheckLine::State::Ok);
        for (const QJsonValue &entry : world.bank().journal()) {
            const QString path = entry[u"path"].toString();
            QVERIFY2(path == "/connect/token"_L1 || path.contains(u"PortfolioQuotaListToDate"_s), qPrintable(path));
        }
    }
};

QTEST_GUILESS_MAIN(TestSelfCheck)
#include "tst_selfcheck.moc"

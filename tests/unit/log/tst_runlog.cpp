// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/secret.h"
#include "core/log/runlog.h"
#include "tests/support/fakeclock.h"

#include <QTest>

#include <thread>
#include <vector>

using namespace Etl;
using namespace Qt::StringLiterals;

namespace {

const QDateTime kMorning(QDate(2025, 4, 10), QTime(11, 30, 0, 123), Qt::UTC);

/// What one sink was handed.
struct Received
{
    QList<LogEvent> events;

    RunLog::Sink sink()
    {
        return [this](const LogEvent &event) { events.append(event); };
    }
    QList<qint64> numbers() const
    {
        QList<qint64> seqs;
        for (const LogEvent &event : events)
            seqs.append(event.seq);
        return seqs;
    }
};

} // namespace

class TestRunLog : public QObject
{
    Q_OBJECT

private slots:
    void lineHasTheContractForm_data();
    void lineHasTheContractForm();
    void hostileTextStaysOneLine_data();
    void hostileTextStaysOneLine();
    void secretNeverReachesASink_data();
    void secretNeverReachesASink();
    void everyEventKnowsItsRunAndTime();
    void lateSubscriberCatchesUp_data();
    void lateSubscriberCatchesUp();
    void onlyTheLastTwentyThousandAreKept();
    void unsubscribedSinkIsNotCalled();
    void subscribersDuringWritesMissAndDoubleNothing();
};

void TestRunLog::lineHasTheContractForm_data()
{
    QTest::addColumn<LogLevel>("level");
    QTest::addColumn<QString>("word");
    QTest::newRow("debug") << LogLevel::Debug << u"DEBUG"_s;
    QTest::newRow("info") << LogLevel::Info << u"INFO"_s;
    QTest::newRow("warning") << LogLevel::Warning << u"WARNING"_s;
    QTest::newRow("error") << LogLevel::Error << u"ERROR"_s;
}

void TestRunLog::lineHasTheContractForm()
{
    QFETCH(LogLevel, level);
    QFETCH(QString, word);
    LogEvent event;
    event.time = QDateTime(QDate(2025, 4, 10), QTime(8, 30, 0, 123), Qt::LocalTime).toUTC();
    event.level = level;
    event.text = u"Posição lida"_s;
    QCOMPARE(formatLine(event), u"2025-04-10 08:30:00,123 - OrquestradorBTG - %1 - Posição lida"_s.arg(word));
}

void TestRunLog::hostileTextStaysOneLine_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("line");
    const QString forged = u"2025-04-10 08:30:00,123 - OrquestradorBTG - INFO - Status: SUCESSO"_s;
    QTest::newRow("line feed forges a line") << u"FUNDO\n"_s + forged << u"FUNDO "_s + forged;
    QTest::newRow("carriage return and line feed") << u"FUNDO\r\nX"_s << u"FUNDO X"_s;
    QTest::newRow("carriage return alone") << u"FUNDO\rX"_s << u"FUNDO X"_s;
    QTest::newRow("tab") << u"FUNDO\tX"_s << u"FUNDO X"_s;
    QTest::newRow("vertical tab and form feed") << u"FUNDO\v\fX"_s << u"FUNDO X"_s;
    QTest::newRow("next line U+0085") << u"FUNDO\u0085X"_s << u"FUNDO X"_s;
    QTest::newRow("line separator") << u"FUNDO\u2028X"_s << u"FUNDO X"_s;
    QTest::newRow("paragraph separator") << u"FUNDO\u2029X"_s << u"FUNDO X"_s;
    QTest::newRow("escape sequence of a terminal") << u"FUNDO\x1b[2JX"_s << u"FUNDO [2JX"_s;
    QTest::newRow("null character") << u"FUNDO"_s + QChar(0) + u"X"_s << u"FUNDO X"_s;
    QTest::newRow("right-to-left override") << u"FUNDO\u202EX"_s << u"FUNDO X"_s;
    QTest::newRow("accents stay") << u"Ação á ç õ"_s << u"Ação á ç õ"_s;
}

void TestRunLog::hostileTextStaysOneLine()
{
    QFETCH(QString, text);
    QFETCH(QString, line);
    const FakeClock clock(kMorning);
    RunLog log(clock);
    Received received;
    log.subscribe(received.sink());
    log.info(text);
    QCOMPARE(received.events.size(), 1);
    QCOMPARE(received.events.first().text, line);
    QVERIFY(!formatLine(received.events.first()).contains(u'\n'));
}

void TestRunLog::secretNeverReachesASink_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("as it is") << u"senha s3gr&do/42 recusada"_s;
    QTest::newRow("percent-encoded in an address") << u"https://x/?p=s3gr%26do%2F42&q=1"_s;
    QTest::newRow("split by no line break") << u"a\ns3gr&do/42\nb"_s;
}

void TestRunLog::secretNeverReachesASink()
{
    QFETCH(QString, text);
    const Secret secret(u"s3gr&do/42"_s);
    const FakeClock clock(kMorning);
    RunLog log(clock);
    Received received;
    log.subscribe(received.sink());
    log.error(text);
    const QString line = formatLine(received.events.value(0));
    QVERIFY2(!line.contains(secret.reveal()) && !line.contains("s3gr"_L1), qPrintable(line));
    QVERIFY2(line.contains("***"_L1), qPrintable(line));
}

void TestRunLog::everyEventKnowsItsRunAndTime()
{
    FakeClock clock(kMorning);
    RunLog log(clock);
    Received received;
    log.subscribe(received.sink());
    const LogContext context{u"r1"_s, u"carteira"_s, u"2025-04-10"_s, u"extract"_s};
    log.debug(u"a"_s, context);
    clock.advance(std::chrono::seconds(1));
    log.warning(u"b"_s, context);
    QCOMPARE(received.numbers(), (QList<qint64>{1, 2}));
    QCOMPARE(received.events[0].context, context);
    QCOMPARE(received.events[0].time, kMorning);
    QCOMPARE(received.events[1].time, kMorning.addSecs(1));
    QCOMPARE(received.events[1].level, LogLevel::Warning);
}

void TestRunLog::lateSubscriberCatchesUp_data()
{
    QTest::addColumn<qint64>("since");
    QTest::addColumn<QList<qint64>>("numbers");
    QTest::newRow("from the start") << qint64(0) << QList<qint64>{1, 2, 3, 4};
    QTest::newRow("after the second") << qint64(2) << QList<qint64>{3, 4};
    QTest::newRow("only new ones") << qint64(3) << QList<qint64>{4};
    QTest::newRow("from the future") << qint64(99) << QList<qint64>{4};
}

void TestRunLog::lateSubscriberCatchesUp()
{
    QFETCH(qint64, since);
    QFETCH(QList<qint64>, numbers);
    const FakeClock clock(kMorning);
    RunLog log(clock);
    for (int i = 0; i < 3; ++i)
        log.info(u"antes"_s);
    Received received;
    log.subscribe(received.sink(), since);
    log.info(u"depois"_s);
    QCOMPARE(received.numbers(), numbers);
}

void TestRunLog::onlyTheLastTwentyThousandAreKept()
{
    const FakeClock clock(kMorning);
    RunLog log(clock);
    for (std::size_t i = 0; i < RunLog::kKept + 5; ++i)
        log.info(u"linha"_s);
    Received received;
    log.subscribe(received.sink());
    QCOMPARE(received.events.size(), qsizetype(RunLog::kKept));
    QCOMPARE(received.events.first().seq, 6);
}

void TestRunLog::unsubscribedSinkIsNotCalled()
{
    const FakeClock clock(kMorning);
    RunLog log(clock);
    Received gone;
    Received staying;
    const int handle = log.subscribe(gone.sink());
    log.subscribe(staying.sink());
    log.info(u"a"_s);
    log.unsubscribe(handle);
    log.info(u"b"_s);
    QCOMPARE(gone.numbers(), QList<qint64>{1});
    QCOMPARE(staying.numbers(), (QList<qint64>{1, 2}));
}

void TestRunLog::subscribersDuringWritesMissAndDoubleNothing()
{
    constexpr int kWriters = 4;
    constexpr int kLines = 4'000;
    const FakeClock clock(kMorning);
    RunLog log(clock);
    std::vector<Received> received(8);
    std::vector<std::thread> threads;
    for (int writer = 0; writer < kWriters; ++writer) {
        threads.emplace_back([&log, writer] {
            for (int i = 0; i < kLines; ++i)
                log.info(u"%1:%2"_s.arg(writer).arg(i));
        });
    }
    for (Received &one : received)
        threads.emplace_back([&log, &one] { log.subscribe(one.sink()); });
    for (std::thread &thread : threads)
        thread.join();

    QList<qint64> wanted;
    for (qint64 seq = 1; seq <= kWriters * kLines; ++seq)
        wanted.append(seq);
    for (const Received &one : received) {
        QCOMPARE(one.numbers(), wanted);
        QList<int> next(kWriters, 0);
        for (const LogEvent &event : one.events) {
            const int writer = event.text.section(u':', 0, 0).toInt();
            QCOMPARE(event.text.section(u':', 1).toInt(), next[writer]++);
        }
    }
}

QTEST_GUILESS_MAIN(TestRunLog)
#include "tst_runlog.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/logmodel.h"

#include "tests/ui/fakeengine.h"
#include "ui/log/logfilter.h"
#include "ui/log/runfeed.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <thread>

using namespace Etl;
using namespace Qt::StringLiterals;

namespace {

QList<LogEvent> events(qint64 first, qint64 count, LogLevel level = LogLevel::Info)
{
    QList<LogEvent> list;
    for (qint64 seq = first; seq < first + count; ++seq)
        list.append({seq, QDateTime(QDate(2026, 11, 23), QTime(11, 0), Qt::UTC), level, {}, u"linha %1"_s.arg(seq)});
    return list;
}

qint64 firstSeq(const LogModel &model)
{
    return model.rowCount() ? model.eventAt(0).seq : 0;
}

} // namespace

class TestLogModel : public QObject
{
    Q_OBJECT

private slots:
    void ringKeepsTheNewestLinesInOrder_data();
    void ringKeepsTheNewestLinesInOrder();
    void oldestRowsLeaveBeforeNewOnesCome();
    void filterShowsFromItsLevelOn();
    void filterOfTextLooksThroughAMillionLinesInSlices();
    void filteredRowsLeaveWithTheRing();
    void linesComeBackAsTheyWere();
    void rowIsReadAsTimeLevelMessage();
    void takes200000LinesInBlocks();
    void feedBringsEveryLineOfAnotherThreadInOrder();
    void feedNeverBringsMoreThanOneBlockAtOnce();
};

void TestLogModel::ringKeepsTheNewestLinesInOrder_data()
{
    QTest::addColumn<QList<int>>("blocks");
    QTest::addColumn<int>("expectedRows");
    QTest::addColumn<qint64>("expectedFirst");
    QTest::newRow("below the capacity") << QList<int>{3, 2} << 5 << qint64(1);
    QTest::newRow("exactly full") << QList<int>{7} << 7 << qint64(1);
    QTest::newRow("overflow while the ring still grows") << QList<int>{3, 6} << 7 << qint64(3);
    QTest::newRow("overflow of a full ring") << QList<int>{7, 1} << 7 << qint64(2);
    QTest::newRow("wraps several times") << QList<int>{5, 5, 5, 5, 5} << 7 << qint64(19);
    QTest::newRow("block larger than the ring") << QList<int>{2, 20} << 7 << qint64(16);
    QTest::newRow("grows on after all went") << QList<int>{4, 7, 3} << 7 << qint64(8);
    QTest::newRow("nothing") << QList<int>{0} << 0 << qint64(0);
}

void TestLogModel::ringKeepsTheNewestLinesInOrder()
{
    QFETCH(const QList<int>, blocks);
    QFETCH(const int, expectedRows);
    QFETCH(const qint64, expectedFirst);
    LogModel model(nullptr, 7);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    qint64 next = 1;
    for (const int size : blocks) {
        model.append(events(next, size));
        next += size;
    }
    QCOMPARE(model.rowCount(), expectedRows);
    QCOMPARE(firstSeq(model), expectedFirst);
    for (int row = 0; row < model.rowCount(); ++row)
        QCOMPARE(model.eventAt(row).seq, expectedFirst + row);
    QCOMPARE(model.dropped(), next - 1 - expectedRows);
    model.clear();
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.dropped(), 0);
}

void TestLogModel::oldestRowsLeaveBeforeNewOnesCome()
{
    LogModel model(nullptr, 10);
    model.append(events(1, 10));
    int most = 0;
    connect(&model, &LogModel::rowsInserted, &model, [&] { most = std::max(most, model.rowCount()); });
    QSignalSpy removed(&model, &LogModel::rowsRemoved);
    model.append(events(11, 4));
    QCOMPARE(most, 10);
    QCOMPARE(removed.size(), 1);
    QCOMPARE(removed.first().at(2).toInt(), 3);
}

void TestLogModel::filterShowsFromItsLevelOn()
{
    LogModel model(nullptr, 100);
    LogFilter filter(&model);
    const QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.append(events(1, 10, LogLevel::Debug) + events(11, 20, LogLevel::Info) + events(31, 5, LogLevel::Warning) +
                 events(36, 2, LogLevel::Error));
    QCOMPARE(filter.rowCount(), 37);
    filter.setMinimum(LogLevel::Info);
    QCOMPARE(filter.rowCount(), 27);
    filter.setMinimum(LogLevel::Error);
    QCOMPARE(filter.rowCount(), 2);
    model.append(events(38, 80, LogLevel::Error));
    QCOMPARE(filter.rowCount(), 82);
    filter.setMinimum(LogLevel::Warning);
    QCOMPARE(filter.rowCount(), 87);
}

void TestLogModel::filterOfTextLooksThroughAMillionLinesInSlices()
{
    constexpr int kLines = 300'000;
    LogModel model(nullptr, kLines);
    LogFilter filter(&model);
    model.append(events(1, kLines));
    QElapsedTimer timer;
    timer.start();
    filter.setPattern(*TextPattern::compile({u"LINHA 299"_s}));
    const qint64 first = timer.elapsed();
    QVERIFY2(first < 50, qPrintable(u"%1 ms"_s.arg(first)));
    QVERIFY(filter.isWorking());
    model.append(events(kLines + 1, 1000)); // while it works, and the oldest leave
    QTRY_VERIFY_WITH_TIMEOUT(!filter.isWorking(), 60'000);
    QCOMPARE(filter.rowCount(), 1110); // 2990, 29900, 299000 and so on; line 299 itself has left the ring
    QCOMPARE(filter.index(0, LogModel::MessageColumn).data().toString(), u"linha 2990"_s);
    model.append(events(2'990'000, 5));
    QCOMPARE(filter.rowCount(), 1115);

    // A filter that keeps nearly everything: the view is never given all rows at once.
    int most = 0;
    connect(&filter, &LogFilter::rowsInserted, this,
            [&most](const QModelIndex &, int from, int to) { most = std::max(most, to - from + 1); });
    filter.setPattern(*TextPattern::compile({u"linha"_s}));
    most = std::max(most, filter.rowCount());
    QTRY_VERIFY_WITH_TIMEOUT(!filter.isWorking(), 60'000);
    QCOMPARE(filter.rowCount(), kLines);
    QVERIFY2(most < 60'000, qPrintable(QString::number(most)));
}

void TestLogModel::filteredRowsLeaveWithTheRing()
{
    LogModel model(nullptr, 10);
    LogFilter filter(&model);
    const QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
    filter.setMinimum(LogLevel::Error);
    model.append(events(1, 3, LogLevel::Error) + events(4, 7));
    QCOMPARE(filter.rowCount(), 3);
    model.append(events(11, 2));
    QCOMPARE(filter.rowCount(), 1);
    QCOMPARE(model.eventAt(filter.sourceRow(0)).seq, 3);
    model.append(events(13, 25, LogLevel::Error));
    QCOMPARE(filter.rowCount(), 10);
    QCOMPARE(model.eventAt(filter.sourceRow(0)).seq, 28);
    model.clear();
    QCOMPARE(filter.rowCount(), 0);
    model.append(events(1, 1, LogLevel::Error));
    QCOMPARE(filter.rowCount(), 1);
}

void TestLogModel::linesComeBackAsTheyWere()
{
    LogModel model(nullptr, 10'000);
    QList<LogEvent> lines;
    for (int i = 0; i < 9'000; ++i)
        lines.append({i * 7'000'000'000LL,
                      QDateTime(QDate(2026, 11, 23), QTime(11, 0), Qt::UTC).addMSecs(i),
                      LogLevel(i % 4),
                      {u"run%1"_s.arg(i % 3), i % 2 ? u"carteira"_s : QString(), {}, u"carga"_s},
                      u"posição nº %1 – “ação”"_s.arg(i)});
    model.append(lines);
    for (const int row : {0, 1, 4'095, 4'096, 8'999})
        QCOMPARE(model.eventAt(row), lines[row]);
    const LogSnapshot before = model.snapshot();
    model.append(lines); // other rows stand in the ring now
    QCOMPARE(before.end() - before.first(), 9'000);
    QCOMPARE(before.eventAt(8'999), lines[8'999]);
    QCOMPARE(model.eventAt(0), lines[8'000]);
}

void TestLogModel::rowIsReadAsTimeLevelMessage()
{
    LogModel model;
    model.append({{1,
                   QDateTime(QDate(2026, 11, 23), QTime(11, 0, 1, 23), Qt::UTC),
                   LogLevel::Warning,
                   {u"r"_s, u"carteira"_s, u"2026-11-19"_s, u"carga"_s},
                   u"fundo sem PL"_s}});
    QCOMPARE(model.index(0, LogModel::LevelColumn).data().toString(), u"WARNING"_s);
    QCOMPARE(model.index(0, LogModel::StageColumn).data().toString(), u"carteira · carga"_s);
    QCOMPARE(model.index(0, LogModel::MessageColumn).data().toString(), u"fundo sem PL"_s);
    QVERIFY(model.index(0, LogModel::MessageColumn)
                .data(Qt::AccessibleTextRole)
                .toString()
                .endsWith(u", WARNING, fundo sem PL"_s));
    QVERIFY(!model.index(0, LogModel::LevelColumn).data(Qt::DecorationRole).isNull());
}

void TestLogModel::takes200000LinesInBlocks()
{
    LogModel model;
    LogFilter filter(&model);
    const QList<LogEvent> block = events(1, RunFeed::kLargestBlock);
    qint64 worst = 0;
    for (int i = 0; i < 60; ++i) {
        QElapsedTimer timer;
        timer.start();
        model.append(block);
        worst = std::max(worst, timer.elapsed());
    }
    QCOMPARE(model.rowCount(), LogModel::kCapacity);
    QCOMPARE(filter.rowCount(), LogModel::kCapacity);
    qInfo("worst block of %d lines: %lld ms", RunFeed::kLargestBlock, worst);
    QVERIFY2(worst < 500, "a block must not stall the window, even in a slow build");
}

void TestLogModel::feedBringsEveryLineOfAnotherThreadInOrder()
{
    const SystemClock clock;
    auto engine = std::make_shared<FakeEngine>(clock);
    engine->log().info(u"antes de escutar"_s);
    RunFeed feed;
    QList<LogEvent> got;
    connect(&feed, &RunFeed::arrived, this, [&got](const QList<LogEvent> &block) { got += block; });
    feed.listenTo(engine);
    std::jthread writer([&engine] {
        for (int i = 0; i < 12'000; ++i)
            engine->log().info(u"linha"_s);
    });
    QTRY_COMPARE(got.size(), 12'001);
    for (qsizetype i = 0; i < got.size(); ++i)
        QCOMPARE(got[i].seq, i + 1);
    feed.listenTo(nullptr);
    engine->log().info(u"ninguém escuta"_s);
    feed.flush();
    QCOMPARE(got.size(), 12'001);
}

void TestLogModel::feedNeverBringsMoreThanOneBlockAtOnce()
{
    const SystemClock clock;
    auto engine = std::make_shared<FakeEngine>(clock);
    for (int i = 0; i < 11'000; ++i)
        engine->log().info(u"linha"_s);
    RunFeed feed;
    QSignalSpy spy(&feed, &RunFeed::arrived);
    feed.listenTo(engine);
    QTRY_COMPARE(spy.size(), 3);
    QCOMPARE(spy[0][0].value<QList<LogEvent>>().size(), RunFeed::kLargestBlock);
    QCOMPARE(spy[2][0].value<QList<LogEvent>>().size(), 1'000);
}

QTEST_MAIN(TestLogModel)
#include "tst_logmodel.moc"

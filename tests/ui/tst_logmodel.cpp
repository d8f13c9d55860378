// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/logmodel.h"

#include "tests/ui/fakeengine.h"
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
    LogFilter filter;
    filter.setSourceModel(&model);
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
    LogFilter filter;
    filter.setSourceModel(&model);
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

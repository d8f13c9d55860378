// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/fetch.h"

#include <QTest>
#include <QThread>
#include <QThreadPool>

#include <future>
#include <list>
#include <optional>

using namespace Etl;

/// Questions of the window to files, databases and networks.
class TestFetch : public QObject
{
    Q_OBJECT

private slots:
    /// Qt paints large areas with the threads of its own pool and waits for them.
    void workDoesNotWaitInThePoolThatQtPaintsWith()
    {
        Fetch<bool> fetch;
        std::optional<bool> inside;
        fetch.start(
            [](const std::stop_token &) { return QThreadPool::globalInstance()->contains(QThread::currentThread()); },
            [&inside](const bool &answer) { inside = answer; });
        QTRY_VERIFY(inside.has_value());
        QVERIFY(!*inside);
    }

    void hangingWorkKeepsNoOtherWaiting()
    {
        std::promise<void> end;
        const std::shared_future<void> hanging = end.get_future().share();
        std::list<Fetch<bool>> many(20);
        for (Fetch<bool> &fetch : many)
            fetch.start([hanging](const std::stop_token &) { return hanging.wait(), true; }, [](const bool &) {});
        Fetch<bool> next;
        bool answered = false;
        next.start([](const std::stop_token &) { return true; }, [&answered](const bool &) { answered = true; });
        [&answered] { QTRY_VERIFY(answered); }();
        end.set_value();
        QVERIFY(blockingWork().waitForDone(20'000));
        QVERIFY(answered);
    }

    void onlyTheNewestAnswerIsDelivered()
    {
        Fetch<int> fetch;
        QList<int> delivered;
        for (const int number : {1, 2, 3})
            fetch.start([number](const std::stop_token &) { return number; },
                        [&delivered](const int &answer) { delivered.append(answer); });
        QTRY_VERIFY(!fetch.isRunning());
        QCOMPARE(delivered, QList<int>{3});
    }
};

QTEST_GUILESS_MAIN(TestFetch)
#include "tst_fetch.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/log/logsearch.h"
#include "ui/controls/fetch.h"

#include <QMutex>
#include <QObject>
#include <QTimer>

#include <memory>

namespace Etl {

/// A search of log files on a worker whose hits come to the GUI thread in blocks, one per timer tick. Lives on the GUI
/// thread and never blocks it. One search at a time: a newer one ends the older, of which nothing more comes.
class LogSearchJob : public QObject
{
    Q_OBJECT

public:
    explicit LogSearchJob(QObject *parent = nullptr);
    ~LogSearchJob() override;
    Q_DISABLE_COPY_MOVE(LogSearchJob)

    /// All files of the folder whose day lies in from..to; an invalid date is no bound.
    void startInFolder(const QString &folder, QDate from, QDate to, const LogSearchQuery &query);
    void startInFile(const QString &path, const LogSearchQuery &query);
    /// Ends it; finished() follows with what was found, marked as cancelled.
    void stop();
    /// Ends it, and nothing follows.
    void abandon();
    bool isRunning() const { return m_fetch.isRunning(); }

signals:
    void found(const QList<Etl::LogHit> &hits);
    void progressed(const Etl::LogSearchProgress &progress);
    void finished(const Etl::Result<Etl::LogSearchEnd> &end);

private:
    using List = std::function<Result<QList<DailyLog>>()>;
    /// What the worker leaves for the GUI thread.
    struct Basket
    {
        QMutex mutex;
        QList<LogHit> hits;
        LogSearchProgress progress;
        bool moved = false;
        std::stop_source stop; ///< besides the token of the fetch, whose end delivers nothing
    };

    void start(List list, const LogSearchQuery &query);
    void handOver();

    std::shared_ptr<Basket> m_basket;
    QTimer m_timer;
    Fetch<Result<LogSearchEnd>> m_fetch;
};

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/logsearchjob.h"

#include <QFileInfo>
#include <QMutexLocker>

#include <chrono>
#include <utility>

namespace Etl {

namespace {

constexpr std::chrono::milliseconds kInterval{60};

} // namespace

LogSearchJob::LogSearchJob(QObject *parent) : QObject(parent)
{
    m_timer.setInterval(kInterval);
    connect(&m_timer, &QTimer::timeout, this, &LogSearchJob::handOver);
}

LogSearchJob::~LogSearchJob()
{
    abandon();
}

void LogSearchJob::startInFolder(const QString &folder, QDate from, QDate to, const LogSearchQuery &query)
{
    start(
        [folder, from, to]() -> Result<QList<DailyLog>> {
            auto logs = dailyLogs(folder);
            if (logs)
                logs->removeIf([&](const DailyLog &log) {
                    return (from.isValid() && log.day < from) || (to.isValid() && log.day > to);
                });
            return logs;
        },
        query);
}

void LogSearchJob::startInFile(const QString &path, const LogSearchQuery &query)
{
    start([path]() -> Result<QList<DailyLog>> { return QList<DailyLog>{{path, {}, QFileInfo(path).size()}}; }, query);
}

void LogSearchJob::start(List list, const LogSearchQuery &query)
{
    abandon();
    m_basket = std::make_shared<Basket>();
    m_timer.start();
    m_fetch.start(
        [basket = m_basket, query, which = std::move(list)](const std::stop_token &token) -> Result<LogSearchEnd> {
            const std::stop_callback both(token, [basket] { basket->stop.request_stop(); });
            const auto logs = which();
            if (!logs)
                return fail(logs.error());
            const LogSearchSink sink{[&basket](const QList<LogHit> &hits) {
                                         const QMutexLocker lock(&basket->mutex);
                                         basket->hits += hits;
                                     },
                                     [&basket](const LogSearchProgress &progress) {
                                         const QMutexLocker lock(&basket->mutex);
                                         basket->progress = progress;
                                         basket->moved = true;
                                     }};
            return searchLogs(*logs, query, sink, basket->stop.get_token());
        },
        [this](const Result<LogSearchEnd> &end) {
            handOver();
            m_timer.stop();
            emit finished(end);
        });
}

void LogSearchJob::stop()
{
    if (m_basket)
        m_basket->stop.request_stop();
}

void LogSearchJob::abandon()
{
    stop();
    m_fetch.cancel();
    m_timer.stop();
    m_basket.reset();
}

void LogSearchJob::handOver()
{
    if (!m_basket)
        return;
    QList<LogHit> hits;
    LogSearchProgress progress;
    bool moved = false;
    {
        const QMutexLocker lock(&m_basket->mutex);
        hits.swap(m_basket->hits);
        progress = m_basket->progress;
        moved = std::exchange(m_basket->moved, false);
    }
    if (!hits.isEmpty())
        emit found(hits);
    if (moved)
        emit progressed(progress);
}

} // namespace Etl

#include "moc_logsearchjob.cpp"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/runfeed.h"

#include <QMutexLocker>

#include <algorithm>
#include <chrono>

namespace Etl {

namespace {

constexpr std::chrono::milliseconds kFeedInterval{60};

} // namespace

RunFeed::RunFeed(QObject *parent) : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(kFeedInterval);
    connect(&m_timer, &QTimer::timeout, this, &RunFeed::handOver);
}

RunFeed::~RunFeed()
{
    listenTo(nullptr);
}

void RunFeed::listenTo(std::shared_ptr<Engine> engine)
{
    if (m_engine)
        m_engine->log().unsubscribe(m_handle);
    m_engine = std::move(engine);
    if (m_engine)
        m_handle = m_engine->log().subscribe([this](const LogEvent &event) { receive(event); });
}

void RunFeed::flush()
{
    while (handOver()) {
    }
}

void RunFeed::receive(const LogEvent &event)
{
    const QMutexLocker lock(&m_mutex);
    m_waiting.append(event);
    // A flood faster than the screen: the file has every line, the pane only the latest.
    if (m_waiting.size() > kLargestBacklog)
        m_waiting.remove(0, kLargestBlock);
    if (m_waiting.size() == 1)
        QMetaObject::invokeMethod(&m_timer, qOverload<>(&QTimer::start), Qt::QueuedConnection);
}

bool RunFeed::handOver()
{
    QList<LogEvent> block;
    bool more = false;
    {
        const QMutexLocker lock(&m_mutex);
        const qsizetype count = std::min<qsizetype>(m_waiting.size(), kLargestBlock);
        block = m_waiting.first(count);
        m_waiting.remove(0, count);
        more = !m_waiting.isEmpty();
        if (more)
            m_timer.start();
    }
    if (!block.isEmpty())
        emit arrived(block);
    return more;
}

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/progressfeed.h"

#include <QMutexLocker>

#include <algorithm>
#include <chrono>
#include <utility>

namespace Etl {

namespace {

constexpr std::chrono::milliseconds kProgressInterval{100};

} // namespace

ProgressFeed::ProgressFeed(QObject *parent) : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(kProgressInterval);
    connect(&m_timer, &QTimer::timeout, this, &ProgressFeed::handOver);
}

ProgressFeed::~ProgressFeed()
{
    listenTo(nullptr);
}

void ProgressFeed::listenTo(std::shared_ptr<Engine> engine)
{
    if (m_engine)
        m_engine->progress().unsubscribe(m_handle);
    m_engine = std::move(engine);
    {
        const QMutexLocker lock(&m_mutex);
        m_waiting.clear();
    }
    // Without the lock: the bus calls receive() under its own.
    if (m_engine)
        m_handle = m_engine->progress().subscribe([this](const RunProgress &told) { receive(told); });
}

void ProgressFeed::flush()
{
    while (handOver()) {
    }
}

void ProgressFeed::receive(const RunProgress &told)
{
    const QMutexLocker lock(&m_mutex);
    m_waiting.append(told);
    if (m_waiting.size() == 1)
        QMetaObject::invokeMethod(&m_timer, qOverload<>(&QTimer::start), Qt::QueuedConnection);
}

bool ProgressFeed::handOver()
{
    QList<RunProgress> block;
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

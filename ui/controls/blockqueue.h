// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMutex>
#include <QMutexLocker>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <functional>
#include <utility>

namespace Etl {

/// Carries elements from any thread to the GUI thread in blocks: one tick, one call. Lives on the GUI thread; who adds
/// only takes a short lock. Loses nothing, unless it was given a largest backlog.
template <typename Element>
class BlockQueue
{
public:
    using Deliver = std::function<void(const QList<Element> &)>;

    /// deliver is called on the GUI thread, never with an empty block.
    BlockQueue(std::chrono::milliseconds interval, qsizetype largestBlock, Deliver deliver)
        : m_largestBlock(largestBlock), m_deliver(std::move(deliver))
    {
        m_timer.setSingleShot(true);
        m_timer.setInterval(interval);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { handOver(); });
    }
    Q_DISABLE_COPY_MOVE(BlockQueue)

    /// More than that wait: the oldest block goes.
    void setLargestBacklog(qsizetype elements) { m_largestBacklog = elements; }

    /// Any thread.
    void add(const Element &element)
    {
        const QMutexLocker lock(&m_mutex);
        m_waiting.append(element);
        if (m_largestBacklog > 0 && m_waiting.size() > m_largestBacklog)
            m_waiting.remove(0, m_largestBlock);
        if (m_waiting.size() == 1)
            QMetaObject::invokeMethod(&m_timer, qOverload<>(&QTimer::start), Qt::QueuedConnection);
    }

    /// What waits is forgotten.
    void clear()
    {
        const QMutexLocker lock(&m_mutex);
        m_waiting.clear();
    }

    /// Hands over one block now. True: more waits.
    bool handOver()
    {
        QList<Element> block;
        bool more = false;
        {
            const QMutexLocker lock(&m_mutex);
            const qsizetype count = std::min(m_waiting.size(), m_largestBlock);
            block = m_waiting.first(count);
            m_waiting.remove(0, count);
            more = !m_waiting.isEmpty();
            if (more)
                m_timer.start();
        }
        if (!block.isEmpty())
            m_deliver(block);
        return more;
    }

    /// Hands over now all that waits.
    void flush()
    {
        while (handOver()) {
        }
    }

private:
    const qsizetype m_largestBlock;
    qsizetype m_largestBacklog = 0; ///< 0: no limit
    const Deliver m_deliver;
    QMutex m_mutex;
    QList<Element> m_waiting;
    QTimer m_timer;
};

} // namespace Etl

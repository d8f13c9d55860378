// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/runfeed.h"

#include <chrono>
#include <utility>

namespace Etl {

namespace {

constexpr std::chrono::milliseconds kFeedInterval{60};

} // namespace

RunFeed::RunFeed(QObject *parent)
    : QObject(parent),
      m_queue(kFeedInterval, kLargestBlock, [this](const QList<LogEvent> &events) { emit arrived(events); })
{
    m_queue.setLargestBacklog(kLargestBacklog);
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
        m_handle = m_engine->log().subscribe([this](const LogEvent &event) { m_queue.add(event); });
}

} // namespace Etl

#include "moc_runfeed.cpp"

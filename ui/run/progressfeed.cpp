// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/progressfeed.h"

#include <chrono>
#include <utility>

namespace Etl {

namespace {

constexpr std::chrono::milliseconds kProgressInterval{100};

} // namespace

ProgressFeed::ProgressFeed(QObject *parent)
    : QObject(parent),
      m_queue(kProgressInterval, kLargestBlock, [this](const QList<RunProgress> &told) { emit arrived(told); })
{}

ProgressFeed::~ProgressFeed()
{
    listenTo(nullptr);
}

void ProgressFeed::listenTo(std::shared_ptr<Engine> engine)
{
    if (m_engine)
        m_engine->progress().unsubscribe(m_handle);
    m_engine = std::move(engine);
    // What the engine before told is about its run.
    m_queue.clear();
    if (m_engine)
        m_handle = m_engine->progress().subscribe([this](const RunProgress &told) { m_queue.add(told); });
}

} // namespace Etl

#include "moc_progressfeed.cpp"

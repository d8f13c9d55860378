// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/recordwatch.h"

#include "core/run/recordmark.h"

#include <chrono>
#include <utility>

namespace Etl {

namespace {

constexpr std::chrono::seconds kLookEvery{30};

} // namespace

RecordWatch::RecordWatch(const Clock &clock, QWidget *window) : QObject(window), m_clock(clock), m_window(window)
{
    m_again.setInterval(kLookEvery);
    connect(&m_again, &QTimer::timeout, this, [this] {
        if (m_window->isVisible() && !m_window->isMinimized())
            look();
    });
}

void RecordWatch::setEngine(std::shared_ptr<Engine> engine)
{
    m_fetch.cancel();
    m_again.stop();
    m_seen.reset();
    m_lost = false;
    m_engine = std::move(engine);
    if (!m_engine)
        return;
    m_again.start();
    look();
}

void RecordWatch::look()
{
    if (!m_engine || m_fetch.isRunning())
        return;
    m_fetch.start([settings = m_engine->settings(),
                   clock = &m_clock](const std::stop_token &token) { return recordMark(settings, *clock, token); },
                  [this](const Result<QString> &mark) { take(mark); });
}

void RecordWatch::take(const Result<QString> &mark)
{
    if (!mark) {
        if (!std::exchange(m_lost, true))
            emit databaseLost(mark.error());
        return;
    }
    const bool back = std::exchange(m_lost, false);
    const bool isNews = m_seen && *m_seen != *mark;
    m_seen = *mark;
    if (back)
        emit databaseBack();
    if (back || isNews)
        emit changed();
}

} // namespace Etl

#include "moc_recordwatch.cpp"

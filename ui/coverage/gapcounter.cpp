// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/coverage/gapcounter.h"

#include "ui/coverage/daylook.h"

#include <chrono>

namespace Etl {

namespace {

/// The run records a date's end right after it has told of it.
constexpr std::chrono::milliseconds kSoon{500};

} // namespace

GapCounter::GapCounter(const Clock &clock, QObject *parent) : QObject(parent), m_clock(clock)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoon);
    connect(&m_soon, &QTimer::timeout, this, &GapCounter::refresh);
}

void GapCounter::setEngine(const std::shared_ptr<Engine> &engine)
{
    m_engine = engine;
    m_fetch.cancel();
    m_soon.stop();
    emit gapsChanged(0, {});
    refresh();
}

void GapCounter::refreshSoon()
{
    if (!m_soon.isActive())
        m_soon.start();
}

void GapCounter::refresh()
{
    // A look that is under way may be too old, but a new one for every date of a fast run would never come to an end.
    if (m_fetch.isRunning()) {
        refreshSoon();
        return;
    }
    if (!m_engine)
        return;
    m_fetch.start([settings = m_engine->settings(), clock = &m_clock](
                      const std::stop_token &token) { return readCoverageAndGaps(settings, *clock, {}, {}, token); },
                  [this](const Result<CoverageReading> &reading) {
                      if (reading)
                          emit gapsChanged(gapDays(reading->gaps), gapSentence(reading->gaps));
                  });
}

} // namespace Etl

#include "moc_gapcounter.cpp"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/coverage/gapcounter.h"

#include "ui/coverage/daylook.h"

namespace Etl {

GapCounter::GapCounter(const Clock &clock, QObject *parent) : QObject(parent), m_clock(clock) {}

void GapCounter::setEngine(const std::shared_ptr<Engine> &engine)
{
    m_engine = engine;
    m_fetch.cancel();
    emit gapsChanged(0, {});
    refresh();
}

void GapCounter::refresh()
{
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

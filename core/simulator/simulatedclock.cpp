// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/simulatedclock.h"

#include <QMutexLocker>

namespace Etl {

using std::chrono::milliseconds;

SimulatedClock::SimulatedClock(const QDateTime &start, double scale)
    : m_start(start.isValid() ? start.toUTC() : QDateTime::currentDateTimeUtc()), m_scale(scale)
{
    m_timer.start();
}

milliseconds SimulatedClock::elapsedLocked() const
{
    const auto real = static_cast<double>(m_timer.elapsed() - m_timerAtBase);
    return m_base + m_advanced + milliseconds(static_cast<qint64>(real * m_scale));
}

QDateTime SimulatedClock::now() const
{
    const QMutexLocker lock(&m_mutex);
    return m_start.addMSecs(elapsedLocked().count());
}

milliseconds SimulatedClock::elapsed() const
{
    const QMutexLocker lock(&m_mutex);
    return elapsedLocked();
}

milliseconds SimulatedClock::clientElapsed() const
{
    const QMutexLocker lock(&m_mutex);
    return milliseconds(m_timer.elapsed()) + m_advanced;
}

double SimulatedClock::scale() const
{
    const QMutexLocker lock(&m_mutex);
    return m_scale;
}

void SimulatedClock::set(const QDateTime &instant)
{
    const QMutexLocker lock(&m_mutex);
    m_start = instant.toUTC().addMSecs(-elapsedLocked().count());
}

void SimulatedClock::advance(milliseconds duration)
{
    const QMutexLocker lock(&m_mutex);
    m_advanced += duration;
}

void SimulatedClock::setScale(double scale)
{
    const QMutexLocker lock(&m_mutex);
    m_base = elapsedLocked() - m_advanced;
    m_timerAtBase = m_timer.elapsed();
    m_scale = scale;
}

} // namespace Etl

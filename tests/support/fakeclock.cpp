// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeclock.h"

namespace Etl {

FakeClock::FakeClock(const QDateTime &start) : m_start(start.toUTC()) {}

QDateTime FakeClock::now() const
{
    const QMutexLocker lock(&m_mutex);
    return m_start.addMSecs(std::chrono::duration_cast<std::chrono::milliseconds>(m_elapsed).count());
}

std::chrono::nanoseconds FakeClock::elapsed() const
{
    const QMutexLocker lock(&m_mutex);
    return m_elapsed;
}

bool FakeClock::pause(std::chrono::nanoseconds duration, const std::stop_token &token) const
{
    const QMutexLocker lock(&m_mutex);
    m_elapsed += duration;
    m_pauses.append(std::chrono::duration_cast<std::chrono::milliseconds>(duration));
    return !token.stop_requested();
}

void FakeClock::advance(std::chrono::nanoseconds duration)
{
    const QMutexLocker lock(&m_mutex);
    m_elapsed += duration;
}

QList<std::chrono::milliseconds> FakeClock::pauses() const
{
    const QMutexLocker lock(&m_mutex);
    return m_pauses;
}

} // namespace Etl

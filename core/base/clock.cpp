// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"

#include "core/base/braziliantime.h"

#include <condition_variable>
#include <mutex>

namespace Etl {

QDateTime SystemClock::now() const
{
    return QDateTime::currentDateTimeUtc();
}

std::chrono::nanoseconds SystemClock::elapsed() const
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::steady_clock::now().time_since_epoch());
}

bool SystemClock::pause(std::chrono::nanoseconds duration, const std::stop_token &token) const
{
    std::mutex mutex;
    std::condition_variable_any wake;
    std::unique_lock lock(mutex);
    wake.wait_for(lock, token, duration, [] { return false; });
    return !token.stop_requested();
}

QDate brazilianDate(const QDateTime &instant)
{
    return brazilianTime(instant).date();
}

} // namespace Etl

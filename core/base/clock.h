// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QDateTime>

#include <chrono>
#include <stop_token>

namespace Etl {

/// The program's only source of time. Thread-safe. Never blocks in now() and elapsed().
class Clock
{
public:
    Clock() = default;
    virtual ~Clock() = default;
    Q_DISABLE_COPY_MOVE(Clock)

    /// The instant, UTC.
    virtual QDateTime now() const = 0;
    /// Monotonic time since an arbitrary start; differences only.
    virtual std::chrono::nanoseconds elapsed() const = 0;
    /// Waits that long, or until a stop is asked for. True when the whole pause passed.
    virtual bool pause(std::chrono::nanoseconds duration, const std::stop_token &token) const = 0;
};

/// Real time.
class SystemClock final : public Clock
{
public:
    QDateTime now() const override;
    std::chrono::nanoseconds elapsed() const override;
    bool pause(std::chrono::nanoseconds duration, const std::stop_token &token) const override;
};

/// "Today" of the bank: the date in America/Sao_Paulo (UTC-03:00, no summer time since 2019), whatever the computer's
/// zone. Rule: facts/business-days 1.
QDate brazilianDate(const QDateTime &instant);

} // namespace Etl

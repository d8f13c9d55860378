// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QList>
#include <QMutex>

namespace Etl {

/// Stands still until the test advances it; a pause advances it at once and is written down. Thread-safe.
class FakeClock final : public Clock
{
public:
    explicit FakeClock(const QDateTime &start);

    QDateTime now() const override;
    std::chrono::nanoseconds elapsed() const override;
    bool pause(std::chrono::nanoseconds duration, const std::stop_token &token) const override;

    void advance(std::chrono::nanoseconds duration);
    QList<std::chrono::milliseconds> pauses() const;

private:
    mutable QMutex m_mutex;
    mutable std::chrono::nanoseconds m_elapsed{0};
    mutable QList<std::chrono::milliseconds> m_pauses;
    QDateTime m_start;
};

} // namespace Etl

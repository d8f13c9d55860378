// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QElapsedTimer>
#include <QMutex>

#include <chrono>

namespace Etl {

/// The bank's clock: starts where it is told, runs faster than real time by a factor, and can be set. Thread-safe.
/// Two readings: now() is the wall clock that releases funds; elapsed() only ever grows and times the tickets.
class SimulatedClock
{
public:
    /// start null: the present. scale: simulated seconds per real second, > 0.
    SimulatedClock(const QDateTime &start, double scale);

    QDateTime now() const; ///< UTC
    std::chrono::milliseconds elapsed() const;
    /// Real time since the start plus every advance(): the life of a token, which a client counts on its own clock.
    std::chrono::milliseconds clientElapsed() const;
    double scale() const;

    void set(const QDateTime &instant);
    void advance(std::chrono::milliseconds duration);
    void setScale(double scale);

private:
    std::chrono::milliseconds elapsedLocked() const;

    mutable QMutex m_mutex;
    QElapsedTimer m_timer;
    QDateTime m_start;                   // wall clock at elapsed() == 0
    std::chrono::milliseconds m_base{0}; // elapsed() when the scale last changed
    std::chrono::milliseconds m_advanced{0};
    qint64 m_timerAtBase = 0; // ms
    double m_scale;
};

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/log/logevent.h"

#include <array>
#include <vector>

namespace Etl {

/// Lines by number: the level of each in two bits, and for every 256th its offset in the file and how many lines of
/// each level stand before it. A value, not thread-safe.
class LevelCounts
{
public:
    static constexpr qint64 kStep = 256;

    qint64 size() const { return m_size; }
    void append(LogLevel level, qint64 offset);
    void removeLast();

    LogLevel levelOf(qint64 line) const;
    qint64 count(LogLevel minimum) const;
    /// -1 beyond the last.
    qint64 lineOfRow(LogLevel minimum, qint64 row) const;
    qint64 rowOfLine(LogLevel minimum, qint64 line) const;

    /// The greatest indexed line at or before that one, and its offset; size() must not be 0.
    qint64 stepBefore(qint64 line) const { return line / kStep * kStep; }
    qint64 offsetOfStep(qint64 step) const { return m_steps[std::size_t(step / kStep)].offset; }

private:
    struct Step
    {
        qint64 offset;
        std::array<quint32, 4> atLeast; ///< lines of at least each level before this one
    };

    std::vector<Step> m_steps;
    std::vector<quint8> m_levels; ///< four lines a byte
    std::array<quint32, 4> m_atLeast{};
    qint64 m_size = 0;
};

} // namespace Etl

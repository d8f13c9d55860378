// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/log/levelcounts.h"

#include <algorithm>

namespace Etl {

namespace {

constexpr unsigned shiftOf(qint64 line)
{
    return unsigned(line % 4) * 2;
}

} // namespace

void LevelCounts::append(LogLevel level, qint64 offset)
{
    if (m_size % kStep == 0)
        m_steps.push_back({offset, m_atLeast});
    if (m_size % 4 == 0)
        m_levels.push_back(0);
    m_levels.back() = quint8(m_levels.back() | unsigned(level) << shiftOf(m_size));
    for (int least = 0; least <= int(level); ++least)
        ++m_atLeast[std::size_t(least)];
    ++m_size;
}

void LevelCounts::removeLast()
{
    const LogLevel level = levelOf(--m_size);
    for (int least = 0; least <= int(level); ++least)
        --m_atLeast[std::size_t(least)];
    if (m_size % 4 == 0)
        m_levels.pop_back();
    else
        m_levels.back() = quint8(m_levels.back() & ~(3U << shiftOf(m_size)));
    if (m_size % kStep == 0)
        m_steps.pop_back();
}

LogLevel LevelCounts::levelOf(qint64 line) const
{
    return LogLevel(unsigned(m_levels[std::size_t(line / 4)]) >> shiftOf(line) & 3U);
}

qint64 LevelCounts::count(LogLevel minimum) const
{
    return m_atLeast[std::size_t(minimum)];
}

qint64 LevelCounts::lineOfRow(LogLevel minimum, qint64 row) const
{
    if (row < 0 || row >= count(minimum))
        return -1;
    if (minimum == LogLevel::Debug)
        return row;
    const auto level = std::size_t(minimum);
    const auto after =
        std::upper_bound(m_steps.cbegin(), m_steps.cend(), row,
                         [level](qint64 wanted, const Step &step) { return wanted < qint64(step.atLeast[level]); });
    const auto step = std::prev(after);
    qint64 left = row - step->atLeast[level];
    for (qint64 line = (step - m_steps.cbegin()) * kStep; line < m_size; ++line) {
        if (levelOf(line) >= minimum && left-- == 0)
            return line;
    }
    return -1;
}

qint64 LevelCounts::rowOfLine(LogLevel minimum, qint64 line) const
{
    line = std::clamp<qint64>(line, 0, m_size);
    if (line == m_size)
        return count(minimum);
    const qint64 step = stepBefore(line);
    qint64 row = m_steps[std::size_t(step / kStep)].atLeast[std::size_t(minimum)];
    for (qint64 i = step; i < line; ++i)
        row += levelOf(i) >= minimum ? 1 : 0;
    return row;
}

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <vector>

namespace Etl {

/// Numbers of lines that were found, ascending, and the way from one to the next. A value.
class HitList
{
public:
    /// The nearest after or before a line.
    struct Step
    {
        qint64 number = -1;     ///< -1: there is none at all
        bool wentRound = false; ///< from the last to the first or back
    };

    qint64 count() const { return qint64(m_numbers.size() - m_head); }
    void clear();
    /// Not smaller than the last one; the same again is one hit.
    void append(qint64 number);
    /// Those before that line have left.
    void dropBefore(qint64 number);
    Step after(qint64 number) const;
    Step before(qint64 number) const;
    /// From 1; 0 when that line is none.
    qint64 placeOf(qint64 number) const;

private:
    auto begin() const { return m_numbers.cbegin() + qsizetype(m_head); }

    std::vector<qint64> m_numbers;
    std::size_t m_head = 0;
};

} // namespace Etl

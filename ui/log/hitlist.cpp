// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/hitlist.h"

#include <algorithm>

namespace Etl {

void HitList::clear()
{
    m_numbers.clear();
    m_head = 0;
}

void HitList::append(qint64 number)
{
    if (count() == 0 || m_numbers.back() != number)
        m_numbers.push_back(number);
}

void HitList::dropBefore(qint64 number)
{
    m_head = std::size_t(std::lower_bound(begin(), m_numbers.cend(), number) - m_numbers.cbegin());
    if (m_head * 2 > m_numbers.size()) {
        m_numbers.erase(m_numbers.begin(), m_numbers.begin() + qsizetype(m_head));
        m_head = 0;
    }
}

HitList::Step HitList::after(qint64 number) const
{
    if (count() == 0)
        return {};
    const auto next = std::upper_bound(begin(), m_numbers.cend(), number);
    return next == m_numbers.cend() ? Step{*begin(), true} : Step{*next, false};
}

HitList::Step HitList::before(qint64 number) const
{
    if (count() == 0)
        return {};
    const auto here = std::lower_bound(begin(), m_numbers.cend(), number);
    return here == begin() ? Step{m_numbers.back(), true} : Step{*std::prev(here), false};
}

qint64 HitList::placeOf(qint64 number) const
{
    const auto here = std::lower_bound(begin(), m_numbers.cend(), number);
    return here != m_numbers.cend() && *here == number ? here - begin() + 1 : 0;
}

} // namespace Etl

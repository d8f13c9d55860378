// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/pointlocale.h"

#include <clocale>

namespace Etl {

#ifdef Q_OS_WIN
PointLocale::PointLocale()
    : m_threadMode(_configthreadlocale(_ENABLE_PER_THREAD_LOCALE)), m_before(std::setlocale(LC_NUMERIC, nullptr))
{
    std::setlocale(LC_NUMERIC, "C");
}

PointLocale::~PointLocale()
{
    std::setlocale(LC_NUMERIC, m_before.constData());
    _configthreadlocale(m_threadMode);
}
#else
PointLocale::PointLocale()
    : m_point(newlocale(LC_NUMERIC_MASK, "C", duplocale(uselocale(nullptr)))), m_before(uselocale(m_point))
{}

PointLocale::~PointLocale()
{
    uselocale(m_before);
    freelocale(m_point);
}
#endif

} // namespace Etl

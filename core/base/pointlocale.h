// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QtGlobal>

#ifndef Q_OS_WIN
#include <locale.h>
#endif

namespace Etl {

/// While it lives, printf and strtod of this thread use the point as decimal sign: libraries that print numbers with
/// them (libxlsxwriter) would write a damaged file under a pt_BR process. Other threads are not touched.
class PointLocale
{
public:
    PointLocale();
    ~PointLocale();
    Q_DISABLE_COPY_MOVE(PointLocale)

private:
#ifdef Q_OS_WIN
    int m_threadMode;
    QByteArray m_before;
#else
    locale_t m_point;
    locale_t m_before;
#endif
};

} // namespace Etl

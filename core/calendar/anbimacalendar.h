// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

namespace Etl {

/// The Gregorian Easter Sunday of that year (1583 and later).
QDate easterSunday(int year);

/// The name of ANBIMA's bank holiday on that date, empty when it is none. Computed from the rule of national bank
/// holidays (20 November from 2024 on, Lei 14.759/2023); valid from 2001. Weekends are not holidays here.
QString anbimaHolidayName(QDate date);

} // namespace Etl

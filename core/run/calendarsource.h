// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/calendar/businessdays.h"
#include "core/config/settings.h"

#include <QDate>

namespace Etl {

/// The calendar of that interval: ANBIMA's rule, corrected by DB_CALENDARIO where one is configured. An error means
/// that the view could not be read; the caller warns and goes on by the rule. Blocks.
[[nodiscard]] Result<BusinessDays> readCalendar(const DatabaseSettings &database, const Clock &clock, QDate first,
                                                QDate last);

} // namespace Etl

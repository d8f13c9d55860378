// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/calendar/businessdays.h"
#include "core/config/settings.h"
#include "core/load/session.h"

#include <QDate>

#include <stop_token>

namespace Etl {

/// The calendar of that interval: ANBIMA's rule, corrected by DB_CALENDARIO where one is configured. An error means
/// that the view could not be read; the caller warns and goes on by the rule. Blocks.
[[nodiscard]] Result<BusinessDays> readCalendar(const DatabaseSettings &database, const Clock &clock, QDate first,
                                                QDate last, const std::stop_token &token = {});
/// The same within a look that is open.
[[nodiscard]] Result<BusinessDays> readCalendar(Session &session, QDate first, QDate last);

} // namespace Etl

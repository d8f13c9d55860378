// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/calendar/businessdays.h"
#include "core/config/settings.h"
#include "core/load/session.h"
#include "core/model/coverage.h"

#include <QDate>
#include <QList>

#include <stop_token>

namespace Etl {

/// How every business day of the interval stands, both ends included: ascending, per date Carteira before
/// Rentabilidade. A few statements whatever the length; opens a database connection of its own, which waits for an
/// answer as long as the purpose allows: on the caller's worker thread.
///
/// Tables that do not exist, or a SQLite file that does not (it is never created here), mean that nothing is loaded.
/// Error{Database} when the database cannot be asked, Error{Config} when MAP_NMFUNDOS_PATH cannot be read: without the
/// map a renamed fund would be taken for a missing one.
[[nodiscard]] Result<QList<DayCoverage>> readCoverage(const Settings &settings, const Clock &clock,
                                                      const BusinessDays &calendar, QDate first, QDate last,
                                                      const std::stop_token &token = {},
                                                      Session::Purpose purpose = Session::Purpose::Read);
/// What the tables hold of an interval.
struct WholeCoverage
{
    QList<DayCoverage> days; ///< as readCoverage() answers
    /// Days without publication that have rows all the same, in the order of days: nothing is expected of them.
    QList<DayCoverage> daysOff;
};

/// readCoverage() and the days off within a look that is open; nullptr: there is no file yet.
[[nodiscard]] Result<WholeCoverage> readWholeCoverage(Session *session, const Settings &settings, const Clock &clock,
                                                      const BusinessDays &calendar, QDate first, QDate last);
/// The business days of it.
[[nodiscard]] Result<QList<DayCoverage>> readCoverage(Session *session, const Settings &settings, const Clock &clock,
                                                      const BusinessDays &calendar, QDate first, QDate last);

} // namespace Etl

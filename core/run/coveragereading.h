// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/coverage.h"

#include <QString>

namespace Etl {

/// What the calendar page asks in one go.
struct CoverageReading
{
    BusinessDays calendar;   ///< corrected by DB_CALENDARIO where it could be read
    QString calendarNotice;  ///< why it could not, pt-BR; empty: no problem
    QList<DayCoverage> days; ///< of the asked interval; empty without one
    /// Of the asked interval: days without publication that have rows all the same.
    QList<DayCoverage> daysOff;
    QList<DayCoverage> gaps; ///< gapsOf() the last kGapBusinessDays business days before today
};

/// Both dates invalid: only the gaps. Errors as readCoverage(); a calendar view that cannot be read is a notice.
/// Blocks as readCoverage() does.
[[nodiscard]] Result<CoverageReading> readCoverageAndGaps(const Settings &settings, const Clock &clock, QDate first,
                                                          QDate last, const std::stop_token &token = {});

} // namespace Etl

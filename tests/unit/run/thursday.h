// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/coverage.h"
#include "tests/support/fakeclock.h"
#include "tests/unit/load/coverageworld.h"

namespace Etl {

// Wednesday to Monday; 18/04 is Good Friday, 21/04 Tiradentes.
inline const QDate kTuesday(2025, 4, 8);
inline const QDate kWednesday(2025, 4, 9);
inline const QDate kThursday(2025, 4, 10);
inline const QDate kFriday(2025, 4, 11);
inline const QDate kToday(2025, 4, 14);
inline const QDateTime kMorning(kToday, QTime(12, 0), Qt::UTC);
inline const QStringList kTwoFunds{QStringLiteral("ALFA FI"), QStringLiteral("BETA FI")};

inline Error failure(ErrorCode code)
{
    return {code, QStringLiteral("Algo deu errado."), {}, {}};
}

inline QString brief(const DayCoverage &day)
{
    return QStringLiteral("%1 %2 %3 %4/%5")
        .arg(day.date.toString(u"dd/MM"), partName(day.part), dayStateName(day.state))
        .arg(day.loaded)
        .arg(day.expected);
}

/// The carteira of Thursday as it stands at that moment.
inline DayCoverage thursday(const CoverageWorld &world)
{
    const FakeClock clock(kMorning);
    const auto coverage = readCoverage(world.settings, clock, BusinessDays(), kThursday, kThursday);
    if (!coverage)
        qFatal("%s", qPrintable(coverage.error().oneLine()));
    return coverage->first();
}

} // namespace Etl

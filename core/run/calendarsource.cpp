// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/calendarsource.h"

#include "core/load/calendarview.h"

namespace Etl {

Result<BusinessDays> readCalendar(const DatabaseSettings &database, const Clock &clock, QDate first, QDate last)
{
    if (database.calendarView.isEmpty())
        return BusinessDays();
    const auto session = Session::open(database, clock);
    if (!session)
        return fail(session.error());
    auto days = readCalendarView(**session, database.calendarView, first, last);
    if (!days)
        return fail(days.error());
    return BusinessDays(*std::move(days));
}

} // namespace Etl

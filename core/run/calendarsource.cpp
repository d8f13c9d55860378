// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/calendarsource.h"

#include "core/load/calendarview.h"
#include "core/run/databaselook.h"

namespace Etl {

Result<BusinessDays> readCalendar(Session &session, QDate first, QDate last)
{
    const QString view = session.settings().calendarView;
    if (view.isEmpty())
        return BusinessDays();
    auto days = readCalendarView(session, view, first, last);
    if (!days)
        return fail(days.error());
    return BusinessDays(*std::move(days));
}

Result<BusinessDays> readCalendar(const DatabaseSettings &database, const Clock &clock, QDate first, QDate last,
                                  const std::stop_token &token)
{
    if (database.calendarView.isEmpty())
        return BusinessDays();
    return lookInto(database, clock, token,
                    [first, last](Session &session) { return readCalendar(session, first, last); });
}

} // namespace Etl

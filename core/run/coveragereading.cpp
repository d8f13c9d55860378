// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/coveragereading.h"

#include "core/run/calendarsource.h"
#include "core/run/databaselook.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

/// Longer than any row of days without publication.
constexpr int kCalendarMargin = 15;

void readView(CoverageReading &reading, Session &session, QDate first, QDate last)
{
    auto calendar = readCalendar(session, first, last);
    if (calendar)
        reading.calendar = *std::move(calendar);
    else
        reading.calendarNotice = u"O calendário %1 não pôde ser lido; vale o da ANBIMA: %2"_s.arg(
            session.settings().calendarView, calendar.error().oneLine());
}

/// session: nullptr while there is no file.
Result<CoverageReading> readWithin(Session *session, const Settings &settings, const Clock &clock, QDate first,
                                   QDate last)
{
    CoverageReading reading;
    const QDate today = brazilianDate(clock.now());
    const bool asked = first.isValid() && last.isValid();
    const QDate yesterday = today.addDays(-1);
    const QDate earliest = reading.calendar.back(today, 2 * kGapBusinessDays);
    if (session)
        readView(reading, *session, (asked ? std::min(first, earliest) : earliest).addDays(-kCalendarMargin),
                 asked ? std::max(last, today) : today);

    const QDate gapFirst = reading.calendar.back(today, kGapBusinessDays);
    const bool together = asked && first <= today && last >= gapFirst;
    auto recent =
        readWholeCoverage(session, settings, clock, reading.calendar, together ? std::min(first, gapFirst) : gapFirst,
                          together ? std::max(last, yesterday) : yesterday);
    if (!recent)
        return fail(recent.error());
    QList<DayCoverage> due;
    for (const DayCoverage &day : std::as_const(recent->days)) {
        if (day.date <= yesterday)
            due.append(day);
        if (together && day.date >= first && day.date <= last)
            reading.days.append(day);
    }
    reading.gaps = gapsOf(due);
    if (together) {
        reading.daysOff = recent->daysOff;
        reading.daysOff.removeIf([first, last](const DayCoverage &day) { return day.date < first || day.date > last; });
    } else if (asked) {
        auto whole = readWholeCoverage(session, settings, clock, reading.calendar, first, last);
        if (!whole)
            return fail(whole.error());
        reading.days = std::move(whole->days);
        reading.daysOff = std::move(whole->daysOff);
    }
    return reading;
}

} // namespace

Result<CoverageReading> readCoverageAndGaps(const Settings &settings, const Clock &clock, QDate first, QDate last,
                                            const std::stop_token &token)
{
    if (DatabaseLook::holdsNothingYet(settings.database))
        return readWithin(nullptr, settings, clock, first, last);
    return lookInto(settings.database, clock, token,
                    [&](Session &session) { return readWithin(&session, settings, clock, first, last); });
}

} // namespace Etl

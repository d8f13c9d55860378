// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/coveragereading.h"

#include "core/run/calendarsource.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

/// Longer than any row of days without publication.
constexpr int kCalendarMargin = 15;

void readView(CoverageReading &reading, const Settings &settings, const Clock &clock, QDate first, QDate last)
{
    // Reading must not make the file.
    if (settings.database.isSqlite() && !QFileInfo::exists(settings.database.name))
        return;
    auto calendar = readCalendar(settings.database, clock, first, last);
    if (calendar)
        reading.calendar = *std::move(calendar);
    else
        reading.calendarNotice = u"O calendário %1 não pôde ser lido; vale o da ANBIMA: %2"_s.arg(
            settings.database.calendarView, calendar.error().oneLine());
}

} // namespace

Result<CoverageReading> readCoverageAndGaps(const Settings &settings, const Clock &clock, QDate first, QDate last)
{
    CoverageReading reading;
    const QDate today = brazilianDate(clock.now());
    const bool asked = first.isValid() && last.isValid();
    const QDate yesterday = today.addDays(-1);
    const QDate earliest = reading.calendar.back(today, 2 * kGapBusinessDays);
    readView(reading, settings, clock, (asked ? std::min(first, earliest) : earliest).addDays(-kCalendarMargin),
             asked ? std::max(last, today) : today);

    const QDate gapFirst = reading.calendar.back(today, kGapBusinessDays);
    const bool together = asked && first <= today && last >= gapFirst;
    auto recent = readCoverage(settings, clock, reading.calendar, together ? std::min(first, gapFirst) : gapFirst,
                               together ? std::max(last, yesterday) : yesterday);
    if (!recent)
        return fail(recent.error());
    QList<DayCoverage> due;
    for (const DayCoverage &day : std::as_const(*recent)) {
        if (day.date <= yesterday)
            due.append(day);
        if (together && day.date >= first && day.date <= last)
            reading.days.append(day);
    }
    reading.gaps = gapsOf(due);
    if (asked && !together) {
        auto days = readCoverage(settings, clock, reading.calendar, first, last);
        if (!days)
            return fail(days.error());
        reading.days = *std::move(days);
    }
    return reading;
}

} // namespace Etl

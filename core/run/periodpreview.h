// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/calendar/businessdays.h"
#include "core/config/settings.h"
#include "core/model/coverage.h"
#include "core/model/runrequest.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

namespace Etl {

/// One date that will be done, and which of its parts.
struct PreviewDate
{
    QDate date;
    QList<Part> parts; ///< in the order of the request, never empty

    bool operator==(const PreviewDate &) const = default;
};

/// A day of the interval that is no business day though it is no weekend.
struct SkippedHoliday
{
    QDate date;
    QString name; ///< "Tiradentes"

    bool operator==(const SkippedHoliday &) const = default;
};

/// What a request will do, before it starts: a value for the log, the console and tests. Lists ascend but for `dates`.
struct PeriodPreview
{
    QList<PreviewDate> dates; ///< what will be done, in the order in which it will be done
    int businessDays = 0;     ///< asked
    int otherDays = 0;        ///< asked by name although they are no business days; they are done
    QList<SkippedHoliday> holidays;
    QList<QDate> complete; ///< every asked part is complete; left out unless `redone`
    QList<QDate> failed;   ///< no fund is missing, but the last run failed (not broken off); left out by OnlyMissing
    QList<QDate> notDue;   ///< the bank publishes it later; left out of a period by the two missing policies
    QList<QDate> running;  ///< another run holds a part of it now; not left out for that
    bool redone = false;   ///< DatePolicy::Everything: what is complete is done again
    bool known = true;     ///< false: made without coverage (database not asked or not reachable)

    bool nothingToDo() const { return dates.isEmpty(); }
    /// "15 dias úteis · 2 feriados pulados (18/04 Sexta-feira Santa, 21/04 Tiradentes) · 3 já completos · 12 a
    /// processar"
    QString sentence() const;
    /// The exact dates, one line per month, in the order of the run: "04/2025: 22, 23 (só carteira), 24".
    QStringList dateLines() const;

    bool operator==(const PeriodPreview &) const = default;
};

/// Pure. Coverage may lack dates and parts (nothing is known of them: they are done) and hold others (ignored). A date
/// that was asked by name, not by a period, is done even when it is not due or no business day.
PeriodPreview previewOf(const RunRequest &request, const BusinessDays &calendar, const QList<DayCoverage> &coverage);
/// Without coverage: what DatePolicy::Everything does, and what is at most done otherwise.
PeriodPreview previewWithoutCoverage(const RunRequest &request, const BusinessDays &calendar);

/// The business days of the interval, with the dates' text: what a period means. Sets dates, period and dateText.
void askPeriod(RunRequest &request, const DateInterval &period, const BusinessDays &calendar);

} // namespace Etl

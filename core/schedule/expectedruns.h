// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedule/scheduledjob.h"

#include <QDate>
#include <QDateTime>
#include <QTimeZone>

#include <chrono>
#include <functional>

namespace Etl {

/// Whether the bank works on that day.
using IsBusinessDay = std::function<bool(QDate)>;

/// One start to come.
struct PlannedRun
{
    QDateTime when;       ///< in the zone that was asked for
    bool holiday = false; ///< no business day: the last one is loaded once more

    bool operator==(const PlannedRun &) const = default;
};

/// The next starts strictly after that instant, Monday to Friday by that zone's clock; whether the bank works then is
/// asked of the date in Brasília. Empty: the job is disabled.
QList<PlannedRun> nextRuns(const ScheduledJob &job, const QDateTime &after, int count,
                           const IsBusinessDay &isBusinessDay, const QTimeZone &zone);

/// A run as the history has it.
struct RecordedRun
{
    QDateTime started, finished; ///< UTC; finished null: never ended
    QDate date;                  ///< the business day it was about; invalid: several or unknown
};

enum class Lateness {
    Missed, ///< no run at all until the next start, or until now
    Late    ///< it began more than kGrace after its time
};

/// One start that did not come as it should have.
struct MissedRun
{
    QDateTime expected; ///< in the zone that was asked for
    Lateness lateness = Lateness::Missed;
    QDateTime started; ///< Late: when, same zone

    bool operator==(const MissedRun &) const = default;
};

/// Within it a start is on time, and one that has not come is not yet missed.
inline constexpr std::chrono::minutes kGrace{15};

/// What of the job's starts after "from" (and after job.since) did not happen, ascending. runs: those of this computer
/// that a scheduler started (origin "agendamento"), in any order. A start falls due only on business days; one during
/// which an earlier run was still under way is none (that run does its work). A run counts for one start, and only
/// when it was about the day that the job asks for (--dias-atras).
QList<MissedRun> missedRuns(const ScheduledJob &job, const QDateTime &from, const QDateTime &now,
                            const QList<RecordedRun> &runs, const IsBusinessDay &isBusinessDay, const QTimeZone &zone);

/// The business day that the job loads when it starts on that day, a date of Brasília.
QDate dateLoadedOn(const ScheduledJob &job, QDate day, const IsBusinessDay &isBusinessDay);

} // namespace Etl

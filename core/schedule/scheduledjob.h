// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>
#include <QTime>
#include <QTimeZone>

namespace Etl {

/// When a job starts on each of its days.
enum class JobTiming {
    Fixed,        ///< at each of the times
    Every,        ///< every so many minutes from one time until another, both included; with JobChoice::onlyMissing
                  ///< that is "until everything is released", several starts
    UntilComplete ///< once, at "from"; the program itself repeats until the day is complete (--ate-completo "until")
};

/// Under whose logon a Windows task runs. Means nothing to cron, which needs no one to be logged on.
enum class JobLogon {
    Interactive, ///< only while the user is logged on; network drives and the user's keychain are there
    S4U,         ///< whether or not; no password is kept, and so no network drive and no keychain
    Password     ///< whether or not; Windows keeps the password. Only read: no password passes through this program
};

/// A run that the computer's scheduler starts, Monday to Friday, by this computer's clock. A value. The program knows
/// the bank holidays itself: on a holiday "the last business day" is merely loaded once more.
struct ScheduledJob
{
    QString name;          ///< for people, and its key: unique on this computer
    QString program;       ///< absolute path of orquestrador_btg
    QStringList arguments; ///< the run's words; neither --dir-logs nor --ate-completo
    QString workingFolder; ///< absolute
    QString logFolder;     ///< absolute
    JobTiming timing = JobTiming::UntilComplete;
    QList<QTime> times;    ///< Fixed: ascending, no doubles, whole minutes
    int everyMinutes = 30; ///< Every: kLeastMinutes to kMostMinutes
    QTime from{8, 30};     ///< Every, UntilComplete
    QTime until{20, 0};    ///< Every, UntilComplete: the latest time
    bool enabled = true;
    JobLogon logon = JobLogon::Interactive;
    bool wake = false; ///< Windows: wakes the computer for it
    QDateTime since;   ///< UTC: made or changed last; nothing is expected of it before

    static constexpr int kLeastMinutes = 10;
    static constexpr int kMostMinutes = 720;
    static constexpr int kMostTimes = 24;

    bool operator==(const ScheduledJob &) const = default;
};

/// The times of one day at which it starts, ascending.
QList<QTime> startTimes(const ScheduledJob &job);

/// Every word after the program's name, those included that follow from log folder and timing.
QStringList fullArguments(const ScheduledJob &job);

/// Error{Config}, in the words of the form: what is missing or cannot be, and what to write. Whether the limit of
/// UntilComplete comes after the start says checkLimit().
[[nodiscard]] Result<void> checkJob(const ScheduledJob &job);

/// Error{Config}: at its start the limit of UntilComplete has passed. The scheduler starts it by the clock of that
/// zone, and --ate-completo reads the limit by that of Brasília: both are compared in Brasília's time of that instant's
/// offset.
[[nodiscard]] Result<void> checkLimit(const ScheduledJob &job, const QTimeZone &zone, const QDateTime &at);

/// "a cada 30 min das 08:30 às 20:00", "às 08:30, 12:00 e 18:00".
QString timingText(const ScheduledJob &job);

/// What is kept beside the scheduler's own entry, so that it can be shown and changed again.
QJsonObject jobToJson(const ScheduledJob &job);
/// Error{Parse}: not what jobToJson wrote.
[[nodiscard]] Result<ScheduledJob> jobFromJson(const QByteArray &json);

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/schedule/scheduledjob.h"

#include <QByteArray>
#include <QDate>

namespace Etl {

/// How a job becomes a task.
struct TaskOptions
{
    QString user;   ///< DOMAIN\\user; empty: the one who registers it
    QDate firstDay; ///< the triggers begin on that day
    bool operator==(const TaskOptions &) const = default;
};

/// The task as XML 1.2, UTF-16 little-endian with BOM, as schtasks /Create /XML reads it: Monday to Friday; starts
/// later when the computer was off; no second instance; ended 4 hours after it should wait no more. Error{Config}:
/// checkJob's, or a "%" that cmd.exe would replace. The command is cmd.exe, because a task cannot set a variable
/// (ORQUESTRADOR_ORIGEM) itself; cmd hands the program's exit code on.
[[nodiscard]] Result<QByteArray> taskXml(const ScheduledJob &job, const TaskOptions &options);

/// The job of a task that taskXml wrote, also as Windows gives it back (other order, other encoding). Error{Parse}:
/// it is not ours, or was changed elsewhere. What people do change there is taken from the task: enabled, logon, wake.
[[nodiscard]] Result<ScheduledJob> jobOfTaskXml(const QByteArray &xml);

/// The command line behind "cmd.exe": what stands in Arguments.
QString taskArguments(const ScheduledJob &job);
/// One argument in the form that CommandLineToArgvW takes apart again.
QString windowsWord(const QString &word);

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/schedule/scheduledjob.h"

#include <QByteArray>
#include <QList>

namespace Etl {

/// One block of ours in a crontab.
struct CrontabBlock
{
    QString name;
    Result<ScheduledJob> job; ///< the error says why the block is not (any more) what this program wrote
    bool closed = true;       ///< its end mark is there: only then may it be replaced or removed
    qsizetype begin = 0;      ///< bytes, the marks included
    qsizetype end = 0;
};

/// Pure: the text of a user's crontab. What stands between our marks is ours; every other byte is kept as it is.
/// A block is believed only when its lines are exactly those that its description renders to, so that a line changed
/// by hand is shown as such and not as the job it once was.
QList<CrontabBlock> crontabBlocks(const QByteArray &crontab);

/// The block of that job: marks, description, one line for each group of times. Disabled: the lines are comments.
/// Error{Config}: checkJob's, or the command is longer than cron accepts.
[[nodiscard]] Result<QByteArray> crontabBlock(const ScheduledJob &job);

/// With the job's block in place of the one of that name (replaced: the name it had, empty: its own), else at the end.
[[nodiscard]] Result<QByteArray> crontabWith(const QByteArray &crontab, const ScheduledJob &job,
                                             const QString &replaced = {});
/// Without the blocks of that name. Error{Config} when one of them has no end mark.
[[nodiscard]] Result<QByteArray> crontabWithout(const QByteArray &crontab, const QString &name);

/// One word for sh, always in quotes.
QString shellWord(const QString &word);
/// What sh is told to do: folders, environment, program; standard output (the lines of the daily log) is dropped,
/// standard error is appended to agendamento.log in the log folder.
QString shellCommand(const ScheduledJob &job);

} // namespace Etl

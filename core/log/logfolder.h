// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

namespace Etl {

/// A daily log file, as it lies in the folder.
struct DailyLog
{
    QString path;
    QDate day; ///< by its name
    qint64 size = 0;

    bool operator==(const DailyLog &) const = default;
};

/// The files orquestrador_btg_YYYYMMDD.log of the folder, newest day first; others are not ours and never listed.
/// An empty list for a folder that does not exist yet. Error{Disk} for one that cannot be read.
[[nodiscard]] Result<QList<DailyLog>> dailyLogs(const QString &folder);

/// Those of the files that a retention of days (at least 1) lets go on that day: older than days whole days, never
/// today's, never of the future.
QList<DailyLog> expiredLogs(const QList<DailyLog> &logs, QDate today, int days);

/// What became of a removal.
struct LogRemoval
{
    int removed = 0;
    qint64 bytes = 0;
    QStringList failed; ///< paths that are still there
};

/// Deletes them. A path whose name is not exactly that of a daily file, that is a link, or that is today's is left
/// alone and counts as failed.
LogRemoval removeLogs(const QList<DailyLog> &logs, QDate today);

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedule/scheduledjob.h"

#include <QFile>
#include <QTemporaryDir>

namespace Etl {

inline ScheduledJob sampleJob(JobTiming timing = JobTiming::UntilComplete)
{
    ScheduledJob job;
    job.name = QStringLiteral("Carteira da manhã");
    job.program = QStringLiteral("/opt/orquestrador/bin/orquestrador_btg");
    job.arguments = {QStringLiteral("--tipo"), QStringLiteral("ambos"), QStringLiteral("--dias-atras"),
                     QStringLiteral("1")};
    job.workingFolder = QStringLiteral("/opt/orquestrador");
    job.logFolder = QStringLiteral("/var/log/orquestrador");
    job.timing = timing;
    if (timing == JobTiming::Fixed)
        job.times = {QTime(8, 30), QTime(12, 0), QTime(18, 0)};
    job.since = QDateTime(QDate(2026, 11, 2), QTime(12, 0), Qt::UTC);
    return job;
}

/// An executable script; false when it could not be written.
inline bool writeScript(const QString &path, const QByteArray &text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write("#!/bin/sh\n" + text) > 0 &&
           file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

/// A program crontab that keeps the table in FOLDER/table, as cron's own does: exit code 1 and words when there is
/// none.
inline QString fakeCrontab(const QTemporaryDir &folder)
{
    const QString path = folder.filePath(QStringLiteral("crontab"));
    const QByteArray table = "'" + QFile::encodeName(folder.filePath(QStringLiteral("table"))) + "'";
    const bool written =
        writeScript(path, "T=" + table +
                              "\ncase \"$1\" in\n"
                              "-l) [ -f \"$T\" ] || { echo 'no crontab for operador' >&2; exit 1; }; cat \"$T\" ;;\n"
                              "-) cat > \"$T\" ;;\n*) exit 2 ;;\nesac\n");
    return written ? path : QString();
}

} // namespace Etl

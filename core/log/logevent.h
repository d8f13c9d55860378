// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace Etl {

enum class LogLevel { Debug, Info, Warning, Error };

/// "DEBUG", "INFO", "WARNING", "ERROR".
QString logLevelWord(LogLevel level);

/// Where a line belongs. Part, date and stage are texts, so that this room needs no model.
struct LogContext
{
    QString run;
    QString part;
    QString date;
    QString stage;

    bool operator==(const LogContext &) const = default;
};

/// One line of a run's story. Every line knows its run.
struct LogEvent
{
    qint64 seq = 0; ///< grows by one per event of a RunLog, from 1
    QDateTime time; ///< UTC
    LogLevel level = LogLevel::Info;
    LogContext context;
    QString text; ///< one line, redacted

    bool operator==(const LogEvent &) const = default;
};

/// "2025-04-10 08:30:00,123 - OrquestradorBTG - INFO - message", local time (contract 4).
QString formatLine(const LogEvent &event);

} // namespace Etl

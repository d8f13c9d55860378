// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/log/logfolder.h"
#include "core/log/logline.h"
#include "core/log/textpattern.h"

#include <functional>
#include <stop_token>

namespace Etl {

/// What is looked for in log files.
struct LogSearchQuery
{
    TextQuery text; ///< of whole lines, time and level included; empty: every line of the level
    LogLevel minimum = LogLevel::Debug;
    qint64 mostHits = 10'000; ///< then the search ends with more = true
};

/// A line that was found.
struct LogHit
{
    QString path;
    qint64 offset = 0; ///< of the line's begin, in bytes
    LogLine line;

    bool operator==(const LogHit &) const = default;
};

/// How far a search has come.
struct LogSearchProgress
{
    int file = 0; ///< from 0, of files
    int files = 0;
    qint64 bytes = 0; ///< of all files together
    qint64 allBytes = 0;

    bool operator==(const LogSearchProgress &) const = default;
};

/// How a search ended.
struct LogSearchEnd
{
    qint64 hits = 0;
    int files = 0;          ///< that were asked for
    bool more = false;      ///< mostHits was reached
    bool cancelled = false; ///< the hits until then were handed over
    QStringList failed;     ///< one sentence for each file that could not be read to its end

    bool operator==(const LogSearchEnd &) const = default;
};

/// Where a search hands over; called on its thread, several times a second at most for progress.
struct LogSearchSink
{
    std::function<void(const QList<LogHit> &hits)> found;
    std::function<void(const LogSearchProgress &progress)> progressed;
};

/// Looks through the files in their order. Blocks: for a worker. Reads only, shares the files with their writers; a
/// file that vanishes or shrinks meanwhile ends where it ends. Error{Config} for a wrong regular expression.
[[nodiscard]] Result<LogSearchEnd> searchLogs(const QList<DailyLog> &logs, const LogSearchQuery &query,
                                              const LogSearchSink &sink, const std::stop_token &token = {});

} // namespace Etl

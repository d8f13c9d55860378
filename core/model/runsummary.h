// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/runreport.h"

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace Etl {

/// What is known of a run that has no recorded end.
enum class RunStanding {
    Ended,       ///< its end is recorded
    Running,     ///< it holds a lease that is still renewed
    Interrupted, ///< its process has died, its lease ran out, or it began too long ago: RunSummary::standingWhy says
                 ///< which
    Unknown      ///< none of these can be said; never guessed
};

/// One run as --historico and the console list it.
struct RunSummary
{
    QString runId;
    QDateTime started, finished; ///< UTC; finished null: never ended
    QString user, computer, origin, version, parameters;
    QString status; ///< SUCESSO, FALHA, INICIADA
    QString reason; ///< reason word, empty on success
    QString dates;  ///< "2025-04-10" or "2025-04-07:2025-04-10"
    qint64 rows = 0;
    int funds = 0;        ///< settledFundCount()
    QString message = {}; ///< of a FALHA, one line
    bool dryRun = false;
    int warnings = 0;     ///< warningCount() of a SUCESSO; 0 for every other run: its reason comes first
    bool recorded = true; ///< its end (or, without one, its start) stands in the database, not only in a log folder
    RunStanding standing = RunStanding::Ended;
    QString standingWhy = {}; ///< pt-BR sentence; empty for Ended

    bool operator==(const RunSummary &) const = default;
};

/// "2025-04-10", or first and last date as "2025-04-07:2025-04-10"; how the date was asked when nothing else is known.
QString datesText(const RunReport &report);
/// From the report alone (log folder).
RunSummary summaryOf(const RunReport &report);

/// Which runs are wanted. Empty fields ask for nothing.
struct RunFilter
{
    QDateTime startedFrom;   ///< included
    QDateTime startedBefore; ///< excluded
    QStringList statuses;    ///< SUCESSO, FALHA, INICIADA
    QString reason, user, computer, origin;
    QDate processed; ///< that date was among those of the run
    QString text;    ///< in parameters, message, reason, dates or id; case and accents do not count
    int limit = 200; ///< runs of one page
    /// The last run of the page before; null: the first page.
    QDateTime afterStarted;
    QString afterId;

    bool operator==(const RunFilter &) const = default;
};

/// Newest first; runs of the same instant by id. The order of every list of runs.
bool listedBefore(const RunSummary &a, const RunSummary &b);
/// Everything of the filter but `processed`, which a summary cannot answer, and the page.
bool matches(const RunFilter &filter, const RunSummary &run);
/// Comes after the page before.
bool onLaterPage(const RunFilter &filter, const RunSummary &run);

/// One page of runs.
struct RunListing
{
    QList<RunSummary> runs;
    std::optional<qint64> total; ///< of all pages; empty when not all of the log folder was read for it
    bool more = false;
    QStringList users, computers;  ///< that the history knows; of the first page only
    std::optional<Error> database; ///< why only the log folder was read
    QString logFolder;             ///< that was read besides
};

/// Everything that is kept about one run.
struct RunDetails
{
    RunSummary summary;
    RunReport report;
    bool complete = true; ///< false: the report itself is lost, the items come from the records (no stages, no funds)
    QString reportPath;   ///< JSON file in this computer's log folder; empty when it is not there

    bool operator==(const RunDetails &) const = default;
};

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/load/session.h"
#include "core/model/runsummary.h"

#include <QSet>
#include <QStringList>

#include <optional>

namespace Etl {

/// What the history asks of the run records. Both dialects; the same answers on both.

struct FoundRuns
{
    QList<RunSummary> runs; ///< in order of listedBefore, at most filter.limit + 1: one more says that there are more
    qint64 total = 0;       ///< of all pages
};

[[nodiscard]] Result<FoundRuns> findRuns(Session &session, const RunFilter &filter);

/// Every user (or computer) that ever ran, sorted.
[[nodiscard]] Result<QStringList> recordedUsers(Session &session);
[[nodiscard]] Result<QStringList> recordedComputers(Session &session);

/// Which of these run ids are recorded.
[[nodiscard]] Result<QSet<QString>> recordedRuns(Session &session, const QStringList &ids);

/// The funds that the last run of that part and date missed, of those runs that judged it (SUCESSO, or funds named).
/// None while nothing is recorded.
[[nodiscard]] Result<QStringList> missedOnRecord(Session &session, Part part, QDate date);

/// One run with its report; complete is false when the report's JSON is lost and the items are all there is. Empty: no
/// such run is recorded.
[[nodiscard]] Result<std::optional<RunDetails>> recordedRun(Session &session, const QString &runId);

} // namespace Etl

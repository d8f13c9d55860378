// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/load/session.h"
#include "core/model/runsummary.h"

#include <QList>

namespace Etl {

/// Writes the run as started.
[[nodiscard]] Result<void> recordRunStart(Session &session, const RunReport &report, const QString &parameters);
/// Writes those items as ended while the run goes on, so that whatever becomes of it they need not be done again; and
/// the run as started, should that not have worked before.
[[nodiscard]] Result<void> recordItems(Session &session, const RunReport &report, const QList<ItemReport> &items,
                                       const QString &parameters);
/// The run does those dates again: what it recorded of them says nothing until they have ended.
[[nodiscard]] Result<void> forgetItems(Session &session, const QString &runId, const QList<QDate> &dates);
/// Writes the run and its items as ended, in one transaction, whether or not its start was written. The report's JSON
/// goes along.
[[nodiscard]] Result<void> recordRunEnd(Session &session, const RunReport &report, const QString &parameters);
/// The columns of etl_execucao that make a summary, and the summary of a row that was selected by them.
QString summaryColumns();
RunSummary summaryFrom(const QSqlQuery &query);
/// Fills RunSummary::warnings from the recorded reports.
[[nodiscard]] Result<void> countWarnings(Session &session, QList<RunSummary> &runs);
/// The last n runs, newest first.
[[nodiscard]] Result<QList<RunSummary>> lastRuns(Session &session, int n);

} // namespace Etl

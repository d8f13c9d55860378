// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/load/session.h"
#include "core/model/runreport.h"

#include <QList>

namespace Etl {

/// One row of etl_execucao as --historico and the console show it.
struct RunSummary
{
    QString runId;
    QDateTime started, finished; ///< UTC; finished null: never ended
    QString user, computer, origin, version, parameters;
    QString status; ///< SUCESSO, FALHA, INICIADA
    QString reason; ///< reason word, empty on success
    QString dates;  ///< "2025-04-10" or "2025-04-07:2025-04-10"
    qint64 rows = 0;
    int funds = 0;
};

/// Writes the run as started.
[[nodiscard]] Result<void> recordRunStart(Session &session, const RunReport &report, const QString &parameters);
/// Writes the run and its items as ended, in one transaction, whether or not its start was written. The report's JSON
/// goes along.
[[nodiscard]] Result<void> recordRunEnd(Session &session, const RunReport &report, const QString &parameters);
/// The last n runs, newest first.
[[nodiscard]] Result<QList<RunSummary>> lastRuns(Session &session, int n);

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/config/settings.h"
#include "core/load/runrecords.h"

#include <QList>
#include <QString>

namespace Etl {

/// Past runs, newest first: the database's records, so also those of other computers; where no database answers, the
/// reports of this log folder.
struct RunHistory
{
    QList<RunSummary> runs;
    QString source; ///< "banco de dados" or "pasta de logs …: <why>"
};

RunHistory readHistory(const Settings &settings, const Clock &clock, int n);

/// One line per run: start, status, dates, funds, rows, who, where, reason.
QString historyLine(const RunSummary &run);

} // namespace Etl

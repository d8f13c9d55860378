// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/config/settings.h"
#include "core/model/runsummary.h"

#include <QList>
#include <QString>

#include <stop_token>

namespace Etl {

/// Past runs, newest first: the database's records, so also those of other computers, and the reports of this log
/// folder that the database does not have (it was down, nothing was to be loaded).
struct RunHistory
{
    QList<RunSummary> runs;
    QString source; ///< pt-BR: where they come from, and why not from the database
};

RunHistory readHistory(const Settings &settings, const Clock &clock, int n, const std::stop_token &token = {});
/// The same from what the database answered, or why it did not.
RunHistory joinHistory(const Settings &settings, int n, const Result<QList<RunSummary>> &recorded);

/// One line per run: start, status, dates, funds, rows, who, where, reason or number of warnings.
QString historyLine(const RunSummary &run);

} // namespace Etl

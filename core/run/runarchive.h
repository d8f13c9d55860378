// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/config/settings.h"
#include "core/model/runsummary.h"

#include <stop_token>

namespace Etl {

/// What the console shows of past runs: the database's records, so also those of other computers and of the scheduler,
/// joined with the reports of this log folder. The folder has what the database has not: dry runs, extractions, runs
/// while the database was down, and the end of a run whose end could not be recorded. Blocks: on a worker thread.

/// One page, newest first. A database that cannot be read is no failure: the page says why and holds the folder's runs.
RunListing readRuns(const Settings &settings, const Clock &clock, const RunFilter &filter,
                    const std::stop_token &token = {});

/// All about one run. Error when neither place knows it (the database's error when that could not be asked).
[[nodiscard]] Result<RunDetails> readRun(const Settings &settings, const Clock &clock, const QString &runId,
                                         const std::stop_token &token = {});

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/config/settings.h"
#include "core/extract/btgclient.h"
#include "core/log/runlog.h"
#include "core/model/runprogress.h"
#include "core/model/runreport.h"
#include "core/model/runrequest.h"

#include <memory>
#include <stop_token>

namespace Etl {

/// What a run needs from outside. References outlive the run.
struct RunnerServices
{
    const Settings &settings;
    const Clock &clock;
    RunLog &log;
    std::shared_ptr<TokenCache> tokens;
    ProgressSink progress = {};
};

/// One run from request to report: plan, then each date's parts, then the outcome. Plain C++ on the caller's thread;
/// the report is complete whatever happens, exceptions included. Writes the run's lines (contract 4), the run records
/// where a database answers, and logs/execucoes/<run id>.json at start and end.
RunReport runRequest(const RunRequest &request, const RunnerServices &services, const QString &logFile,
                     const std::stop_token &token);

} // namespace Etl

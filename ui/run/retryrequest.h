// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/runreport.h"
#include "core/model/runrequest.h"

#include <optional>

namespace Etl {

/// "Tentar só o que falhou": the dates and parts of that request which failed, came incomplete or were not begun.
/// nullopt when nothing is left to do. Where not every one of those dates lacks the same parts, the policy leaves out,
/// within the run, the parts that are complete.
std::optional<RunRequest> retryRequest(const RunRequest &request, const RunReport &report);

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/calendar/businessdays.h"
#include "core/model/runsummary.h"

namespace Etl {

/// The request that asks for the same as that run: the same DATES, also when it was asked relative to its day; the same
/// parts, mode and dry run. The folders only when it ran on this computer, else those given: another computer's paths
/// mean nothing here. A report of an old version keeps only the words of its parameters; they are read then.
/// Error{Config} when what was asked can no longer be told: never a guess.
[[nodiscard]] Result<RunRequest> repeatRequest(const RunDetails &details, const BusinessDays &calendar,
                                               const QString &thisComputer, const Folders &configured);

} // namespace Etl

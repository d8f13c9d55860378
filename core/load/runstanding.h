// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/load/session.h"
#include "core/model/runsummary.h"

#include <chrono>

namespace Etl {

/// A run without end that began longer ago, and holds no living lease, does not run any more: nobody waits for the bank
/// or a procedure that long, and --ate-completo ends on its own day.
inline constexpr std::chrono::hours kLongestRun{24};

/// Decides about the runs that have no end, from facts only, and says which:
/// a lease that is still renewed → Running, unless its process is known to have ended on this computer → Interrupted;
/// a lease that ran out → Interrupted; no lease and older than kLongestRun → Interrupted; everything else → Unknown,
/// since a run that waits between two dates holds none. Times of leases are the database's.
[[nodiscard]] Result<void> judgeStanding(Session &session, QList<RunSummary> &runs);

} // namespace Etl

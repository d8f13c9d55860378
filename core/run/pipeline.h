// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/load/lease.h"
#include "core/run/completeness.h"
#include "core/run/plan.h"
#include "core/run/runsession.h"

#include <QList>

#include <functional>

namespace Etl {

/// Works the dates off in the order of the plan. While one is transformed and loaded, the next is being extracted; no
/// more than these two are under way, and no part is ever extracted twice at a time (docs/adr/0009). A failed date does
/// not stop the next. After a stop no date is begun; those under way end as cancelled.
/// `done` gets the items of each date as they are finished. On the run thread.
void runPipeline(const RunContext &context, RunSession &session, LeaseKeeper &keeper, const Plan &plan,
                 const std::function<void(const QList<DoneItem> &)> &done);

} // namespace Etl

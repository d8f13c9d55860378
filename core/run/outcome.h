// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/runreport.h"

#include <optional>

namespace Etl {

/// The table of contract 7 as one function: sets the item's outcome and, for a FALHA, its error, from what the item
/// already says (stage errors, fund reports, missing funds). SUCESSO only when every stage that applied was done, no
/// fund was rejected, none is missing, and zero funds came on a non-business day only.
void judgeItem(ItemReport &item, bool businessDay);

/// SUCESSO only if there is an item and every item is, or if there was nothing to do; else FALHA with the first failed
/// item's error, or with CANCELADO when any item was cancelled.
void judgeRun(RunReport &report);

/// 0 for SUCESSO, 1 for everything else.
int exitCode(const RunReport &report);

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/load/writers.h"
#include "core/run/itemrun.h"

namespace Etl {

/// Stage Load of one item: replaces the funds' rows and calls the procedure when it is owed. Updates the fund reports
/// and the item's rows.
void loadCarteira(const RunContext &context, ItemRun &item, Session &session, const Lease &lease,
                  const QList<FundLoad<CarteiraRow>> &funds);
void loadRentabilidade(const RunContext &context, ItemRun &item, Session &session, const Lease &lease,
                       const QList<FundLoad<RentabilidadeRow>> &funds);

} // namespace Etl

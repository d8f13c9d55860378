// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/load/writers.h"
#include "core/run/carteirastages.h"
#include "core/run/itemrun.h"

namespace Etl {

/// What a rentabilidade item gives: rows per fund, and the PLs that the carteira is reconciled with.
struct PreparedRentabilidade
{
    QList<FundLoad<RentabilidadeRow>> loads;
    NavAssets assets;
};

/// Stages Transform and Validate of a rentabilidade item. Empty when the item failed.
PreparedRentabilidade prepareRentabilidade(const RunContext &context, ItemRun &item);

} // namespace Etl

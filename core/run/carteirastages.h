// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/load/writers.h"
#include "core/run/itemrun.h"

#include <QHash>

namespace Etl {

/// labelKey(fund after the map) → PL of the rentabilidade; only funds with exactly one record.
using NavAssets = QHash<QString, Decimal>;

/// Stages Transform and Validate of a carteira item. Funds that are not fit to load stand as rejected in the item's
/// report; the answer is the others, ready to replace their old rows. Empty when the item failed.
QList<FundLoad<CarteiraRow>> prepareCarteira(const RunContext &context, ItemRun &item, const NavAssets &assets);

} // namespace Etl

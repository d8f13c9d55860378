// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/decimal.h"
#include "core/simulator/fundset.h"

#include <functional>

namespace Etl {

/// The NAVPerformance records of that fund and its date: returns follow from the quotas of the other days, the index
/// is invented. quotaOn answers the fund's quota on any business day.
QList<GeneratedNav> inventedNav(const GeneratedFund &fund, const GeneratorKnobs &knobs,
                                const std::function<Decimal(QDate)> &quotaOn);

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulator/fundset.h"

namespace Etl {

/// {"fundName":…,"data":[…]} with every digit of the texts; `indexer` is the key of quotaProfitabilityDifference.
QByteArray writeNavFund(const GeneratedFund &fund, const GeneratorKnobs &knobs, const QString &indexer);

/// The fund as FundSet::truth describes it.
QJsonObject truthOf(const GeneratedFund &fund);

} // namespace Etl

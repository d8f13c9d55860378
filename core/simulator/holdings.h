// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/decimal.h"
#include "core/simulator/fundset.h"

namespace Etl {

/// Which invented bank and how large.
struct HoldingScope
{
    quint32 seed = 1;
    int index = 0;
    int scale = 1; ///< rows per section are multiplied by it, amounts divided
};

/// What that fund holds on that date, without percPl, in the order of python-etl 5.1. Quantities and papers stay from
/// day to day, prices move; bonds are renewed every few years.
QList<GeneratedPosition> inventedHoldings(const HoldingScope &scope, QDate date, const GeneratorKnobs &knobs);

/// Σ valor of the positions, exact.
Decimal sumOfValues(const QList<GeneratedPosition> &positions);

} // namespace Etl

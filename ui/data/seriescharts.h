// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/fundpositions.h"
#include "core/model/fundseries.h"

#include <memory>

QT_BEGIN_NAMESPACE
class QChart;
QT_END_NAMESPACE

namespace Etl {

enum class ChartKind { Quota, Patrimonio, Allocation, Rows };

/// A chart in the colours of the theme, ready for a view, and the same in one sentence for those who do not see it.
/// Here, and only here, exact values become binary: to be drawn. GUI thread.
struct DrawnChart
{
    std::unique_ptr<QChart> chart; ///< never null
    QString summary;
    bool empty = false; ///< there is nothing to draw
};

/// Quota, PL or rows over time.
DrawnChart drawSeries(const FundSeries &series, ChartKind kind);
/// Shares of the groups, largest first.
DrawnChart drawAllocation(const FundPositions &positions);

} // namespace Etl

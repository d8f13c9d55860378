// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/data/charts/chartdrawing.h"

#include <memory>

QT_BEGIN_NAMESPACE
class QChart;
QT_END_NAMESPACE

namespace Etl {

/// A chart ready for a view, and its words. Here, and only here, exact values become binary: to be drawn.
struct DrawnChart
{
    std::unique_ptr<QChart> chart; ///< never null
    ChartFacts facts;
};

/// As ChartDrawing says it. GUI thread.
DrawnChart drawSeries(const FundSeries &series, ChartKind kind, const BusinessDays &calendar,
                      const ChartColors &colors);
DrawnChart drawAllocation(const FundPositions &positions, const ChartColors &colors);

} // namespace Etl

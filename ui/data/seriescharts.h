// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/businessdays.h"
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
    QString gaps = {};  ///< how many business days have no data, and how that is drawn; empty: none
};

/// Quota, PL or rows over time. Between two dates of which the calendar says that a business day without data lies
/// between them the line is interrupted, with a pale dashed bridge, and the summary counts such days.
DrawnChart drawSeries(const FundSeries &series, ChartKind kind, const BusinessDays &calendar);
/// Shares of the groups, largest first.
DrawnChart drawAllocation(const FundPositions &positions);

} // namespace Etl

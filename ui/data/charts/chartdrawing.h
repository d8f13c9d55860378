// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/calendar/businessdays.h"
#include "core/model/fundpositions.h"
#include "core/model/fundseries.h"

#include <QColor>

#include <memory>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace Etl {

enum class ChartKind { Quota, Patrimonio, Allocation, Rows };

/// Of the theme, beside the palette.
struct ChartColors
{
    QColor line, bar, muted;
};

/// A chart in words, for those who do not see it.
struct ChartFacts
{
    QString title;
    QString summary;
    bool empty = false; ///< there is nothing to draw
    QString gaps = {};  ///< how many business days have no data, and how that is drawn; empty: none
};

/// Draws charts in the colours of the theme, one at a time. GUI thread.
class ChartDrawing
{
public:
    ChartDrawing() = default;
    virtual ~ChartDrawing() = default;
    Q_DISABLE_COPY_MOVE(ChartDrawing)

    /// Where the chart is seen; lives as long as its parent.
    virtual QWidget *view() = 0;
    /// Quota, PL or rows over time. Between two dates of which the calendar says that a business day without data lies
    /// between them the line is interrupted, with a pale dashed bridge, and the summary counts such days.
    virtual ChartFacts showSeries(const FundSeries &series, ChartKind kind, const BusinessDays &calendar,
                                  const ChartColors &colors) = 0;
    /// Shares of the groups, largest first.
    virtual ChartFacts showAllocation(const FundPositions &positions, const ChartColors &colors) = 0;
};

/// Qt Charts is either linked or, in the programs, loaded with a module at the first call (cmake/OnDemand.cmake),
/// Error{Internal} where that one is not there or of another version.
[[nodiscard]] Result<std::unique_ptr<ChartDrawing>> makeChartDrawing(QWidget *parent);

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/data/charts/chartdrawing.h"

class QChartView;

namespace Etl {

struct DrawnChart;

/// The drawing by Qt Charts.
class ChartsView final : public ChartDrawing
{
public:
    explicit ChartsView(QWidget *parent);

    QWidget *view() override;
    ChartFacts showSeries(const FundSeries &series, ChartKind kind, const BusinessDays &calendar,
                          const ChartColors &colors) override;
    ChartFacts showAllocation(const FundPositions &positions, const ChartColors &colors) override;

private:
    ChartFacts show(DrawnChart drawn);

    QChartView *m_view;
};

} // namespace Etl

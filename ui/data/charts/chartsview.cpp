// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/charts/chartsview.h"

#include "ui/data/charts/seriescharts.h"

#include <QChart>
#include <QChartView>

using namespace Qt::StringLiterals;

namespace Etl {

ChartsView::ChartsView(QWidget *parent) : m_view(new QChartView(parent))
{
    m_view->setObjectName(u"chartView"_s);
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setFocusPolicy(Qt::StrongFocus);
    m_view->setFrameShape(QFrame::StyledPanel);
    m_view->setMinimumHeight(m_view->fontMetrics().height() * 10);
}

QWidget *ChartsView::view()
{
    return m_view;
}

ChartFacts ChartsView::showSeries(const FundSeries &series, ChartKind kind, const BusinessDays &calendar,
                                  const ChartColors &colors)
{
    return show(drawSeries(series, kind, calendar, colors));
}

ChartFacts ChartsView::showAllocation(const FundPositions &positions, const ChartColors &colors)
{
    return show(drawAllocation(positions, colors));
}

ChartFacts ChartsView::show(DrawnChart drawn)
{
    const std::unique_ptr<QChart> before(m_view->chart()); // setChart() leaves the old one to the caller
    m_view->setChart(drawn.chart.release());
    m_view->setVisible(!drawn.facts.empty);
    m_view->setAccessibleName(drawn.facts.summary);
    return std::move(drawn.facts);
}

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/charts/chartsmodule.h"

#include "ui/data/charts/chartsview.h"

extern "C" Q_DECL_EXPORT Etl::ChartDrawing *etl_make_charts(QWidget *parent)
{
    return std::make_unique<Etl::ChartsView>(parent).release();
}

/// The program calls it by this type.
static_assert(std::is_same_v<decltype(etl_make_charts), Etl::MakeCharts>);

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/ondemandlibrary.h"
#include "ui/data/charts/chartsmodule.h"

using namespace Qt::StringLiterals;

namespace Etl {

Result<std::unique_ptr<ChartDrawing>> makeChartDrawing(QWidget *parent)
{
    OwnModule module(u"modulo_graficos"_s, u"desenhar gráficos"_s);
    MakeCharts *make = nullptr;
    module.take(make, kMakeCharts);
    if (auto there = module.state(); !there)
        return fail(there.error());
    return std::unique_ptr<ChartDrawing>(make(parent));
}

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/charts/chartsview.h"

namespace Etl {

Result<std::unique_ptr<ChartDrawing>> makeChartDrawing(QWidget *parent)
{
    return std::make_unique<ChartsView>(parent);
}

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/data/charts/chartdrawing.h"

namespace Etl {

/// The one function of the module, under the name kMakeCharts: a drawing for the caller to delete, never null.
using MakeCharts = ChartDrawing *(QWidget *parent);
constexpr const char *kMakeCharts = "etl_make_charts";

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "ui/data/charts/chartdrawing.h"

namespace Etl {

/// The one function of the module, under the name kMakeCharts: a drawing for the caller to delete, or null and the
/// error.
using MakeCharts = ChartDrawing *(const QString &version, QWidget *parent, Error &error);
constexpr const char *kMakeCharts = "etl_make_charts";

} // namespace Etl

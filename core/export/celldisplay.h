// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export/tabledocument.h"

namespace Etl {

/// A cell as people read it (pt-BR): "1.234.567,89" with every digit that the amount has and at least two decimals,
/// dd/MM/yyyy, instants as local time. Empty for an empty cell.
QString displayText(const TableCell &cell);

/// Whether the cell is a number of either kind; such columns stand at the right.
bool isNumber(const TableCell &cell);

} // namespace Etl

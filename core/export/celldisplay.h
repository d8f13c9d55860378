// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export/tabledocument.h"

namespace Etl {

/// A cell as people read it (pt-BR): "1.234.567,89" with every digit that the amount has and at least two decimals,
/// dd/MM/yyyy, instants as local time. Empty for an empty cell.
QString displayText(const TableCell &cell);
/// The same, an amount with at least that many decimals.
QString displayText(const TableCell &cell, int decimals);
/// For each column how many decimals bring its amounts below each other: as many as the longest of them has, so that
/// no digit is lost; at least two.
QList<int> columnDecimals(const TableDocument &document);

/// Whether the cell is a number of either kind; such columns stand at the right.
bool isNumber(const TableCell &cell);

} // namespace Etl

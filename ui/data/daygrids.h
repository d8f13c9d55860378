// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/fundpositions.h"
#include "core/model/fundseries.h"
#include "core/model/loadedday.h"
#include "ui/data/grid.h"

#include <QHash>

namespace Etl {

/// The page's tables out of what core/run answered. Thread-safe; made on the worker that read.

/// One row per fund, key = the fund. From warnAbove (R$) a difference between sum and PL is marked.
Grid fundsGrid(const LoadedDay &day, const Decimal &warnAbove);
/// Its columns that a narrow window can do without, the first to go first.
QList<int> dispensableFundColumns();
/// Positions below the subtotal of their Grupo.
Grid positionsGrid(const FundPositions &positions);
/// All columns that the table has; fractions as percent. Key = the fund.
Grid rentabilidadeGrid(const RentabilidadeDay &day);
/// The CNPJ of each fund, by its name; a fund whose rows (accounts, classes) have several is left out.
QHash<QString, QString> cnpjsOf(const RentabilidadeDay &day);
/// The CNPJ that all positions give as their fund's; empty: none, or several.
QString cnpjOf(const FundPositions &positions);
/// What the charts draw, in numbers.
Grid seriesGrid(const FundSeries &series);
Grid allocationGrid(const FundPositions &positions);

} // namespace Etl

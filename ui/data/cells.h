// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/decimal.h"
#include "ui/data/grid.h"

#include <QDate>
#include <QDateTime>

namespace Etl {

/// Cells of the page's tables; thread-safe. Missing values are empty cells. The exact value goes with each; where the
/// text is shorter than the value, the tool tip has all digits.
GridCell textCell(const QString &text);
GridCell cnpjCell(const QString &text); ///< empty: an empty cell
GridCell countCell(qint64 number);
GridCell moneyCell(const OptionalDecimal &amount);                   ///< R$, two decimals
GridCell amountCell(const OptionalDecimal &amount, int least);       ///< every digit, at least so many decimals
GridCell percentCell(const OptionalDecimal &fraction, int decimals); ///< 0.0125 → "1,25 %"; exact: the fraction
/// The same for a column whose title says "%": its exact value, which exports write, is in percentage points.
GridCell shareCell(const OptionalDecimal &fraction, int decimals);
GridCell dayCell(QDate day);
GridCell momentCell(const QDateTime &instant); ///< local time

/// "1,25 %" of a fraction; "–" without one.
QString percentText(const OptionalDecimal &fraction, int decimals);
/// "1.234.567,89".
QString moneyText(const Decimal &amount);
/// A change as arrow, sign and digits: "▲ +1.234,56", "▼ -1.234,56", "= 0,00".
QString signedMoneyText(const Decimal &amount);

} // namespace Etl

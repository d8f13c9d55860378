// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/decimal.h"

#include <QDate>
#include <QStringView>

#include <optional>

namespace Etl {

/// How a text cell writes a number.
enum class Notation {
    Plain,     ///< no separator: reads the same everywhere
    Brazilian, ///< "1.234,56", "0,5", "1.234.567"
    English,   ///< "1,234.56", "0.5", "2e-05"
    Ambiguous  ///< one separator and three digits, "1.234": thousands in one notation, decimals in the other
};

/// A number written as text. value is the reading of its notation; for an ambiguous one both readings are there.
struct TextNumber
{
    Notation notation = Notation::Plain;
    Decimal brazilian; ///< for Plain and English the same as english, and the other way round
    Decimal english;
    bool percent = false; ///< a % sign stood behind it
};

/// Signs before or behind, parentheses as negative, "R$", "%". Nothing when the text is no number.
std::optional<TextNumber> readTextNumber(QStringView text);

/// "10/04/2025", "10-4-25", "10.04.2025", "2025-04-10", "2025-04-10 00:00:00", "20250410". Two-digit years from 80 on
/// are of the last century. Null for anything else and for days that never were (31/02/2025).
QDate readTextDate(QStringView text);

} // namespace Etl

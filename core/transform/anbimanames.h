// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/decimal.h"

#include <QString>

namespace Etl {

/// Label of an account of layout 4.01 (codprov); empty when the code has none (facts/anbima-xml 1.5).
QString anbimaAccountLabel(int code);
/// Label of an account of layout 5.0 ("ADMF"), blanks and case do not matter; empty when unknown.
QString anbimaAccountLabel(const QString &code);
/// LTN, LFT, NTN-B, NTN-C, NTN-F by SELIC code, else the code itself.
QString governmentBondName(const QString &selicCode);
/// "DI1", or "105.5% DI1" when the percentage is neither 100 nor 0 nor missing.
QString indexText(const QString &code, const OptionalDecimal &percent);
/// Index, percentage, rate of one leg of a swap: "DI1", "105.5% DI1", "PRE 12.5% a.a.".
QString swapLegText(const QString &code, const OptionalDecimal &percent, const OptionalDecimal &rate);

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/carteira.h"
#include "core/model/rentabilidade.h"
#include "core/model/rows.h"
#include "core/transform/fundnames.h"

#include <QList>

namespace Etl {

/// Tp_Fundo by whole words of the bank's name: FICFIDC, FICFIM, FIDC, FIM, FIA, FIC, FI …; else the first word.
QString fundType(const QString &bankName);

/// The rows of one fund, in order (python-etl 5, defects repaired).
QList<CarteiraRow> carteiraRows(const Carteira &carteira, const FundNames &names);

/// One row; percent points / 100 exactly. Error{Parse} only for values beyond 38 digits.
[[nodiscard]] Result<RentabilidadeRow> rentabilidadeRow(const RentabilidadeRegistro &registro, const FundNames &names);

/// The legacy text of a quantity: "1.234,5678", four decimals, half to even.
QString legacyQuantity(const Decimal &quantity);

} // namespace Etl

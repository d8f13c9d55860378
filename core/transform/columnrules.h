// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/carteira.h"
#include "core/model/rentabilidade.h"
#include "core/model/rows.h"
#include "core/transform/fundnames.h"

#include <QList>

namespace Etl {

/// Tp_Fundo by whole words of the bank's name, whatever their place and letter case. The first that is there wins:
/// FICFIDC, FICFIM, FIDC, FIM, FIA, FIC, FI; else the first word as written; '' for a blank name. FICFIDC and FICFIM
/// are single words of the name: "FIC FIM" in two words is a FIM and "FC FIDC" a FIDC, as in all rows so far.
QString fundType(const QString &bankName);

/// The rows of one fund, one per position, in the order of carteira.posicoes (python-etl 5, defects repaired). Never
/// drops or joins a position. Texts and digits are as long as the file has them: the writer fits them to its columns.
QList<CarteiraRow> carteiraRows(const Carteira &carteira, const FundNames &names);

/// One row; percent points / 100 exactly. Error{Parse} only for values beyond 38 digits.
[[nodiscard]] Result<RentabilidadeRow> rentabilidadeRow(const RentabilidadeRegistro &registro, const FundNames &names);

/// The legacy text of a quantity: "1.234,5678", four decimals, half to even; a tie goes where printf("%.4f") of the
/// nearest binary number goes, so that the text equals the one in the rows so far.
QString legacyQuantity(const Decimal &quantity);

} // namespace Etl

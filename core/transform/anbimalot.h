// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transform/anbimafields.h"
#include "core/transform/carteirafile.h"

#include <QList>
#include <QString>

namespace Etl {

/// One fund as it was read from an ANBIMA file, before the funds of the file are seen together.
struct AnbimaFund
{
    Carteira carteira;
    QString isin;  ///< of the fund itself; empty when it has none
    QString admin; ///< administrator's CNPJ: part of the identity of funds without CNPJ and ISIN
    std::optional<Error> error;
};

/// Finishes a file's funds: held funds get the name of the fund of the same file (by CNPJ, then ISIN), identical
/// repetitions are kept once with a warning, different ones of one identity are rejected (D04), series (one CNPJ and
/// name, several ISINs) become one fund. Order of the file; a fund with an error stands as that error.
CarteiraFunds finishAnbimaLot(QList<AnbimaFund> funds, const QStringList &fileWarnings);

} // namespace Etl

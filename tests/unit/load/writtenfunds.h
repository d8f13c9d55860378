// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/unit/load/loadfixture.h"

namespace Etl {

/// Questions about what the writers stored.
inline const QString kRows =
    QStringLiteral("SELECT NmFundo, Descricao, Qnt, VlrMercado, DataVenc, DataAplic, Custodiante, Linha, Carga FROM "
                   "Ft_CarteiraDiaria ORDER BY NmFundo, Descricao");
inline const QString kBrief = QStringLiteral("SELECT NmFundo, Descricao FROM Ft_CarteiraDiaria ORDER BY IDControle");

/// ALFA FIC FIM CP with two positions and BETA FIDC with one.
inline QList<FundLoad<CarteiraRow>> twoFunds()
{
    const QString alfa = QStringLiteral("ALFA FIC FIM CP");
    const QString beta = QStringLiteral("BETA FIDC");
    return {fundOf<CarteiraRow>(alfa, {position(alfa, QStringLiteral("LTN"), QStringLiteral("1.10")),
                                       position(alfa, QStringLiteral("NTN-B"), QStringLiteral("2"))}),
            fundOf<CarteiraRow>(beta, {position(beta, QStringLiteral("CDB"), QStringLiteral("3"))})};
}

} // namespace Etl

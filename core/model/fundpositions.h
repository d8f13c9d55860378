// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/decimal.h"
#include "core/model/rows.h"

#include <QDate>
#include <QList>
#include <QString>

namespace Etl {

/// One position and its part of the fund.
struct PositionLine
{
    CarteiraRow row;
    OptionalDecimal share; ///< of the PL, a fraction of ten decimals; nullopt without value or PL

    bool operator==(const PositionLine &) const = default;
};

/// The positions of one Grupo.
struct PositionGroup
{
    QString grupo;
    Decimal sum; ///< Σ VlrMercado, R$, exact
    OptionalDecimal share;
    int unreadable = 0; ///< positions without a readable value, not in the sum
    QList<PositionLine> lines;

    bool operator==(const PositionGroup &) const = default;
};

/// All positions of one fund on one date (custodian BTG), grouped.
struct FundPositions
{
    QString fund;
    QDate date;
    QList<PositionGroup> groups; ///< largest absolute sum first
    Decimal sum;                 ///< R$, exact
    int unreadable = 0;
    OptionalDecimal patrimonio; ///< what the shares refer to, R$
    QStringList columns;        ///< of the contract, those that the table has

    bool operator==(const FundPositions &) const = default;
};

} // namespace Etl

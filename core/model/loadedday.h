// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/decimal.h"
#include "core/model/rows.h"

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

namespace Etl {

/// Where rows come from: the load that stands (etl_carga_fundo). Empty runId: no load is recorded, another program
/// wrote the rows.
struct LoadOrigin
{
    QString runId;
    QDateTime loadedAt; ///< UTC
    QString file;

    bool operator==(const LoadOrigin &) const = default;
};

/// How a fund stands against the day before.
enum class FundPresence {
    Continued, ///< rows on both days
    Arrived,   ///< rows on this day only
    Absent     ///< rows on the day before only: missing, or gone for good
};

/// One fund of one date as the two tables hold it (custodian BTG), compared with the day before. Amounts are R$.
struct LoadedFund
{
    QString fund;              ///< as the carteira table spells it; without carteira rows as the other one does
    QString rentabilidadeName; ///< NmFundo in the rentabilidade table; empty: no row there
    FundPresence presence = FundPresence::Continued;

    qint64 rows = 0;            ///< positions
    OptionalDecimal sum;        ///< Σ VlrMercado of the readable values; nullopt without positions
    int unreadable = 0;         ///< positions whose VlrMercado is NULL or no number: not in the sum
    int accounts = 0;           ///< rows of the rentabilidade table (accounts, classes)
    OptionalDecimal patrimonio; ///< of rentabilidade when it has one row, else what the carteira's file said
    OptionalDecimal difference; ///< sum − patrimonio
    OptionalDecimal quota;      ///< VlrCotacao when rentabilidade has one row

    OptionalDecimal previousPatrimonio;
    OptionalDecimal change;         ///< patrimonio − previousPatrimonio
    OptionalDecimal changeFraction; ///< change / |previousPatrimonio|, ten decimals; nullopt when that is zero
    int newPositions = 0;           ///< distinct positions that the day before did not have; continued funds only
    int gonePositions = 0;          ///< and the other way round

    LoadOrigin carteira, rentabilidade;

    bool operator==(const LoadedFund &) const = default;
};

/// What the database holds of one date.
struct LoadedDay
{
    QDate date;
    QDate previous;          ///< latest date before it with rows of either part; invalid: none
    QList<LoadedFund> funds; ///< by name; those of the day before that are absent included

    bool operator==(const LoadedDay &) const = default;
};

/// The rentabilidade rows of a date.
struct RentabilidadeDay
{
    QDate date;
    QStringList columns;          ///< of the contract, those that the table has
    QList<RentabilidadeRow> rows; ///< by fund and account

    bool operator==(const RentabilidadeDay &) const = default;
};

} // namespace Etl

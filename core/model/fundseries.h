// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/decimal.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

namespace Etl {

/// Whose history is asked for, both ends included. Names as the tables spell them; fund empty: rows of all funds only.
struct SeriesQuestion
{
    QString fund;
    QString rentabilidadeName; ///< empty: as fund
    QString account;           ///< empty, or one that the fund does not have: its first
    QDate first, last;

    bool operator==(const SeriesQuestion &) const = default;
};

/// One date of a series.
struct SeriesPoint
{
    QDate date;
    OptionalDecimal quota;      ///< VlrCotacao, R$
    OptionalDecimal patrimonio; ///< VlrPatrimonio, R$
    qint64 rows = 0;            ///< positions of the fund; without a fund: of all

    bool operator==(const SeriesPoint &) const = default;
};

/// A fund over time: every date of the interval of which the tables hold a row, ascending.
struct FundSeries
{
    QString fund;         ///< empty: all funds, rows only
    QStringList accounts; ///< accounts or classes that the fund has in the interval, sorted
    QString account;      ///< the one whose quota and PL these are
    QList<SeriesPoint> points;

    bool operator==(const FundSeries &) const = default;
};

} // namespace Etl

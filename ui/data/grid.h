// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export/tabledocument.h"
#include "ui/controls/theme.h"

#include <QList>
#include <QString>

namespace Etl {

/// One cell ready to be shown: what people read, the exact value behind it, and what it means.
struct GridCell
{
    QString text;
    TableCell exact = {}; ///< for sorting and for export; monostate: the text
    Tone tone = Tone::Neutral;
    QString iconName = {};
    QString tip = {}; ///< empty: none

    bool operator==(const GridCell &) const = default;
};

struct GridRow
{
    enum class Kind { Line, Subtotal };

    Kind kind = Kind::Line;
    QString key;    ///< what the row stands for (a fund's name)
    QString search; ///< folded text that the filter looks into; of a subtotal: that of all its lines
    QList<GridCell> cells;
    bool counted = true; ///< false: tells of what is not there (an absent fund); no part of the totals on paper

    bool operator==(const GridRow &) const = default;
};

struct GridColumn
{
    QString title;
    bool right = false; ///< numbers
    QString tip = {};
    bool summed = false; ///< on paper its total stands below the last row

    bool operator==(const GridColumn &) const = default;
};

/// A table as a worker makes it and a model shows it. A value.
struct Grid
{
    QList<GridColumn> columns;
    QList<GridRow> rows;
    QString footer; ///< totals, one sentence

    bool operator==(const Grid &) const = default;
};

/// Without case and accents, for searching: "Duplicação" and "DUPLICACAO" are the same.
QString folded(const QString &text);
/// Fills in what the filter looks into from the cells' texts.
void makeSearchable(Grid &grid);

} // namespace Etl

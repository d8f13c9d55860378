// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export/tabledocument.h"

#include <QSortFilterProxyModel>

namespace Etl {

class GridModel;
struct GridRow;

/// Sorts a GridModel by exact values and narrows it to the rows that hold a text, without case and accents. A table
/// with subtotals keeps its order. GUI thread.
class GridFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit GridFilter(GridModel *source, QObject *parent = nullptr);

    void setText(const QString &text);
    /// Only rows of that key; empty: all of them.
    void setKey(const QString &key);
    bool isFiltering() const { return !m_wanted.isEmpty() || !m_key.isEmpty(); }
    /// Lines (no subtotals) that are shown, and all of them.
    int shownLines() const;
    int allLines() const;
    /// Of the shown lines those that totals are made of: without what only tells that something is absent.
    int countedLines() const;
    /// Of the counted lines, exactly; empty where nothing can be added up or the sum would pass 38 digits.
    /// without: how many of them have no number there.
    TableCell sumOf(int column, int &without) const;

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    /// Row of the shown ones.
    const GridRow &lineAt(int row) const;

    GridModel *m_grid;
    QString m_wanted; ///< folded
    QString m_key;
};

} // namespace Etl

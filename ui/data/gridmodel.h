// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/data/grid.h"

#include <QAbstractTableModel>

namespace Etl {

/// Shows a Grid. GUI thread. The texts were made by a worker; answering a cell is a look-up.
class GridModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setGrid(Grid grid);
    const Grid &grid() const { return m_grid; }
    const GridRow &rowAt(int row) const { return m_grid.rows[row]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    Grid m_grid;
};

} // namespace Etl

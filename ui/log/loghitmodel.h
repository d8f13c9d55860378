// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/log/logsearch.h"

#include <QAbstractTableModel>

namespace Etl {

/// Hits of a search as rows, in the order in which they came. GUI thread.
class LogHitModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { DayColumn, TimeColumn, LevelColumn, MessageColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void append(const QList<LogHit> &hits);
    void clear();
    const LogHit &hitAt(int row) const { return m_hits.at(row); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QList<LogHit> m_hits;
};

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/runreport.h"

#include <QAbstractTableModel>

namespace Etl {

/// One row per part, date and stage of a run that is over. GUI thread.
class PastStagesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Date, PartOf, Name, State, Count, Duration, Message, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setItems(const QList<ItemReport> &items);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row
    {
        Part part;
        QDate date;
        StageReport stage;
    };
    static QString textOf(const Row &row, int column);

    QList<Row> m_rows;
};

} // namespace Etl

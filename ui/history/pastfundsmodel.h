// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/runreport.h"

#include <QAbstractTableModel>
#include <QSet>

namespace Etl {

/// One row per part, date and fund of a run that is over, the missing ones included. GUI thread.
class PastFundsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Fund, State, PartOf, Date, Rows, Sum, Patrimonio, Difference, Message, ColumnCount };
    static constexpr int kSortRole = Qt::UserRole + 1;

    using QAbstractTableModel::QAbstractTableModel;

    void setItems(const QList<ItemReport> &items);

    /// Different funds that came, as the run's other numbers count them: one that stands in both parts or on several
    /// dates is one.
    int fundCount() const;
    /// Those that are missing wherever they stand; none of them is in fundCount().
    int missingCount() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row
    {
        Part part;
        QDate date;
        FundReport fund;
        bool leftUnloaded = false; ///< it came, and the run failed before or while loading it
    };
    QSet<QString> fundKeys(bool withMissing) const;
    static QString textOf(const Row &row, int column);
    static QVariant exactOf(const Row &row, int column);
    static QString messageOf(const FundReport &fund);

    QList<Row> m_rows;
};

} // namespace Etl

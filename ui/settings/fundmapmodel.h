// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/fundmap.h"

#include <QAbstractTableModel>

namespace Etl {

/// The fund-name map as an editable table: name in the bank's files, name of the house, remark. GUI thread.
class FundMapModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { BankName, HouseName, Remark, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    const QList<FundMapEntry> &entries() const { return m_entries; }
    void setEntries(const QList<FundMapEntry> &entries);
    /// Appends it; answers its row.
    int add(const FundMapEntry &entry);
    /// The first entry that cannot be saved, -1 when all can.
    int firstProblem() const;
    const QList<FundMapRemark> &remarks() const { return m_remarks; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    bool removeRows(int row, int count, const QModelIndex &parent = {}) override;

signals:
    void edited();

private:
    void remarksChanged();

    QList<FundMapEntry> m_entries;
    QList<FundMapRemark> m_remarks; ///< one per entry
};

} // namespace Etl

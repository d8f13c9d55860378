// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/runprogress.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QList>
#include <QMap>

namespace Etl {

/// One fund of one part and date, as far as it is known.
struct FundRow
{
    ItemKey item;
    FundStep step = FundStep::Released;
    FundReport fund;
    QString nameKey; ///< for sorting and searching: without case and accents

    bool operator==(const FundRow &) const = default;
};

/// The funds of a run: first as the run tells of them, at its end as the report says. GUI thread. Takes thousands of
/// changes at a time; kExportRole answers exact values.
class FundModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        DateColumn,
        FundColumn,
        PartColumn,
        StateColumn,
        RowsColumn,
        SumColumn,
        AssetsColumn,
        DifferenceColumn,
        MessageColumn,
        ColumnCount
    };

    explicit FundModel(QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    void clear();
    /// In that order; a fund that was released only is not put back by a repeated list.
    void apply(const QList<FundChanged> &changes);
    /// The last word on an item: its funds as reported; what was only announced for it and did not come goes.
    void settle(const ItemReport &report, RunMode mode);

    /// The run has ended: no fund stays on its way. What had come and was not loaded says so, and why.
    void finish(const RunReport &report, RunMode mode);

    const FundRow &rowAt(int row) const { return m_rows[row]; }
    QMap<FundStep, int> counts() const;
    /// The same for funds: each once, however many parts and dates it has, with the step of the one that is furthest
    /// from good: rejected, then missing, then the earliest.
    QMap<FundStep, int> fundCounts() const;
    /// What went wrong with it, or its warnings; empty when all is well.
    static QString messageOf(const FundRow &row);
    /// -1, 0, 1; what is not known stands below everything.
    int compare(int left, int right, int column) const;

private:
    struct FundKey
    {
        ItemKey item;
        QString fund;
        bool operator==(const FundKey &) const = default;
        friend size_t qHash(const FundKey &key, size_t seed) noexcept
        {
            return qHashMulti(seed, qHash(key.item), key.fund);
        }
    };

    QString textOf(const FundRow &row, int column) const;
    QVariant exactOf(const FundRow &row, int column) const;
    int placeOf(const FundChanged &change) const;
    void rebuildPlaces();

    QList<FundRow> m_rows;
    QHash<FundKey, int> m_places;
    QHash<ItemKey, QList<int>> m_rowsOf;
    QHash<QString, int> m_downloads; ///< item and file → a row that only its file's name has named so far
};

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/runsummary.h"

#include <QAbstractTableModel>

namespace Etl {

/// Runs as rows. Sorting is a proxy's work, by kSortRole. GUI thread.
class PastRunsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Started, Status, Reason, Dates, Asked, Duration, Funds, Rows, User, Computer, Origin, ColumnCount };
    static constexpr int kSortRole = Qt::UserRole + 1;
    static constexpr int kRunIdRole = Qt::UserRole + 2;

    using QAbstractTableModel::QAbstractTableModel;

    /// The same runs again change nothing: selection and scroll position stay.
    void setRuns(const QList<RunSummary> &runs);
    void appendRuns(const QList<RunSummary> &runs);
    const QList<RunSummary> &runs() const { return m_runs; }
    /// -1: not among them.
    int rowOf(const QString &runId) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    static QString textOf(const RunSummary &run, int column);
    static QVariant valueOf(const RunSummary &run, int column);
    static QString hintOf(const RunSummary &run, int column);

    QList<RunSummary> m_runs;
};

} // namespace Etl

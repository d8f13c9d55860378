// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/log/logfolder.h"

#include <QAbstractTableModel>

namespace Etl {

/// "4,2 MB"; "0 bytes".
QString sizeWords(qint64 bytes);

/// The daily log files as rows, newest day first. GUI thread.
class LogFolderModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Day, Size, ColumnCount };
    static constexpr int kSortRole = Qt::UserRole + 1;
    static constexpr int kPathRole = Qt::UserRole + 2;

    using QAbstractTableModel::QAbstractTableModel;

    /// The same files again change nothing but sizes: the selection stays.
    void setLogs(const QList<DailyLog> &logs);
    const QList<DailyLog> &logs() const { return m_logs; }
    /// -1: not among them.
    int rowOf(const QString &path) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QList<DailyLog> m_logs;
};

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/log/logevent.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

#include <vector>

namespace Etl {

/// The log's lines as rows, oldest first, in a ring: beyond its capacity the oldest go. GUI thread. Takes whole blocks
/// (RunFeed makes them), never reads a file.
class LogModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { TimeColumn, LevelColumn, StageColumn, MessageColumn, ColumnCount };
    enum Role { LevelRole = Qt::UserRole + 1 };
    static constexpr int kCapacity = 200'000;

    /// capacity: rows kept, at least 1.
    explicit LogModel(QObject *parent = nullptr, int capacity = kCapacity);

    /// One removal of the oldest rows that must go, then one insertion.
    void append(const QList<LogEvent> &events);
    void clear();

    const LogEvent &eventAt(int row) const;
    int capacity() const { return m_capacity; }
    /// Rows that left the ring since clear().
    qint64 dropped() const { return m_dropped; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<LogEvent> m_ring; ///< grows to the capacity, then m_first moves
    std::size_t m_first = 0;
    int m_count = 0;
    int m_capacity;
    qint64 m_dropped = 0;
};

/// Shows the lines from one level on.
class LogFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    LogLevel minimum() const { return m_minimum; }
    void setMinimum(LogLevel level);

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;

private:
    LogLevel m_minimum = LogLevel::Debug;
};

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/log/logstore.h"

#include <QAbstractTableModel>

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
    static constexpr qsizetype kLongestShown = 4'000; ///< characters of a message in its row; copies have all

    /// capacity: rows kept, at least 1.
    explicit LogModel(QObject *parent = nullptr, int capacity = kCapacity);

    /// One removal of the oldest rows that must go, then one insertion.
    void append(const QList<LogEvent> &events);
    void clear();

    LogEvent eventAt(int row) const { return m_store.eventAt(numberOf(row)); }
    LogLevel levelAt(int row) const { return m_store.levelAt(numberOf(row)); }
    /// UTF-8; good until the next append() or clear().
    QByteArrayView textAt(int row) const { return m_store.textAt(numberOf(row)); }
    int capacity() const { return m_capacity; }
    /// Rows that left the ring since clear().
    qint64 dropped() const { return m_store.first(); }
    /// A line's number since clear(), from 0: stays the same while older rows leave.
    qint64 numberOf(int row) const { return m_store.first() + row; }
    int rowOf(qint64 number) const { return int(number - m_store.first()); }
    LogSnapshot snapshot() const { return m_store.snapshot(); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    LogStore m_store;
    int m_capacity;
};

} // namespace Etl

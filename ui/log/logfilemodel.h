// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/log/logindex.h"
#include "ui/controls/fetch.h"

#include <QAbstractTableModel>
#include <QHash>

#include <memory>

namespace Etl {

/// The lines of a file that are on the screen, and only those: a view of ten million rows would need more memory than
/// the file's index. Positions count the lines that pass the level filter, from 0. GUI thread; lines are read on a
/// worker and appear when they are there.
class LogFileModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NumberColumn, TimeColumn, LevelColumn, MessageColumn, ColumnCount };

    explicit LogFileModel(QObject *parent = nullptr);

    /// nullptr: no file.
    void setIndex(std::shared_ptr<LogIndex> index);
    const std::shared_ptr<LogIndex> &index() const { return m_index; }
    using QAbstractTableModel::index;
    LogLevel minimum() const { return m_minimum; }
    void setMinimum(LogLevel minimum);

    /// How many positions there are now.
    qint64 positions() const;
    /// Line number (from 0); -1 beyond.
    qint64 lineAt(qint64 position) const;
    /// The position of that line, or of the next one that passes the filter.
    qint64 positionOf(qint64 line) const;

    /// A line of those that were read, with a time if one has one: its day is the file's.
    LogLine anyLine() const;

    /// Shows count positions from top on.
    void setWindow(qint64 top, int count);
    qint64 top() const { return m_top; }
    /// The index has grown.
    void update();

    /// Selected are the positions from one to the other, in whatever order; -1: none.
    void setSelection(qint64 anchor, qint64 current);
    qint64 current() const { return m_current; }
    qint64 anchor() const { return m_anchor; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

signals:
    /// The lines of the window were read.
    void loaded();
    /// They could not be.
    void failed(const QString &sentence);

private:
    void load();
    void take(const Result<QList<LogLine>> &lines);
    void showAll();

    std::shared_ptr<LogIndex> m_index;
    LogLevel m_minimum = LogLevel::Debug;
    qint64 m_top = 0;
    int m_wanted = 0;
    QList<qint64> m_numbers; ///< of the lines in the window
    qint64 m_anchor = -1;
    qint64 m_current = -1;
    qint64 m_openLine = -1; ///< was the last one when it was read: it may have become longer
    QHash<qint64, LogLine> m_lines;
    Fetch<Result<QList<LogLine>>> m_reading;
};

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/log/textpattern.h"
#include "ui/log/logmodel.h"

#include <QTimer>

#include <vector>

namespace Etl {

/// The lines of a LogModel from one level on that hold a text, as a table of the same columns. Without a filter it
/// costs nothing; a new filter is worked through in slices between the events, so that a million lines stall nothing.
/// GUI thread.
class LogFilter : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// source must outlive this.
    explicit LogFilter(LogModel *source, QObject *parent = nullptr);

    LogLevel minimum() const { return m_minimum; }
    void setMinimum(LogLevel level);
    const TextPattern &pattern() const { return m_pattern; }
    void setPattern(const TextPattern &pattern);
    bool isActive() const { return m_minimum != LogLevel::Debug || !m_pattern.isEmpty(); }
    /// Not all lines have been looked at yet.
    bool isWorking() const { return m_slices.isActive(); }
    bool accepts(LogLevel level, QByteArrayView utf8Text) const;

    LogModel *source() const { return m_source; }
    int sourceRow(int row) const;
    /// The row of that line, or of the next one that is shown; rowCount() when there is none.
    int rowOf(qint64 number) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

signals:
    /// Other lines than before are shown: the filter changed.
    void filterChanged();
    /// isWorking() ended or more rows were found.
    void progressed();

private:
    void restart();
    void slice();
    std::vector<qint64> look(qint64 until, int milliseconds);
    void show(const std::vector<qint64> &numbers);
    void sourceRowsLeave(int count);

    LogModel *m_source;
    LogLevel m_minimum = LogLevel::Debug;
    TextPattern m_pattern;
    mutable QByteArray m_scratch;  ///< of accepts(), which sees every line
    std::vector<qint64> m_numbers; ///< of the lines shown while a filter is active; those before m_head have left
    std::size_t m_head = 0;
    std::size_t m_leaving = 0;
    qint64 m_looked = 0; ///< number of the first line not yet looked at
    QTimer m_slices;
};

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QObject>
#include <QStringList>

class QTableView;

namespace Etl {

/// Keeps a table free of a horizontal scroll bar: in a narrow window the columns that can be done without are left out,
/// and come back when there is room. Widths and columns that others hide are not touched; copies and exports still have
/// every column (tableexport.h). Lives as long as its view. GUI thread.
class FittedColumns : public QObject
{
    Q_OBJECT

public:
    /// dispensable: the columns that may go, the first to go first. leastOfLast: what the column that takes the rest of
    /// the width needs at least, in pixels.
    FittedColumns(QTableView *view, QList<int> dispensable, int leastOfLast);

    /// Widths or hidden columns have changed.
    void fit();
    /// Shows everything, for who measures the columns anew; fit() follows.
    void release();
    /// The titles of what is left out now.
    QStringList leftOut() const;
    /// The same for the operator; empty when nothing is left out.
    QString sentence() const;
    /// Whether that column of the view is hidden only for want of room.
    static bool leavesOut(const QTableView &view, int column);

signals:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    int lastColumn() const;
    void stretchLast();

    QTableView *m_view;
    QList<int> m_dispensable;
    int m_leastOfLast;
    QList<int> m_leftOut;
    QHash<int, int> m_widths; ///< of what is left out
};

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "ui/controls/exportmenu.h"
#include "ui/data/grid.h"

#include <QWidget>

#include <functional>

class QLabel;
class QLineEdit;
class QTableView;

namespace Etl {

class FittedColumns;
class GridFilter;
class GridModel;

/// A table with filter, count, totals and "Exportar". GUI thread. Shows what it is given.
class GridPane : public QWidget
{
    Q_OBJECT

public:
    enum class Order { Sortable, AsGiven }; ///< AsGiven: lines below their subtotals

    /// name: what the table is called by screen readers and (as objectName) by tests. The clock outlives the pane.
    GridPane(const QString &objectName, const QString &name, Order order, const Clock &clock,
             QWidget *parent = nullptr);

    void setGrid(Grid grid);
    /// Only rows of that key; empty: all of them.
    void setOnlyKey(const QString &key);
    const Grid &grid() const;
    /// What may be left out of a narrow window, the first to go first.
    void setDispensable(const QList<int> &columns);
    void setDocumentTitle(std::function<QString()> title);
    /// See ExportMenu.
    void setCommonCells(std::function<QList<CommonCell>()> cells);
    QTableView *view() const { return m_view; }
    QLineEdit *filterEdit() const { return m_filterEdit; }
    ExportMenu *exportMenu() const { return m_export; }
    /// The key of the current row; empty without one.
    QString currentKey() const;
    void selectKey(const QString &key);

signals:
    /// A row was opened (Enter, double click).
    void opened(const QString &key);
    void told(const QString &sentence);

private:
    void updateCount();
    void fitColumns();
    bool isSubtotal(int row) const;
    TableDocument withoutSubtotals() const;
    TableDocument onPaper() const;
    void putTotals(TableDocument &document) const;

    Order m_order;
    GridModel *m_model;
    GridFilter *m_filter;
    QTableView *m_view;
    QLineEdit *m_filterEdit;
    QLabel *m_count;
    QLabel *m_footer;
    QLabel *m_leftOut; ///< which columns have no room
    FittedColumns *m_fit = nullptr;
    ExportMenu *m_export;
};

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/coverage/coveragemodel.h"

#include <QTableView>

namespace Etl {

/// The calendar itself: one CoverageModel, painted, walked by keyboard day by day. Arrows move by day, week (month in
/// the year view), Home and End within the month, Page Up and Page Down ask for the next page; Shift extends the
/// selection, Space and Ctrl+Space toggle, Enter opens. GUI thread.
class CoverageGrid : public QTableView
{
    Q_OBJECT

public:
    explicit CoverageGrid(CalendarSpan span, QWidget *parent = nullptr);

    CoverageModel *days() const { return m_model; }
    QDate currentDate() const { return m_model->dateAt(currentIndex()); }
    /// Makes it the current day and, when it is a business day, the only selected one. Within the span only.
    void goTo(QDate date);
    /// The selected business days, ascending.
    QList<QDate> selectedDays() const;
    void select(const QList<QDate> &days);

signals:
    void currentDateChanged(QDate date);
    void selectedDaysChanged();
    /// Enter or double click.
    void opened(QDate date);
    /// The keyboard left the span: show the page of that date, with it as the current one.
    void pageWanted(QDate date);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// Where that key leads from there; invalid when it is no such key.
    QDate destination(const QKeyEvent &event, QDate from) const;
    void measure();
    void shareWidth(int least);

    CoverageModel *m_model;
    QDate m_anchor; ///< where a selection by Shift began
};

} // namespace Etl

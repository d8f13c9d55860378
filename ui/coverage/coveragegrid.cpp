// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/coverage/coveragegrid.h"

#include "ui/coverage/daydelegate.h"

#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

CoverageGrid::CoverageGrid(CalendarSpan span, QWidget *parent)
    : QTableView(parent), m_model(new CoverageModel(span, this))
{
    const bool month = span == CalendarSpan::Month;
    setObjectName(month ? u"monthGrid"_s : u"yearGrid"_s);
    setAccessibleName(month ? tr("Dias do mês") : tr("Dias do ano"));
    setItemDelegate(new DayDelegate(this));
    setModel(m_model);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setSelectionBehavior(QAbstractItemView::SelectItems);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    horizontalHeader()->setSectionResizeMode(month ? QHeaderView::Fixed : QHeaderView::Stretch);
    verticalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    for (QHeaderView *header : {horizontalHeader(), verticalHeader()}) {
        header->setHighlightSections(false);
        header->setSectionsClickable(false);
    }
    verticalHeader()->setVisible(!month);
    // 31 numbers side by side have no room to spare.
    if (!month)
        horizontalHeader()->setProperty("tight", true);
    connect(this, &QTableView::activated, this, [this](const QModelIndex &index) {
        if (const QDate date = m_model->dateAt(index); date.isValid())
            emit opened(date);
    });
    measure();
}

void CoverageGrid::measure()
{
    const QSize least = DayDelegate::leastSize(m_model->span(), fontMetrics());
    QFont bold = font();
    bold.setBold(true);
    horizontalHeader()->setMinimumSectionSize(
        std::max(least.width(), QFontMetrics(bold).horizontalAdvance(u"00"_s) + 2));
    verticalHeader()->setMinimumSectionSize(least.height());
    if (m_model->span() == CalendarSpan::Month)
        shareWidth(least.width());
}

/// Nothing is loaded at weekends: their columns, the first and the last, leave their width to the business days.
void CoverageGrid::shareWidth(int least)
{
    constexpr int kWeekdays = 5;
    const QFontMetrics heads(horizontalHeader()->font());
    const int weekend = std::max(heads.horizontalAdvance(m_model->headerData(0, Qt::Horizontal).toString()),
                                 heads.horizontalAdvance(u"00"_s)) +
                        2 * heads.height();
    horizontalHeader()->setMinimumSectionSize(std::min(weekend, least));
    const int room = viewport()->width() - 2 * weekend;
    const int share = std::max(least, room / kWeekdays);
    const int rest = std::max(0, room - kWeekdays * share); // pixels that do not divide by five
    for (int column = 0; column < kWeekdays + 2; ++column) {
        const bool off = column == 0 || column == kWeekdays + 1;
        setColumnWidth(column, off ? weekend : share + (column <= rest ? 1 : 0));
    }
}

void CoverageGrid::goTo(QDate date)
{
    const QModelIndex index = m_model->indexOf(date);
    if (!index.isValid())
        return;
    m_anchor = date;
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    select({date});
}

QList<QDate> CoverageGrid::selectedDays() const
{
    QList<QDate> days;
    for (const QModelIndex &index : selectionModel()->selectedIndexes()) {
        const QDate date = m_model->dateAt(index);
        if (date.isValid() && m_model->isBusinessDay(date))
            days.append(date);
    }
    std::sort(days.begin(), days.end());
    return days;
}

void CoverageGrid::select(const QList<QDate> &days)
{
    QItemSelection selection;
    for (const QDate day : days) {
        const QModelIndex index = m_model->indexOf(day);
        if (index.isValid() && m_model->isBusinessDay(day))
            selection.select(index, index);
    }
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

QDate CoverageGrid::destination(const QKeyEvent &event, QDate from) const
{
    const bool month = m_model->span() == CalendarSpan::Month;
    switch (event.key()) {
    case Qt::Key_Left: return from.addDays(-1);
    case Qt::Key_Right: return from.addDays(1);
    case Qt::Key_Up: return month ? from.addDays(-7) : from.addMonths(-1);
    case Qt::Key_Down: return month ? from.addDays(7) : from.addMonths(1);
    case Qt::Key_PageUp: return month ? from.addMonths(-1) : from.addYears(-1);
    case Qt::Key_PageDown: return month ? from.addMonths(1) : from.addYears(1);
    case Qt::Key_Home: return QDate(from.year(), from.month(), 1);
    case Qt::Key_End: return QDate(from.year(), from.month(), from.daysInMonth());
    default: return {};
    }
}

void CoverageGrid::keyPressEvent(QKeyEvent *event)
{
    const QDate from = currentDate();
    const auto modifiers = event->modifiers() & ~Qt::KeyboardModifiers(Qt::KeypadModifier);
    const bool plain =
        modifiers == Qt::NoModifier || modifiers == Qt::ShiftModifier || modifiers == Qt::ControlModifier;
    const QDate to = from.isValid() && plain ? destination(*event, from) : QDate();
    if (!to.isValid()) {
        QTableView::keyPressEvent(event);
        return;
    }
    event->accept();
    if (!m_model->indexOf(to).isValid()) {
        emit pageWanted(to);
        return;
    }
    if (modifiers == Qt::ControlModifier) { // walks without choosing
        selectionModel()->setCurrentIndex(m_model->indexOf(to), QItemSelectionModel::NoUpdate);
        return;
    }
    if (modifiers == Qt::NoModifier) {
        goTo(to);
        return;
    }
    const QDate anchor = m_anchor.isValid() && m_model->indexOf(m_anchor).isValid() ? m_anchor : from;
    selectionModel()->setCurrentIndex(m_model->indexOf(to), QItemSelectionModel::NoUpdate);
    QList<QDate> days;
    for (QDate day = std::min(anchor, to); day <= std::max(anchor, to); day = day.addDays(1))
        days.append(day);
    select(days);
}

void CoverageGrid::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    emit currentDateChanged(m_model->dateAt(current));
}

void CoverageGrid::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    if (selectedDays().size() == 1)
        m_anchor = selectedDays().constFirst();
    emit selectedDaysChanged();
}

void CoverageGrid::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    measure();
}

} // namespace Etl

#include "moc_coveragegrid.cpp"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/logview.h"

#include <QAbstractItemModel>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>

namespace Etl {

LogView::LogView(QWidget *parent) : QTableView(parent)
{
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setAlternatingRowColors(false);
    // A row's height is never asked from its content: that is what keeps 200,000 rows fast.
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    verticalHeader()->hide();
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setStretchLastSection(true);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &LogView::scrolled);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, &LogView::stayAtEnd);
}

void LogView::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    connect(model, &QAbstractItemModel::rowsRemoved, this, [this](const QModelIndex &, int first, int last) {
        if (first == 0)
            keepPlace(last - first + 1);
    });
}

void LogView::follow()
{
    setFollowing(true);
    stayAtEnd();
}

void LogView::keyPressEvent(QKeyEvent *event)
{
    // Without a current row the item view would jump to the first line; the operator means the page that he sees.
    switch (event->key()) {
    case Qt::Key_End: follow(); return;
    case Qt::Key_Home: verticalScrollBar()->triggerAction(QAbstractSlider::SliderToMinimum); return;
    case Qt::Key_PageUp: verticalScrollBar()->triggerAction(QAbstractSlider::SliderPageStepSub); return;
    case Qt::Key_PageDown: verticalScrollBar()->triggerAction(QAbstractSlider::SliderPageStepAdd); return;
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (!currentIndex().isValid() && model()->rowCount() > 0) {
            const int seen = rowAt(viewport()->height() - 1);
            setCurrentIndex(model()->index(seen >= 0 ? seen : model()->rowCount() - 1, 0));
            return;
        }
        break;
    default: break;
    }
    QTableView::keyPressEvent(event);
}

void LogView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (model()->rowCount() > 0)
        return;
    QPainter painter(viewport());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(viewport()->rect(), Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
}

void LogView::updateGeometries()
{
    // The base class moves the bar when rows come and go: that is no wish of the operator.
    const QScopedValueRollback<bool> ours(m_adjusting, true);
    QTableView::updateGeometries();
    if (m_following)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

void LogView::scrolled(int value)
{
    if (!m_adjusting)
        setFollowing(value >= verticalScrollBar()->maximum());
}

void LogView::stayAtEnd()
{
    if (!m_following)
        return;
    const QScopedValueRollback<bool> ours(m_adjusting, true);
    verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

void LogView::keepPlace(int removedRows)
{
    if (m_following)
        return;
    const QScopedValueRollback<bool> ours(m_adjusting, true);
    verticalScrollBar()->setValue(std::max(0, verticalScrollBar()->value() - removedRows));
}

void LogView::setFollowing(bool following)
{
    if (following == m_following)
        return;
    m_following = following;
    emit followingChanged(following);
}

} // namespace Etl

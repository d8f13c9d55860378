// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/logview.h"

#include "ui/log/levellook.h"

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
    dressLogTable(*this);
    m_fit.setSingleShot(true);
    m_fit.setInterval(0);
    connect(&m_fit, &QTimer::timeout, this, &LogView::fitRows);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this] { setWrapping(m_wrapping); });
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

void LogView::goTo(int row)
{
    if (row < 0 || row >= model()->rowCount())
        return;
    const bool last = row == model()->rowCount() - 1;
    setFollowing(last && m_following);
    const int top = rowAt(0), bottom = rowAt(viewport()->height() - 1);
    const bool inSight = top >= 0 && row >= top && (bottom < 0 || row < bottom);
    {
        const QScopedValueRollback<bool> ours(m_adjusting, true);
        setCurrentIndex(model()->index(row, 0));
        if (!inSight)
            scrollTo(model()->index(row, 0), QAbstractItemView::PositionAtCenter);
    }
    bringIntoSight(*this, visualRect(model()->index(row, 0)));
    if (m_wrapping)
        m_fit.start();
}

void LogView::setWrapping(bool wrapping)
{
    if (m_wrapping != wrapping) {
        m_wrapping = wrapping;
        setWordWrap(wrapping);
        // One pass over plain numbers, in a few milliseconds for a million rows.
        if (!wrapping)
            verticalHeader()->setDefaultSectionSize(verticalHeader()->defaultSectionSize());
        viewport()->update();
    }
    if (wrapping)
        m_fit.start();
}

/// Only the rows in sight are measured: all of a million would take minutes.
void LogView::fitRows()
{
    if (!m_wrapping || model()->rowCount() == 0)
        return;
    const int least = verticalHeader()->defaultSectionSize();
    const int height = viewport()->height();
    int row = std::max(0, rowAt(0));
    for (int y = 0; y < height && row < model()->rowCount(); ++row) {
        const int wanted = std::max(least, sizeHintForRow(row));
        if (rowHeight(row) != wanted)
            verticalHeader()->resizeSection(row, wanted);
        y += wanted;
    }
    // The last ones too: they decide where the end is.
    if (m_following) {
        row = model()->rowCount() - 1;
        for (int y = 0; y < height && row >= 0; --row) {
            const int wanted = std::max(least, sizeHintForRow(row));
            if (rowHeight(row) != wanted)
                verticalHeader()->resizeSection(row, wanted);
            y += wanted;
        }
    }
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
    if (m_wrapping)
        m_fit.start();
}

void LogView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (m_wrapping)
        m_fit.start();
}

void LogView::scrolled(int value)
{
    if (m_wrapping)
        m_fit.start();
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

#include "moc_logview.cpp"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/logfiletable.h"

#include "ui/log/levellook.h"
#include "ui/log/logfilemodel.h"

#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace Etl {

LogFileTable::LogFileTable(LogFileModel *model, QScrollBar *bar, QWidget *parent)
    : QTableView(parent), m_model(model), m_bar(bar)
{
    dressLogTable(*this);
    setSelectionMode(QAbstractItemView::NoSelection); // it is the model's: it reaches beyond the rows that are there
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAutoScroll(false);
    setModel(model);
    setColumnWidth(LogFileModel::NumberColumn, logColumnWidth(*this, u"10.000.000"_s));
    setColumnWidth(LogFileModel::TimeColumn, logColumnWidth(*this, u"00:00:00,000"_s));
    setColumnWidth(LogFileModel::LevelColumn, logColumnWidth(*this, u"WARNING"_s, true));
    connect(m_bar, &QScrollBar::valueChanged, this, &LogFileTable::scrolled);
}

void LogFileTable::setEmptyText(const QString &text)
{
    m_emptyText = text;
    viewport()->update();
}

int LogFileTable::fitting() const
{
    return std::max(1, viewport()->height() / std::max(1, verticalHeader()->defaultSectionSize()));
}

void LogFileTable::refit()
{
    const qint64 last = std::max<qint64>(0, m_model->positions() - fitting());
    {
        const QScopedValueRollback<bool> ours(m_adjusting, true);
        m_bar->setPageStep(fitting());
        m_bar->setRange(0, int(std::min<qint64>(last, std::numeric_limits<int>::max())));
        if (m_following)
            m_bar->setValue(m_bar->maximum());
    }
    m_model->setWindow(m_bar->value(), fitting() + 1);
}

void LogFileTable::follow()
{
    m_following = true;
    refit();
    if (m_model->positions() > 0)
        select(m_model->positions() - 1, false);
}

void LogFileTable::goTo(qint64 position)
{
    m_following = false;
    if (m_model->positions() == 0)
        return;
    const qint64 to = std::clamp<qint64>(position, 0, m_model->positions() - 1);
    if (to < m_bar->value() || to >= m_bar->value() + fitting())
        m_bar->setValue(int(std::max<qint64>(0, to - fitting() / 3)));
    select(to, false);
    const int height = verticalHeader()->defaultSectionSize();
    bringIntoSight(*this, QRect(0, int(to - m_model->top()) * height, viewport()->width(), height));
}

void LogFileTable::scrolled(int top)
{
    if (!m_adjusting)
        m_following = top >= m_bar->maximum() && m_bar->maximum() > 0;
    m_model->setWindow(top, fitting() + 1);
    viewport()->update();
}

void LogFileTable::select(qint64 position, bool extend)
{
    m_model->setSelection(extend && m_model->anchor() >= 0 ? m_model->anchor() : position, position);
    emit currentChangedTo(position);
}

void LogFileTable::move(qint64 to, bool extend)
{
    if (m_model->positions() == 0)
        return;
    to = std::clamp<qint64>(to, 0, m_model->positions() - 1);
    if (to < m_bar->value())
        m_bar->setValue(int(to));
    else if (to >= m_bar->value() + fitting())
        m_bar->setValue(int(to - fitting() + 1));
    select(to, extend);
}

bool LogFileTable::event(QEvent *event)
{
    // As in a text field: these are meant for the lines here, whatever the window's menus do with the same keys.
    if (event->type() == QEvent::ShortcutOverride) {
        auto *key = static_cast<QKeyEvent *>(event);
        const bool toEnd = key->key() == Qt::Key_End && key->modifiers() == Qt::ControlModifier;
        if (key->matches(QKeySequence::Copy) || key->matches(QKeySequence::SelectAll) || toEnd) {
            key->accept();
            return true;
        }
    }
    return QTableView::event(event);
}

void LogFileTable::keyPressEvent(QKeyEvent *event)
{
    const bool extend = event->modifiers() & Qt::ShiftModifier;
    const qint64 current = m_model->current() >= 0 ? m_model->current() : m_bar->value();
    switch (event->key()) {
    case Qt::Key_Up: move(current - 1, extend); return;
    case Qt::Key_Down: move(m_model->current() < 0 ? current : current + 1, extend); return;
    case Qt::Key_PageUp: move(current - fitting(), extend); return;
    case Qt::Key_PageDown: move(current + fitting(), extend); return;
    case Qt::Key_Home: move(0, extend); return;
    case Qt::Key_End:
        move(m_model->positions() - 1, extend);
        if (!extend)
            follow();
        return;
    default: break;
    }
    if (event->matches(QKeySequence::SelectAll))
        m_model->setSelection(0, m_model->positions() - 1);
    else if (event->matches(QKeySequence::Copy))
        emit copyAsked();
    else
        event->ignore(); // the rest is the view's around it
}

qint64 LogFileTable::positionAt(int y) const
{
    const int row = y < 0 ? -1 : y / std::max(1, verticalHeader()->defaultSectionSize());
    return std::clamp<qint64>(m_model->top() + row, 0, std::max<qint64>(0, m_model->positions() - 1));
}

void LogFileTable::mousePressEvent(QMouseEvent *event)
{
    if (m_model->positions() == 0 || event->button() != Qt::LeftButton)
        return;
    m_following = false;
    select(positionAt(int(event->position().y())), event->modifiers() & Qt::ShiftModifier);
}

void LogFileTable::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton && m_model->positions() > 0)
        move(positionAt(int(event->position().y())), true);
}

void LogFileTable::wheelEvent(QWheelEvent *event)
{
    if (std::abs(event->angleDelta().x()) > std::abs(event->angleDelta().y())) {
        QTableView::wheelEvent(event);
        return;
    }
    m_wheel += event->angleDelta().y() * QApplication::wheelScrollLines();
    constexpr int kNotch = 120;
    const int rows = m_wheel / kNotch;
    m_wheel -= rows * kNotch;
    m_bar->setValue(m_bar->value() - rows);
    event->accept();
}

void LogFileTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    refit();
}

void LogFileTable::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (m_model->rowCount() > 0)
        return;
    QPainter painter(viewport());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(viewport()->rect(), Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
}

} // namespace Etl

#include "moc_logfiletable.cpp"

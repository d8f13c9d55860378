// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/logdelegate.h"

#include "ui/controls/theme.h"
#include "ui/log/levellook.h"

#include <QApplication>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace Etl {

namespace {

int textMargin(const QStyleOptionViewItem &option)
{
    return QApplication::style()->pixelMetric(QStyle::PM_FocusFrameHMargin, &option, option.widget) + 1;
}

/// Lays the lines out from the top; answers the height.
qreal layOut(QTextLayout &layout, qreal width, bool wrap)
{
    QTextOption how;
    how.setWrapMode(wrap ? QTextOption::WordWrap : QTextOption::NoWrap);
    layout.setTextOption(how);
    qreal y = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, y});
        y += line.height();
    }
    layout.endLayout();
    return y;
}

} // namespace

LogDelegate::LogDelegate(int messageColumn, QObject *parent)
    : QStyledItemDelegate(parent), m_messageColumn(messageColumn)
{}

void LogDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (index.data(kLineSelectedRole).toBool())
        option->state |= QStyle::State_Selected;
    // The whole row is the unit here; a frame around one of its cells says nothing.
    option->state &= ~QStyle::State_HasFocus;
}

void LogDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (index.column() == m_messageColumn && !m_pattern.isEmpty()) {
        const QList<TextSpan> spans = m_pattern.spans(index.data().toString());
        if (!spans.isEmpty()) {
            QStyleOptionViewItem filled = option;
            initStyleOption(&filled, index);
            paintMarked(painter, filled, spans);
            return;
        }
    }
    QStyledItemDelegate::paint(painter, option, index);
}

void LogDelegate::paintMarked(QPainter *painter, QStyleOptionViewItem &option, const QList<TextSpan> &spans) const
{
    const QString text = option.text;
    option.text.clear();
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);

    const int margin = textMargin(option);
    const QRect area = option.rect.adjusted(margin, 0, -margin, 0);
    const bool wrap = option.features & QStyleOptionViewItem::WrapText;
    QTextLayout layout(text, option.font);
    QTextCharFormat mark;
    mark.setBackground(toneFill(Tone::Warning));
    mark.setForeground(toneOnFill(Tone::Warning));
    QList<QTextLayout::FormatRange> formats;
    for (const TextSpan &span : spans)
        formats.append({int(span.begin), int(span.length), mark});
    layout.setFormats(formats);
    const qreal height = layOut(layout, area.width(), wrap);

    const bool selected = option.state & QStyle::State_Selected;
    painter->save();
    painter->setClipRect(area);
    painter->setPen(option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text));
    layout.draw(painter, QPointF(area.left(), area.top() + std::max(0.0, (area.height() - height) / 2)));
    painter->restore();
}

} // namespace Etl

#include "moc_logdelegate.cpp"

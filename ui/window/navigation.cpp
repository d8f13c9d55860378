// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/navigation.h"

#include "ui/controls/icons.h"

#include <QPainter>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

enum EntryRole { BadgeRole = Qt::UserRole + 1, ToneRole, TitleRole };

/// Draws the badge as a pill at the entry's right; everything else is the style's work.
class EntryDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QSize size = QStyledItemDelegate::sizeHint(option, index);
        size.setHeight(option.fontMetrics.height() * 2);
        return size;
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QPalette &palette = option.palette;
        const int gap = option.fontMetrics.averageCharWidth();
        const bool selected = option.state & QStyle::State_Selected;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QRectF tile = QRectF(option.rect).adjusted(1, 2, -1, -2);
        if (selected || option.state & QStyle::State_MouseOver) {
            painter->setPen(option.state & QStyle::State_HasFocus ? QPen(palette.color(QPalette::Link))
                                                                  : QPen(Qt::NoPen));
            painter->setBrush(palette.color(QPalette::Button));
            painter->drawRoundedRect(tile, 6, 6);
        }
        if (selected) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(palette.color(QPalette::Link));
            painter->drawRoundedRect(QRectF(tile.left() + 2, tile.top() + 6, 3, tile.height() - 12), 1.5, 1.5);
        }
        const QSize side = option.decorationSize;
        const QRect mark(QPoint(option.rect.left() + 2 * gap, option.rect.center().y() - side.height() / 2 + 1), side);
        index.data(Qt::DecorationRole).value<QIcon>().paint(painter, mark);
        QFont font = option.font;
        font.setBold(selected);
        painter->setFont(font);
        painter->setPen(palette.color(QPalette::WindowText));
        painter->drawText(option.rect.adjusted(mark.right() - option.rect.left() + gap, 0, -gap, 0),
                          Qt::AlignLeft | Qt::AlignVCenter, index.data().toString());
        paintBadge(painter, option, index);
        painter->restore();
    }

private:
    static void paintBadge(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
    {
        const QString text = index.data(BadgeRole).toString();
        if (text.isEmpty())
            return;
        const auto tone = Tone(index.data(ToneRole).toInt());
        const QFontMetrics &metrics = option.fontMetrics;
        const int height = metrics.height() + 2;
        const int width = std::max(height, metrics.horizontalAdvance(text) + height / 2 + 2);
        const QRect pill(option.rect.right() - width - metrics.averageCharWidth(),
                         option.rect.center().y() - height / 2 + 1, width, height);
        painter->setPen(Qt::NoPen);
        painter->setBrush(toneFill(tone));
        painter->drawRoundedRect(pill, height / 2.0, height / 2.0);
        painter->setPen(toneOnFill(tone));
        painter->drawText(pill, Qt::AlignCenter, text);
    }
};

} // namespace

Navigation::Navigation(QWidget *parent) : QListWidget(parent)
{
    setObjectName(u"navigation"_s);
    setAccessibleName(tr("Páginas"));
    setItemDelegate(new EntryDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    const int side = fontMetrics().height() + 2;
    setIconSize(QSize(side, side));
    setMouseTracking(true);
}

void Navigation::addEntry(const QString &title, const QString &iconName)
{
    auto *entry = new QListWidgetItem(icon(iconName), title, this);
    entry->setData(TitleRole, title);
    entry->setData(Qt::AccessibleTextRole, title);
}

void Navigation::setBadge(int row, const QString &text, Tone tone, const QString &sentence)
{
    QListWidgetItem *entry = item(row);
    if (!entry)
        return;
    const QString title = entry->data(TitleRole).toString();
    entry->setData(BadgeRole, text);
    entry->setData(ToneRole, int(tone));
    entry->setToolTip(sentence);
    entry->setData(Qt::AccessibleTextRole, sentence.isEmpty() ? title : u"%1: %2"_s.arg(title, sentence));
}

QString Navigation::badge(int row) const
{
    return item(row) ? item(row)->data(BadgeRole).toString() : QString();
}

QSize Navigation::sizeHint() const
{
    int widest = 0;
    for (int row = 0; row < count(); ++row)
        widest = std::max(widest, fontMetrics().horizontalAdvance(item(row)->text()));
    const int character = fontMetrics().averageCharWidth();
    return {widest + iconSize().width() + 12 * character, QListWidget::sizeHint().height()};
}

} // namespace Etl

#include "moc_navigation.cpp"

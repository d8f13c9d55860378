// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/stagedelegate.h"

#include <QIcon>
#include <QPainter>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

constexpr int kMargin = 4;
constexpr int kGap = 4;

} // namespace

int StageDelegate::widthFor(const QFontMetrics &metrics, const QString &word, const QString &counts)
{
    return std::max(metrics.height() + kGap + metrics.horizontalAdvance(word), metrics.horizontalAdvance(counts)) +
           2 * kMargin;
}

void StageDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString text = index.data().toString();
    QString word = text.section(u'\n', 0, 0);
    QString counts = text.section(u'\n', 1);
    const auto drawing = index.data(Qt::DecorationRole).value<QIcon>();
    const QVariant front = index.data(Qt::ForegroundRole);
    const QFontMetrics &metrics = option.fontMetrics;
    // Where nothing is counted the second line is free for a word that has no room beside its drawing.
    const bool below = !drawing.isNull() && counts.isEmpty() && widthFor(metrics, word, {}) > option.rect.width();
    if (below)
        counts = std::exchange(word, QString());

    painter->save();
    painter->setFont(option.font);
    QRect line = option.rect.adjusted(kMargin, 0, -kMargin, 0);
    line.setHeight(metrics.lineSpacing());
    line.moveTop(option.rect.center().y() - (counts.isEmpty() ? metrics.lineSpacing() / 2 : metrics.lineSpacing()));
    QRect wordRect = line;
    if (!drawing.isNull()) {
        const int side = metrics.height();
        drawing.paint(painter, QRect(line.left(), line.top(), side, side));
        wordRect.setLeft(line.left() + side + kGap);
    }
    // With too little room the drawing and the count remain; the rest stands in the tool tip.
    const bool wordFits = metrics.horizontalAdvance(word) <= wordRect.width();
    if (!drawing.isNull() && !wordFits)
        wordRect.setWidth(0);
    painter->setPen(front.isValid() ? front.value<QColor>() : option.palette.color(QPalette::Text));
    painter->drawText(wordRect, Qt::AlignLeft | Qt::AlignVCenter,
                      metrics.elidedText(word, Qt::ElideRight, wordRect.width()));
    if (!counts.isEmpty()) {
        line.translate(0, metrics.lineSpacing());
        if (!below)
            painter->setPen(option.palette.color(QPalette::Text));
        const bool countsFit = metrics.horizontalAdvance(counts) <= line.width();
        painter->drawText(
            line, Qt::AlignLeft | Qt::AlignVCenter,
            metrics.elidedText(countsFit ? counts : counts.section(u" · "_s, 0, 0), Qt::ElideRight, line.width()));
    }
    painter->restore();
}

} // namespace Etl

#include "moc_stagedelegate.cpp"

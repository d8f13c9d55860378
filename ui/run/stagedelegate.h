// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace Etl {

/// Draws a stage in little room: icon and word, below them the counts from the cell's left edge.
class StageDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// Room beside the longest line of that text.
    static int widthFor(const QFontMetrics &metrics, const QString &word, const QString &counts);
};

} // namespace Etl

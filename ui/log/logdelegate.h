// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/log/textpattern.h"

#include <QStyledItemDelegate>

namespace Etl {

/// Paints the cells of a log table, with what is looked for marked in the message. GUI thread.
class LogDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// messageColumn: the only one in which matches are marked.
    explicit LogDelegate(int messageColumn, QObject *parent = nullptr);

    /// Empty: nothing is marked. The caller updates the view.
    void setPattern(const TextPattern &pattern) { m_pattern = pattern; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    void paintMarked(QPainter *painter, QStyleOptionViewItem &option, const QList<TextSpan> &spans) const;

    int m_messageColumn;
    TextPattern m_pattern;
};

} // namespace Etl

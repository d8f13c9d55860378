// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/tabplace.h"

#include <QList>
#include <QWidget>

namespace Etl {

namespace {

bool hasPlace(const QWidget *widget)
{
    return widget->focusPolicy() != Qt::NoFocus && !widget->focusProxy();
}

} // namespace

void takeTabPlace(QWidget *of)
{
    QList<QWidget *> inside;
    for (QWidget *next = of->nextInFocusChain(); next != of; next = next->nextInFocusChain()) {
        if (of->isAncestorOf(next) && hasPlace(next))
            inside.append(next);
    }
    QWidget *before = of->previousInFocusChain();
    while (before != of && (!hasPlace(before) || of->isAncestorOf(before)))
        before = before->previousInFocusChain();
    if (before == of)
        return;
    for (QWidget *widget : std::as_const(inside)) {
        QWidget::setTabOrder(before, widget);
        before = widget;
    }
}

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/runside.h"

#include <QEvent>
#include <QLayout>

namespace Etl {

bool RunSide::event(QEvent *event)
{
    const bool answered = QWidget::event(event);
    if (layout() && (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize))
        setMinimumHeight(layout()->hasHeightForWidth() ? layout()->minimumHeightForWidth(width())
                                                       : layout()->minimumSize().height());
    return answered;
}

} // namespace Etl

#include "moc_runside.cpp"

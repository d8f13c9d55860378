// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/shades.h"

#include <QColor>
#include <QMargins>
#include <QStyle>

class QPainter;
class QWidget;

namespace Etl {

/// The kinds of buttons of this program; see ConsoleStyle for how a widget says which it is.
enum class ButtonKind { Push, Primary, Cancel, Pill, Tool, Segment, BarTool, StatusTool, BareTool, CalendarTool };

/// A QPushButton's or a QToolButton's.
ButtonKind buttonKindOf(const QWidget &widget);

/// How it is painted in a state.
struct ButtonLook
{
    QColor fill, border, text; ///< invalid: nothing, for text what the palette says
    qreal borderWidth = 1;
    qreal radius = 5;
    bool isSemibold = false;
};

ButtonLook buttonLook(ButtonKind kind, QStyle::State state, const Shades &shades);
/// Between the outside of its box and what stands in it, in logical pixels.
QMargins buttonMargins(ButtonKind kind);

void paintBox(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &border, qreal radius,
              qreal borderWidth = 1);

} // namespace Etl

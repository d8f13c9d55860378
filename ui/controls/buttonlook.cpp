// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/buttonlook.h"

#include <QPainter>
#include <QPushButton>
#include <QToolBar>
#include <QVariant>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

constexpr int kHoverLighter = 108;
constexpr int kPressedDarker = 115;

/// Filled with the accent: what a page is for.
ButtonLook accented(QStyle::State state, const Shades &shades)
{
    const QColor accent(shades.accent);
    ButtonLook look{accent, accent, QColor(shades.onAccent), 1, 5, true};
    if (state.testFlag(QStyle::State_Sunken))
        look.fill = accent.darker(kPressedDarker);
    else if (state.testFlag(QStyle::State_MouseOver))
        look.fill = accent.lighter(kHoverLighter);
    return look;
}

ButtonLook disabledLook(const Shades &shades)
{
    return {QColor(shades.window), QColor(shades.border), QColor(shades.muted)};
}

ButtonLook plainLook(QStyle::State state, const Shades &shades)
{
    const bool marked = state.testFlag(QStyle::State_MouseOver) || state.testFlag(QStyle::State_HasFocus);
    return {QColor(state.testFlag(QStyle::State_Sunken) ? shades.window : shades.button),
            QColor(marked ? shades.link : shades.border),
            {}};
}

ButtonLook segmentLook(QStyle::State state, const Shades &shades)
{
    const bool enabled = state.testFlag(QStyle::State_Enabled);
    if (!state.testFlag(QStyle::State_On))
        return enabled ? plainLook(state, shades) : disabledLook(shades);
    if (!enabled)
        return {QColor(shades.border), QColor(shades.border), QColor(shades.text), 1, 5, true};
    const QColor accent(shades.accent);
    return {
        accent, state.testFlag(QStyle::State_HasFocus) ? QColor(shades.text) : accent, QColor(shades.onAccent), 1, 5,
        true};
}

/// Without a box until the pointer or the keyboard is on it.
ButtonLook flatLook(QStyle::State state, const Shades &shades, bool filled)
{
    ButtonLook look;
    if (!state.testFlag(QStyle::State_Enabled))
        look.text = QColor(shades.muted);
    else if (state & (QStyle::State_MouseOver | QStyle::State_HasFocus | QStyle::State_Sunken)) {
        look.border = QColor(state.testFlag(QStyle::State_HasFocus) ? shades.link : shades.border);
        if (filled)
            look.fill = QColor(state.testFlag(QStyle::State_Sunken) ? shades.window : shades.button);
    }
    return look;
}

} // namespace

ButtonKind buttonKindOf(const QWidget &widget)
{
    const QString name = widget.objectName();
    if (qobject_cast<const QPushButton *>(&widget)) {
        if (name == "primary"_L1)
            return ButtonKind::Primary;
        if (name == "pill"_L1)
            return ButtonKind::Pill;
        return name == "cancel"_L1 ? ButtonKind::Cancel : ButtonKind::Push;
    }
    if (widget.property("segment").toBool())
        return ButtonKind::Segment;
    if (widget.property("statusEnd").toBool())
        return ButtonKind::StatusTool;
    if (name == "clearFilter"_L1)
        return ButtonKind::BareTool;
    const QWidget *parent = widget.parentWidget();
    if (parent && parent->objectName() == "qt_calendar_navigationbar"_L1)
        return ButtonKind::CalendarTool;
    return qobject_cast<const QToolBar *>(parent) ? ButtonKind::BarTool : ButtonKind::Tool;
}

ButtonLook buttonLook(ButtonKind kind, QStyle::State state, const Shades &shades)
{
    const bool enabled = state.testFlag(QStyle::State_Enabled);
    const bool focused = state.testFlag(QStyle::State_HasFocus);
    switch (kind) {
    case ButtonKind::Push:
    case ButtonKind::Cancel:
    case ButtonKind::Tool: return enabled ? plainLook(state, shades) : disabledLook(shades);
    case ButtonKind::Primary: {
        if (!enabled)
            return disabledLook(shades);
        ButtonLook look = accented(state, shades);
        if (focused) {
            look.border = QColor(shades.text);
            look.borderWidth = 2;
        }
        return look;
    }
    case ButtonKind::Pill: {
        ButtonLook look = accented(state, shades);
        look.border = focused ? QColor(shades.text) : QColor();
        look.radius = 13;
        return look;
    }
    case ButtonKind::Segment: return segmentLook(state, shades);
    case ButtonKind::BarTool: return flatLook(state, shades, true);
    case ButtonKind::StatusTool:
    case ButtonKind::BareTool: return flatLook(state, shades, false);
    case ButtonKind::CalendarTool: {
        ButtonLook look{{}, {}, QColor(shades.onAccent)};
        if (enabled && state & (QStyle::State_MouseOver | QStyle::State_HasFocus | QStyle::State_Sunken))
            look.border = QColor(shades.onAccent);
        return look;
    }
    }
    return {};
}

QMargins buttonMargins(ButtonKind kind)
{
    switch (kind) {
    case ButtonKind::Push:
    case ButtonKind::Segment: return {11, 6, 11, 6};
    case ButtonKind::Primary: return {19, 9, 19, 9};
    case ButtonKind::Cancel: return {15, 9, 15, 9};
    case ButtonKind::Pill: return {14, 5, 14, 5};
    case ButtonKind::Tool: return {6, 6, 6, 6};
    case ButtonKind::BarTool:
    case ButtonKind::CalendarTool: return {9, 5, 9, 5};
    case ButtonKind::StatusTool: return {7, 2, 7, 2};
    case ButtonKind::BareTool: return {5, 5, 5, 5};
    }
    return {};
}

void paintBox(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &border, qreal radius,
              qreal borderWidth)
{
    if (!fill.isValid() && !border.isValid())
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter->setPen(border.isValid() ? QPen(border, borderWidth) : QPen(Qt::NoPen));
    const qreal inset = border.isValid() ? borderWidth / 2 : 0;
    painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius, radius);
    painter->restore();
}

} // namespace Etl

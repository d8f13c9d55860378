// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/buttonlook.h"
#include "ui/controls/shades.h"

#include <QProxyStyle>

class QStyleOptionButton;
class QStyleOptionToolButton;

namespace Etl {

/// Fusion with the boxes of this program: line edits, buttons, tool bars, headers and cards. What a widget is, it says
/// by its class, its objectName ("card", "section", "primary", "pill", "cancel", "plain", "clearFilter",
/// "navigation") or a property that is true ("segment", "statusEnd", on a QHeaderView "tight"), set before it is first
/// shown. A style and no style sheet: below one, every reparenting matches all rules against all widgets anew.
class ConsoleStyle final : public QProxyStyle
{
public:
    explicit ConsoleStyle(const Shades &shades);

    using QProxyStyle::polish;
    void polish(QWidget *widget) override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                           const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *more) const override;
    QIcon standardIcon(StandardPixmap which, const QStyleOption *option, const QWidget *widget) const override;

private:
    /// Says how the button looks in that state, too.
    ButtonLook drawButtonBox(const QStyleOption &option, QPainter *painter, const QWidget &button) const;
    void drawIndicator(PrimitiveElement element, const QStyleOptionButton &box, QPainter *painter,
                       const QWidget *widget) const;
    void drawHeaderSection(const QStyleOption &option, QPainter *painter) const;
    void drawToolLabel(const QStyleOptionToolButton &tool, QPainter *painter, const QWidget *widget) const;

    Shades m_shades;
};

} // namespace Etl

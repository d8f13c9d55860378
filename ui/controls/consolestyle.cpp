// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/consolestyle.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QImageReader>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QStyleFactory>
#include <QStyleOptionButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

constexpr QMargins kLineEditMargins{8, 6, 8, 6};
constexpr QMargins kHeaderMargins{5, 5, 5, 6}; // the line below it is one of them
constexpr int kFusionHeaderMargin = 2;
constexpr int kArrow = 9; // of a menu; Fusion's would be 6
constexpr qreal kRadius = 5;
constexpr qreal kCardRadius = 8;

/// A drawing that comes with Qt. Asked for by the name of its file it would have the readers of all other formats
/// loaded first, which takes time at the start. Null: this Qt has none of that name.
QIcon ownDrawing(const QString &name, std::initializer_list<int> sides)
{
    QIcon icon;
    for (const int side : sides) {
        QImageReader reader(u":/qt-project.org/styles/commonstyle/images/%1-%2.png"_s.arg(name).arg(side), "png");
        reader.setAutoDetectImageFormat(false);
        if (const QImage image = reader.read(); !image.isNull())
            icon.addPixmap(QPixmap::fromImage(image));
    }
    return icon;
}

bool isNamed(const QWidget *widget, QLatin1StringView name)
{
    return widget && widget->objectName() == name;
}

bool isCard(const QWidget *widget)
{
    return isNamed(widget, "card"_L1) && qobject_cast<const QFrame *>(widget);
}

/// One that stands for itself, in its own box: not that of a combo box, a spin box or a cell.
bool isBoxedEdit(const QWidget *widget)
{
    const auto *edit = qobject_cast<const QLineEdit *>(widget);
    return edit && edit->hasFrame() && !qobject_cast<const QComboBox *>(edit->parentWidget()) &&
           !qobject_cast<const QAbstractSpinBox *>(edit->parentWidget());
}

bool isButton(const QWidget *widget)
{
    return qobject_cast<const QPushButton *>(widget) || qobject_cast<const QToolButton *>(widget);
}

bool isTight(const QWidget *header)
{
    return header && header->property("tight").toBool();
}

bool isSemibold(const QWidget *widget)
{
    if (isButton(widget)) {
        const ButtonKind kind = buttonKindOf(*widget);
        return kind == ButtonKind::Primary || kind == ButtonKind::Pill || kind == ButtonKind::CalendarTool;
    }
    return qobject_cast<const QHeaderView *>(widget) ||
           (isNamed(widget, "section"_L1) && qobject_cast<const QLabel *>(widget));
}

/// The widget that a "plain" scroll area scrolls.
bool isInPlainArea(const QWidget &widget)
{
    const QWidget *viewport = widget.parentWidget();
    const auto *area = viewport ? qobject_cast<const QScrollArea *>(viewport->parentWidget()) : nullptr;
    return area && area->widget() == &widget && isNamed(area, "plain"_L1);
}

} // namespace

ConsoleStyle::ConsoleStyle(const Shades &shades) : QProxyStyle(QStyleFactory::create(u"Fusion"_s)), m_shades(shades) {}

void ConsoleStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (isSemibold(widget)) {
        QFont font = widget->font();
        font.setWeight(QFont::DemiBold);
        widget->setFont(font);
    }
    if (isCard(widget))
        static_cast<QFrame *>(widget)->setFrameShape(QFrame::StyledPanel);
    if (isBoxedEdit(widget)) {
        QPalette palette = widget->palette();
        palette.setColor(QPalette::Disabled, QPalette::Text, QColor(m_shades.muted));
        widget->setPalette(palette);
    }
    // Qt takes the platform's colours for tips, again at each change of the platform's theme.
    if (widget->inherits("QTipLabel"))
        widget->setPalette(QApplication::palette());
    if (auto *area = qobject_cast<QScrollArea *>(widget); area && isNamed(widget, "plain"_L1)) {
        area->setFrameShape(QFrame::NoFrame);
        area->viewport()->setAutoFillBackground(false);
        if (area->widget())
            area->widget()->setAutoFillBackground(false);
    }
    if (isInPlainArea(*widget)) // an area that is shown already got it
        widget->setAutoFillBackground(false);
    if (auto *list = qobject_cast<QListWidget *>(widget); list && isNamed(widget, "navigation"_L1)) {
        list->setFrameShape(QFrame::NoFrame);
        list->viewport()->setAutoFillBackground(false);
    }
}

void ConsoleStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                 const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    switch (element) {
    case PE_IndicatorCheckBox:
    case PE_IndicatorRadioButton:
        if (button)
            drawIndicator(element, *button, painter, widget);
        return;
    case PE_PanelLineEdit:
        if (isBoxedEdit(widget)) {
            const bool enabled = option->state.testFlag(State_Enabled);
            paintBox(painter, option->rect, QColor(enabled ? m_shades.base : m_shades.window),
                     QColor(option->state.testFlag(State_HasFocus) ? m_shades.link : m_shades.border), kRadius);
            return;
        }
        break;
    case PE_PanelButtonCommand:
        if (qobject_cast<const QPushButton *>(widget)) {
            drawButtonBox(*option, painter, *widget);
            return;
        }
        break;
    case PE_PanelButtonTool:
        if (qobject_cast<const QToolButton *>(widget))
            return; // drawComplexControl() has painted it
        break;
    case PE_FrameFocusRect:
        if (isButton(widget) || isNamed(widget, "navigation"_L1))
            return; // their box, their own drawing says it
        break;
    case PE_IndicatorArrowDown:
        if (isButton(widget)) {
            QStyleOption arrow(*option);
            arrow.rect = QRect(QPoint(), QSize(kArrow, kArrow));
            arrow.rect.moveCenter(option->rect.center() - QPoint(1, 1));
            QProxyStyle::drawPrimitive(element, &arrow, painter, widget);
            return;
        }
        break;
    case PE_FrameStatusBarItem: return;
    default: break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

ButtonLook ConsoleStyle::drawButtonBox(const QStyleOption &option, QPainter *painter, const QWidget &button) const
{
    const ButtonLook look = buttonLook(buttonKindOf(button), option.state, m_shades);
    paintBox(painter, option.rect, look.fill, look.border, look.radius, look.borderWidth);
    return look;
}

/// Fusion's own outline is a shade darker than the window, which a dark one swallows.
void ConsoleStyle::drawIndicator(PrimitiveElement element, const QStyleOptionButton &box, QPainter *painter,
                                 const QWidget *widget) const
{
    // It makes the outline of the window's colour: first darker by 140, then lighter by 110.
    constexpr int kUndone = 128;
    QStyleOptionButton seen(box);
    const QColor outline(box.state.testFlag(State_Enabled) ? m_shades.muted : m_shades.border);
    seen.palette.setColor(QPalette::Window, outline.lighter(kUndone));
    QProxyStyle::drawPrimitive(element, &seen, painter, widget);
}

void ConsoleStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    switch (element) {
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option); button && widget) {
            QStyleOptionButton label(*button);
            if (const QColor text = buttonLook(buttonKindOf(*widget), option->state, m_shades).text; text.isValid())
                label.palette.setColor(QPalette::ButtonText, text);
            QProxyStyle::drawControl(element, &label, painter, widget);
            return;
        }
        break;
    case CE_ToolButtonLabel:
        if (const auto *tool = qstyleoption_cast<const QStyleOptionToolButton *>(option); tool && isButton(widget)) {
            drawToolLabel(*tool, painter, widget);
            return;
        }
        break;
    case CE_ShapedFrame:
        if (isCard(widget)) {
            paintBox(painter, option->rect, QColor(m_shades.card), QColor(m_shades.border), kCardRadius);
            return;
        }
        break;
    case CE_HeaderLabel:
        // Fusion asks itself, not its proxy, for the label's place, and leaves it its own margin.
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option); header && !isTight(widget)) {
            QStyleOptionHeader label(*header);
            label.rect =
                header->rect.marginsRemoved(kHeaderMargins - QMargins(kFusionHeaderMargin, kFusionHeaderMargin,
                                                                      kFusionHeaderMargin, kFusionHeaderMargin));
            QProxyStyle::drawControl(element, &label, painter, widget);
            return;
        }
        break;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
    case CE_ToolBar: drawHeaderSection(*option, painter); return;
    case CE_Splitter: return;
    default: break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void ConsoleStyle::drawHeaderSection(const QStyleOption &option, QPainter *painter) const
{
    const QRect line(option.rect.left(), option.rect.bottom(), option.rect.width(), 1);
    painter->fillRect(option.rect, QColor(m_shades.window));
    painter->fillRect(line, QColor(m_shades.border));
}

void ConsoleStyle::drawToolLabel(const QStyleOptionToolButton &tool, QPainter *painter, const QWidget *widget) const
{
    const ButtonKind kind = buttonKindOf(*widget);
    const ButtonLook look = buttonLook(kind, tool.state, m_shades);
    QStyleOptionToolButton label(tool);
    if (look.isSemibold)
        label.font.setWeight(QFont::DemiBold);
    // An icon with a text stands at the left; all else is in the middle by itself.
    if (tool.toolButtonStyle == Qt::ToolButtonTextBesideIcon && !tool.icon.isNull()) {
        const int inset = buttonMargins(kind).left() - QProxyStyle::pixelMetric(PM_DefaultFrameWidth, &tool, widget);
        label.rect.adjust(inset, 0, -inset, 0);
    }
    QProxyStyle::drawControl(CE_ToolButtonLabel, &label, painter, widget);
}

void ConsoleStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                      const QWidget *widget) const
{
    const auto *tool = qstyleoption_cast<const QStyleOptionToolButton *>(option);
    if (control != CC_ToolButton || !tool || !qobject_cast<const QToolButton *>(widget)) {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        return;
    }
    const ButtonLook look = drawButtonBox(*option, painter, *widget);
    QStyleOptionToolButton inside(*tool);
    if (look.text.isValid()) {
        for (const auto role : {QPalette::ButtonText, QPalette::WindowText}) // the label; the arrow of a menu
            inside.palette.setColor(role, look.text);
    }
    QProxyStyle::drawComplexControl(control, &inside, painter, widget);
}

QRect ConsoleStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    switch (element) {
    case SE_LineEditContents:
        if (isBoxedEdit(widget))
            return option->rect.marginsRemoved(kLineEditMargins);
        break;
    case SE_ShapedFrameContents:
        if (isCard(widget))
            return option->rect.adjusted(1, 1, -1, -1);
        break;
    default: break;
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QSize ConsoleStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                                     const QWidget *widget) const
{
    switch (type) {
    case CT_LineEdit:
        if (isBoxedEdit(widget))
            return contents.grownBy(kLineEditMargins);
        break;
    case CT_PushButton:
        if (qobject_cast<const QPushButton *>(widget))
            return contents.grownBy(buttonMargins(buttonKindOf(*widget)));
        break;
    case CT_ToolButton:
        if (qobject_cast<const QToolButton *>(widget)) {
            constexpr QMargins kAroundLabel{2, 2, 1, 1};
            return contents.grownBy(buttonMargins(buttonKindOf(*widget)) + kAroundLabel);
        }
        break;
    case CT_HeaderSection: {
        const QMargins around(isTight(widget) ? 0 : kHeaderMargins.left(), kHeaderMargins.top(),
                              isTight(widget) ? 0 : kHeaderMargins.right(), kHeaderMargins.bottom());
        return QProxyStyle::sizeFromContents(type, option, contents, widget).grownBy(around);
    }
    default: break;
    }
    return QProxyStyle::sizeFromContents(type, option, contents, widget);
}

int ConsoleStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ToolBarItemMargin: return 8;
    case PM_ToolBarFrameWidth: return 0;
    case PM_ToolBarItemSpacing:
    case PM_ToolTipLabelFrameWidth: return 4;
    case PM_HeaderMargin: return isTight(widget) ? 0 : kFusionHeaderMargin;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int ConsoleStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                            QStyleHintReturn *more) const
{
    // Fusion's is a shade darker than the window, which a dark table swallows.
    return hint == SH_Table_GridLineColor ? int(m_shades.border) : QProxyStyle::styleHint(hint, option, widget, more);
}

QIcon ConsoleStyle::standardIcon(StandardPixmap which, const QStyleOption *option, const QWidget *widget) const
{
    QIcon drawn;
    // Not the desktop's own: its whole icon theme would be read for this one, an eighth of the start on X.
    if (which == SP_LineEditClearButton)
        drawn = ownDrawing(u"cleartext"_s, {16, 32});
    else if (which == SP_ToolBarHorizontalExtensionButton)
        drawn = ownDrawing(u"toolbar-ext-h"_s, {8, 16, 32});
    return drawn.isNull() ? QProxyStyle::standardIcon(which, option, widget) : drawn;
}

} // namespace Etl

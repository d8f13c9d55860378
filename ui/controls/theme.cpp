// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/theme.h"

#include <QApplication>
#include <QImageReader>
#include <QPair>
#include <QPalette>
#include <QProxyStyle>
#include <QStyleFactory>
#include <QStyleOptionButton>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

struct Shades
{
    QRgb window, card, base, alternate, text, muted, border, button, accent, onAccent, link;
};

constexpr Shades kLight = {0xfff1f4f7, 0xffffffff, 0xffffffff, 0xfff8f9fb, 0xff1b2530, 0xff566372,
                           0xffb9c4cf, 0xfffcfdfe, 0xff1d5fb8, 0xffffffff, 0xff1d5fb8};
constexpr Shades kDark = {0xff1b2027, 0xff232a33, 0xff14181e, 0xff1a1f26, 0xffe3e8ee, 0xff9dabb9,
                          0xff4a5766, 0xff303944, 0xff2c69c2, 0xffffffff, 0xff8ab8ff};

struct ToneShades
{
    QRgb fill, onFill, lightText, darkText;
};

constexpr ToneShades shadesOf(Tone tone)
{
    switch (tone) {
    case Tone::Neutral: return {0xff3f556b, 0xffffffff, 0xff3f556b, 0xffb4c4d4};
    case Tone::Running: return {0xff1d5fb8, 0xffffffff, 0xff1d5fb8, 0xff8ab8ff};
    case Tone::Success: return {0xff1a7a3c, 0xffffffff, 0xff17713a, 0xff74d495};
    case Tone::Warning: return {0xfff2b134, 0xff2b1d00, 0xff855300, 0xffffc95c};
    case Tone::Failure: return {0xffb3261e, 0xffffffff, 0xffb3261e, 0xffff9088};
    case Tone::Muted: return {0xff5b6876, 0xffffffff, 0xff566372, 0xff9dabb9};
    }
    return {};
}

bool isDarkColor(const QColor &color)
{
    return color.lightness() < 128;
}

bool themeIsDark()
{
    return isDarkColor(QGuiApplication::palette().color(QPalette::Window));
}

QColor blended(const QColor &over, const QColor &under, double share)
{
    const auto mix = [share](int a, int b) { return int(a * share + b * (1 - share)); };
    return QColor(mix(over.red(), under.red()), mix(over.green(), under.green()), mix(over.blue(), under.blue()));
}

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

/// Fusion with outlines of check boxes and radio buttons that are seen: its own are a shade darker than the window,
/// which a dark one swallows.
class ConsoleStyle final : public QProxyStyle
{
public:
    ConsoleStyle() : QProxyStyle(QStyleFactory::create(u"Fusion"_s)) {}

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override
    {
        const auto *box = qstyleoption_cast<const QStyleOptionButton *>(option);
        if (!box || (element != PE_IndicatorCheckBox && element != PE_IndicatorRadioButton)) {
            QProxyStyle::drawPrimitive(element, option, painter, widget);
            return;
        }
        // It makes the outline of the window's colour: first darker by 140, then lighter by 110.
        constexpr int kUndone = 128;
        QStyleOptionButton seen(*box);
        const bool enabled = box->state.testFlag(State_Enabled);
        seen.palette.setColor(QPalette::Window, enabled
                                                    ? toneText(Tone::Muted).lighter(kUndone)
                                                    : QGuiApplication::palette().color(QPalette::Mid).lighter(kUndone));
        QProxyStyle::drawPrimitive(element, &seen, painter, widget);
    }

    QIcon standardIcon(StandardPixmap which, const QStyleOption *option, const QWidget *widget) const override
    {
        QIcon drawn;
        if (which == SP_LineEditClearButton && !QIcon::hasThemeIcon(u"edit-clear"_s))
            drawn = ownDrawing(u"cleartext"_s, {16, 32});
        else if (which == SP_ToolBarHorizontalExtensionButton)
            drawn = ownDrawing(u"toolbar-ext-h"_s, {8, 16, 32});
        return drawn.isNull() ? QProxyStyle::standardIcon(which, option, widget) : drawn;
    }
};

QPalette paletteOf(const Shades &s)
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, QRgb color) { palette.setColor(role, QColor(color)); };
    set(QPalette::Window, s.window);
    set(QPalette::WindowText, s.text);
    set(QPalette::Base, s.base);
    set(QPalette::AlternateBase, s.alternate);
    set(QPalette::Text, s.text);
    set(QPalette::PlaceholderText, s.muted);
    set(QPalette::Button, s.button);
    set(QPalette::ButtonText, s.text);
    set(QPalette::ToolTipBase, s.base);
    set(QPalette::ToolTipText, s.text);
    set(QPalette::Highlight, s.accent);
    set(QPalette::HighlightedText, s.onAccent);
    set(QPalette::Link, s.link);
    set(QPalette::LinkVisited, s.link);
    set(QPalette::BrightText, s.onAccent);
    // Fusion draws its frames from these.
    set(QPalette::Light, s.base);
    set(QPalette::Midlight, s.button);
    set(QPalette::Mid, s.border);
    set(QPalette::Dark, s.border);
    palette.setColor(QPalette::Shadow, QColor(s.border).darker(120));
    const QColor disabled = blended(QColor(s.text), QColor(s.window), 0.45);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, disabled);
    palette.setColor(QPalette::Disabled, QPalette::Base, QColor(s.window));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor(s.border));
    return palette;
}

/// Only what the palette cannot say. Names of colours stand for themselves: "@text" becomes the theme's text colour.
QString styleSheetOf(const Shades &s)
{
    QString sheet = uR"(
QToolTip { color: @text; background: @card; border: 1px solid @border; padding: 4px; }
QFrame#card { background: @card; border: 1px solid @border; border-radius: 8px; }
QScrollArea#plain, QScrollArea#plain > #qt_scrollarea_viewport, QWidget#formPage { background: transparent; }
QLabel#section { font-weight: 600; }
QLineEdit { background: @base; border: 1px solid @border; border-radius: 5px; padding: 5px 7px; selection-background-color: @accent; selection-color: @onAccent; }
QLineEdit:focus { border: 1px solid @link; }
QLineEdit:disabled { background: @window; color: @muted; }
QPushButton, QToolButton { background: @button; border: 1px solid @border; border-radius: 5px; padding: 5px 10px; }
QToolButton { padding: 5px; }
QPushButton:hover, QToolButton:hover { border-color: @link; }
QPushButton:pressed, QToolButton:pressed { background: @window; }
QPushButton:focus, QToolButton:focus { border: 1px solid @link; }
QPushButton:disabled, QToolButton:disabled { color: @muted; background: @window; }
QPushButton#primary { background: @accent; color: @onAccent; border: 1px solid @accent; padding: 8px 18px; font-weight: 600; }
QPushButton#primary:hover { background: @accentHover; }
QPushButton#primary:pressed { background: @accentPressed; }
QPushButton#primary:focus { border: 2px solid @text; padding: 7px 17px; }
QPushButton#primary:disabled { background: @window; color: @muted; border-color: @border; }
QPushButton#cancel { padding: 8px 14px; }
QToolButton[segment="true"] { border-radius: 5px; padding: 5px 10px; }
QToolButton[segment="true"]:checked { background: @accent; color: @onAccent; border-color: @accent; font-weight: 600; }
QToolButton[segment="true"]:checked:disabled { background: @border; color: @text; border-color: @border; }
QToolButton[segment="true"]:checked:focus { border: 1px solid @text; }
QPushButton#pill { background: @accent; color: @onAccent; border: none; border-radius: 13px; padding: 5px 14px; font-weight: 600; }
QPushButton#pill:hover { background: @accentHover; }
QToolButton#clearFilter { border: none; background: transparent; }
QTableView#logView, QTableView#logFileTable, QTableView#searchHits { border: 1px solid @border; border-radius: 6px; }
QToolBar { background: @window; border: none; border-bottom: 1px solid @border; padding: 3px 8px; spacing: 4px; }
QToolBar QToolButton { background: transparent; border: 1px solid transparent; padding: 4px 8px; }
QToolBar QToolButton:hover, QToolBar QToolButton:focus { border-color: @border; background: @button; }
QToolButton[statusEnd="true"] { background: transparent; border: 1px solid transparent; padding: 1px 6px; }
QToolButton[statusEnd="true"]:hover, QToolButton[statusEnd="true"]:focus { border-color: @border; }
QListWidget#navigation { background: transparent; border: none; outline: 0; }
QHeaderView { background: @window; }
QHeaderView::section { background: @window; color: @text; border: none; border-bottom: 1px solid @border; padding: 5px 4px; font-weight: 600; }
QCalendarWidget #qt_calendar_navigationbar { background: @accent; }
QCalendarWidget QToolButton { background: transparent; color: @onAccent; border: 1px solid transparent; font-weight: 600; padding: 4px 8px; }
QCalendarWidget QToolButton:hover, QCalendarWidget QToolButton:focus { border: 1px solid @onAccent; }
QCalendarWidget QToolButton:disabled { background: transparent; }
QStatusBar::item { border: none; }
QSplitter::handle { background: transparent; }
)"_s;
    const QPair<QString, QColor> colors[] = {{u"@accentHover"_s, QColor(s.accent).lighter(112)},
                                             {u"@accentPressed"_s, QColor(s.accent).darker(115)},
                                             {u"@onAccent"_s, QColor(s.onAccent)},
                                             {u"@accent"_s, QColor(s.accent)},
                                             {u"@window"_s, QColor(s.window)},
                                             {u"@border"_s, QColor(s.border)},
                                             {u"@button"_s, QColor(s.button)},
                                             {u"@muted"_s, QColor(s.muted)},
                                             {u"@card"_s, QColor(s.card)},
                                             {u"@base"_s, QColor(s.base)},
                                             {u"@text"_s, QColor(s.text)},
                                             {u"@link"_s, QColor(s.link)}};
    for (const auto &[name, color] : colors)
        sheet.replace(name, color.name());
    return sheet;
}

} // namespace

void applyTheme(QApplication &application, bool dark)
{
    applyPalette(dark);
    applyStyleSheet(application);
}

void applyPalette(bool dark)
{
    QApplication::setStyle(new ConsoleStyle);
    QApplication::setPalette(paletteOf(dark ? kDark : kLight));
}

void applyStyleSheet(QApplication &application)
{
    application.setStyleSheet(styleSheetOf(themeIsDark() ? kDark : kLight));
}

bool platformIsDark(const QApplication &)
{
    return themeIsDark();
}

QColor toneText(Tone tone)
{
    const ToneShades shades = shadesOf(tone);
    return QColor(themeIsDark() ? shades.darkText : shades.lightText);
}

QColor toneFill(Tone tone)
{
    return QColor(shadesOf(tone).fill);
}

QColor toneOnFill(Tone tone)
{
    return QColor(shadesOf(tone).onFill);
}

QColor toneTint(Tone tone)
{
    return blended(toneFill(tone), QGuiApplication::palette().color(QPalette::Base), themeIsDark() ? 0.16 : 0.08);
}

} // namespace Etl

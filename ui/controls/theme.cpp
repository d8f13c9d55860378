// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/theme.h"

#include "ui/controls/consolestyle.h"

#include <QApplication>
#include <QPalette>

namespace Etl {

namespace {

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
    set(QPalette::ToolTipBase, s.card);
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

} // namespace

void applyTheme(bool dark)
{
    const Shades &shades = dark ? kDarkShades : kLightShades;
    QApplication::setStyle(new ConsoleStyle(shades));
    QApplication::setPalette(paletteOf(shades));
}

bool platformIsDark()
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

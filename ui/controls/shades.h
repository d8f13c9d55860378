// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRgb>

namespace Etl {

/// The colours of a theme. Where QPalette has a role for one, it is the same (theme.cpp says which); "card" has none.
struct Shades
{
    QRgb window, card, base, alternate, text, muted, border, button, accent, onAccent, link;
};

inline constexpr Shades kLightShades = {0xfff1f4f7, 0xffffffff, 0xffffffff, 0xfff8f9fb, 0xff1b2530, 0xff566372,
                                        0xffb9c4cf, 0xfffcfdfe, 0xff1d5fb8, 0xffffffff, 0xff1d5fb8};
inline constexpr Shades kDarkShades = {0xff1b2027, 0xff232a33, 0xff14181e, 0xff1a1f26, 0xffe3e8ee, 0xff9dabb9,
                                       0xff4a5766, 0xff303944, 0xff2c69c2, 0xffffffff, 0xff8ab8ff};

} // namespace Etl

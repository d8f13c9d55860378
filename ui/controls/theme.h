// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace Etl {

/// What a colour means. Always shown together with a word and an icon.
enum class Tone { Neutral, Running, Success, Warning, Failure, Muted };

/// Our style (ConsoleStyle) with our own light or dark palette. Once, before the first widget is made. GUI thread, as
/// everything here.
void applyTheme(bool dark);
/// Whether the palette the platform came with is a dark one.
bool platformIsDark();

/// For text and icons on window and base colour: contrast of at least 4.5:1 in both themes.
QColor toneText(Tone tone);
/// For a filled badge, and the text on it (at least 4.5:1).
QColor toneFill(Tone tone);
QColor toneOnFill(Tone tone);
/// A tint of the base colour for large areas; toneText and the window's text stay readable on it.
QColor toneTint(Tone tone);

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/theme.h"

#include <QIcon>
#include <QString>

namespace Etl {

/// The drawing resources/icons/<name>.svg in the colour of the theme's text, sharp at every scale. GUI thread.
QIcon icon(const QString &name);
/// The same in the colour of that tone.
QIcon icon(const QString &name, Tone tone);
/// The same in exactly that colour (on a filled badge or button).
QIcon icon(const QString &name, const QColor &color);

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace Etl {

/// What the symbols of the calendar mean: every state with its word. GUI thread.
QWidget *makeLegend();

} // namespace Etl

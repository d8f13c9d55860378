// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace Etl {

/// What is made after its neighbours comes last when Tab is pressed: this puts all that stands inside the widget where
/// the widget itself has its place. GUI thread.
void takeTabPlace(QWidget *of);

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

namespace Etl {

// The core's sentences are those of the log and of the command line, whose options they name. In the window they name
// the window's own controls.

/// That sentence of the core with the window's controls in place of options; a sentence without any stays as it is.
QString inWindowWords(const QString &sentence);
/// operatorAdvice() for who sits at the window.
QString windowAdvice(ErrorCode code);

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace Etl {

/// "1.2.3": the version of the CMake project, the one place where it is written.
QString programVersion();

/// Of a module, before it gives anything to the program that loads it, whose version that is: another one's classes
/// look otherwise. Error{Internal}: another version.
[[nodiscard]] Result<void> checkSameVersion(const QString &program);

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Etl {

/// "1.2.3": the version of the CMake project, the one place where it is written.
QString programVersion();

} // namespace Etl

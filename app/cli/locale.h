// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Etl {

/// Makes the process speak UTF-8 whatever LANG says, before QCoreApplication reads the arguments; on Windows also the
/// console's code page.
void useUtf8();

} // namespace Etl

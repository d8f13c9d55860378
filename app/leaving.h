// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Etl {

/// The last word of main(), before the application object goes: answers the code, or ends the process with it when a
/// question to a server that hangs is still on its way. Such questions only read; waiting for them would keep the
/// process alive, and Qt takes their connections away under them. Everything that writes must be closed by then.
[[nodiscard]] int leaveProcess(int code);

} // namespace Etl

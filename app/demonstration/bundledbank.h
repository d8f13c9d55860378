// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/simulator/simulator.h"

#include <memory>

namespace Etl {

/// The simulator that comes with the program; Error as Simulator::start gives it. It is either linked or, in the
/// programs, loaded with a module at the first call (cmake/OnDemand.cmake), Error{Internal} where that one is not there
/// or of another version. May take some 100 ms: not on the GUI thread.
[[nodiscard]] Result<std::unique_ptr<Simulator>> startBundledBank(const SimulatorOptions &options);

} // namespace Etl

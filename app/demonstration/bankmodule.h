// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/simulator/simulator.h"

namespace Etl {

/// The one function of the module, under the name kStartBank: Simulator::start, or null and the error. Another
/// version's classes look otherwise: the module refuses a program of another version.
using StartBank = Simulator *(const char *version, const SimulatorOptions &options, Error &error);
constexpr const char *kStartBank = "etl_start_bank";

} // namespace Etl

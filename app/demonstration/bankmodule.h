// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/simulator/simulator.h"

namespace Etl {

/// The one function of the module, under the name kStartBank: a simulator for the caller to delete, or null and the
/// error.
using StartBank = Simulator *(const SimulatorOptions &options, Error &error);
constexpr const char *kStartBank = "etl_start_bank";

} // namespace Etl

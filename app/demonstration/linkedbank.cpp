// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demonstration/bundledbank.h"

namespace Etl {

Result<std::unique_ptr<Simulator>> startBundledBank(const SimulatorOptions &options)
{
    return Simulator::start(options);
}

} // namespace Etl

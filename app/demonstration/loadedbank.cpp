// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demonstration/bankmodule.h"
#include "app/demonstration/bundledbank.h"
#include "core/base/ondemandlibrary.h"

using namespace Qt::StringLiterals;

namespace Etl {

Result<std::unique_ptr<Simulator>> startBundledBank(const SimulatorOptions &options)
{
    OwnModule module(u"modulo_simulador"_s, u"fazer a demonstração"_s);
    StartBank *start = nullptr;
    module.take(start, kStartBank);
    if (auto there = module.state(); !there)
        return fail(there.error());
    Error error;
    std::unique_ptr<Simulator> simulator(start(options, error));
    if (!simulator)
        return fail(error);
    return simulator;
}

} // namespace Etl

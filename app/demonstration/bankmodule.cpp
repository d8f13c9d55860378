// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demonstration/bankmodule.h"

#include <QtGlobal>

extern "C" Q_DECL_EXPORT Etl::Simulator *etl_start_bank(const Etl::SimulatorOptions &options, Etl::Error &error)
{
    auto simulator = Etl::Simulator::start(options);
    if (!simulator) {
        error = simulator.error();
        return nullptr;
    }
    return simulator->release();
}

/// The program calls it by this type.
static_assert(std::is_same_v<decltype(etl_start_bank), Etl::StartBank>);

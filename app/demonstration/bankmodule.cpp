// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demonstration/bankmodule.h"

#include "core/base/version.h"

#include <QtGlobal>

using namespace Qt::StringLiterals;

extern "C" Q_DECL_EXPORT Etl::Simulator *etl_start_bank(const char *version, const Etl::SimulatorOptions &options,
                                                        Etl::Error &error)
{
    if (QLatin1StringView(version) != Etl::programVersion()) {
        error = {Etl::ErrorCode::Internal,
                 u"O simulador é da versão %1 e o programa da versão %2. Reinstale o programa."_s.arg(
                     Etl::programVersion(), QLatin1StringView(version)),
                 {},
                 {}};
        return nullptr;
    }
    auto simulator = Etl::Simulator::start(options);
    if (!simulator) {
        error = simulator.error();
        return nullptr;
    }
    return simulator->release();
}

/// The program calls it by this type.
static_assert(std::is_same_v<decltype(etl_start_bank), Etl::StartBank>);

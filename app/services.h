// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/config/envfile.h"
#include "core/run/engine.h"

#include <QString>
#include <QStringList>

#include <memory>

namespace Etl {

/// The place where both programs get their world from.

/// The engine of the .env and environment in use. Error{Config} in the words of loadSettings.
[[nodiscard]] Result<std::shared_ptr<Engine>> openConfiguredEngine(const SettingsSources &sources);

/// What the demonstration may vary.
struct DemonstrationOptions
{
    QString folder;                        ///< everything is kept below it; empty: the user's data folder
    QString dirLogs;                       ///< --dir-logs; empty: below the folder
    QString dirCarteira, dirRentabilidade; ///< options; empty: below the folder
    QStringList faults;                    ///< fault switches of the simulator, for tests
    int funds = 36;
};

/// Starts the bundled simulator of the bank on a free loopback port and gives the engine that talks to it; the
/// simulator lives as long as the engine. May take some 100 ms: not on the GUI thread.
[[nodiscard]] Result<std::shared_ptr<Engine>> openDemonstrationEngine(const DemonstrationOptions &options);

} // namespace Etl

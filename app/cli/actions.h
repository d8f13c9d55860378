// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commandline.h"
#include "app/cli/textstreams.h"
#include "core/config/envfile.h"

namespace Etl {

/// Carries a command line out and answers the exit code (contract 2): 0, 1, or 2 for wrong usage. Needs a
/// QCoreApplication; runs its event loop while a run is under way.
int runCommandLine(const QStringList &arguments, const SettingsSources &sources, const TextStreams &streams);

} // namespace Etl

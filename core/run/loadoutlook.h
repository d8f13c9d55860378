// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/runcontext.h"

#include <optional>

namespace Etl {

/// What is known of the load before anything is ordered at the bank.
struct LoadOutlook
{
    bool answers = false;          ///< the run's own connection is worth a try; false also after a stop
    std::optional<Error> obstacle; ///< why the load would fail as things stand; nullopt: nothing is known
};

/// Tries the database as --verificar does: opens it, fits the tables that are there, and asks for the rights and the
/// procedures that the load needs. Changes nothing; a SQLite file that is not there is not made. A server that hangs is
/// found out where a stop is answered at once.
LoadOutlook loadOutlook(const RunContext &context);

} // namespace Etl

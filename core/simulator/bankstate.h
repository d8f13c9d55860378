// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulator/bankcontent.h"
#include "core/simulator/faults.h"
#include "core/simulator/journal.h"
#include "core/simulator/releases.h"
#include "core/simulator/simulatedclock.h"
#include "core/simulator/simulator.h"
#include "core/simulator/tokens.h"

namespace Etl {

/// What the bank's desks share. Every member is thread-safe.
struct BankState
{
    explicit BankState(const SimulatorOptions &options)
        : clock(options.startTime, options.timeScale), releases(options.funds, options.seed, options.releaseEverything),
          content(options.funds, options.seed, options.filesFolder),
          tokens(options.clientId, options.clientSecret, clock)
    {}

    /// Released funds of that date by the bank's clock now.
    QList<int> released(QDate date) const { return releases.released(date, clock.now()); }

    SimulatedClock clock;
    FaultTable faults;
    Releases releases;
    BankContent content;
    Journal journal;
    TokenDesk tokens;
};

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/calendar/businessdays.h"
#include "core/config/identity.h"
#include "core/config/settings.h"
#include "core/extract/btgclient.h"
#include "core/log/runlog.h"
#include "core/model/runprogress.h"
#include "core/model/runrequest.h"
#include "core/transform/fundnames.h"

#include <memory>
#include <stop_token>

namespace Etl {

/// What every stage of one run shares. References outlive the run; nothing here changes while it runs.
struct RunContext
{
    const Settings &settings;
    const Clock &clock;
    RunLog &log;
    std::shared_ptr<TokenCache> tokens;
    Identity identity;
    RunRequest request; ///< folders resolved
    QString parameters; ///< the request as it was asked, for the history
    QString runId;
    FundNames names;
    BusinessDays calendar;
    std::stop_token token;
    ProgressSink progress = {}; ///< may be empty: use tell()

    void tell(const RunProgress &told) const
    {
        if (progress)
            progress(told);
    }

    bool usesDatabase() const { return request.mode != RunMode::ExtractOnly; }
};

} // namespace Etl

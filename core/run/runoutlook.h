// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/calendar/businessdays.h"
#include "core/config/settings.h"
#include "core/load/runrecords.h"
#include "core/model/coverage.h"
#include "core/model/runprogress.h"
#include "core/model/runrequest.h"
#include "core/run/periodpreview.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>
#include <stop_token>

namespace Etl {

/// What the bank's release list says of one date.
struct ReleaseOutlook
{
    int released = 0;
    int listed = 0;
    QStringList waiting; ///< not released yet, with the bank's word: "ALFA FIM (Em processamento)"

    bool operator==(const ReleaseOutlook &) const = default;
};

/// What a request will meet, before it starts. What could not be found out is said and is no obstacle.
struct RunOutlook
{
    PeriodPreview preview;
    QList<DayCoverage> days; ///< what the database holds of the asked dates and parts
    /// --apenas-carga: what of the preview has no file in its folder, so that nothing of it can be loaded.
    QList<ItemKey> withoutFiles;
    QString databaseProblem;                        ///< why nothing is known of it; empty when it answered
    std::optional<std::chrono::milliseconds> usual; ///< how long such a run takes

    bool operator==(const RunOutlook &) const = default;
};

/// Asks the database (a connection of its own) for what is loaded and for earlier runs. Blocks, but not for long
/// (Session::Purpose::Read): on a worker thread. After a stop its answer says that it was cancelled.
RunOutlook readOutlook(const Settings &settings, const Clock &clock, const RunRequest &request,
                       const std::stop_token &token);

/// The median time of the successful runs of that kind (parts, mode, dry run), per business day, times the request's
/// dates. nullopt below three such runs.
std::optional<std::chrono::milliseconds> usualDuration(const QList<RunSummary> &runs, const RunRequest &request,
                                                       const BusinessDays &calendar);

} // namespace Etl

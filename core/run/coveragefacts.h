// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/load/coveragequery.h"
#include "core/transform/fundnames.h"

#include <QHash>
#include <QMap>
#include <QSet>
#include <QStringList>

#include <utility>

namespace Etl {

/// One part of one day.
using CoverageUnit = std::pair<Part, QDate>;

/// What the tables say, by part and date. Names of funds are those after the map.
struct CoverageFacts
{
    QMap<CoverageUnit, QSet<QString>> withRows;
    QMap<CoverageUnit, QSet<QString>> emptyLoads;
    QMap<CoverageUnit, qint64> rows;
    QMap<CoverageUnit, QStringList> changed; ///< funds with more or fewer rows than were loaded: "ALFA: 9 de 10"
    QMap<CoverageUnit, QList<RunItem>>
        allItems;                      ///< of the runs that dealt with the date, in the order in which they began
    QMap<CoverageUnit, RunItem> items; ///< of the run that tells how the date stands
    QMap<CoverageUnit, QSet<QString>> endedBy; ///< the runs that have recorded the end of the date
    QMap<CoverageUnit, QList<StandingLoad>> loads;
    QMap<CoverageUnit, LivingLease> leases;
    QSet<QString> livingRuns;
    QHash<QString, QDateTime> lastHeard; ///< of each run, as far as leases and loads tell
};

/// FALHA for another reason than funds that are missing.
bool isHardFailure(const RunItem &item);

/// Both parts, both ends included; names: the map of the house. Worker threads only.
[[nodiscard]] Result<CoverageFacts> readCoverageFacts(Session &session, const FundNames &names, QDate first,
                                                      QDate last);

} // namespace Etl

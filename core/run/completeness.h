// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/runreport.h"
#include "core/run/expectedfunds.h"
#include "core/run/runsession.h"

#include <QStringList>

#include <optional>

namespace Etl {

/// One part of one date at its end, with what it was judged by, so that it can be judged again when the run learns
/// more: the day before was loaded after it (newest first), or a later pass of the waiting mode brought something.
struct DoneItem
{
    ItemReport report;
    bool businessDay = true;
    std::optional<Expectation> expectation; ///< nothing: no business day, or nothing came
};

/// What the database adds: the funds with rows on the business day before and on the date itself, after the map.
/// Nothing without an open database.
[[nodiscard]] Result<void> addDatabaseFacts(const RunContext &context, RunSession &session, const ItemReport &item,
                                            Expectation &expectation);

/// Writes them into the item, in place of those that stood there.
void tellMissing(ItemReport &item, const QStringList &missing);

/// Judges the item by its expectation and what the database holds now; an item that was complete may turn out not to
/// be. Logged when it does. A database that does not answer leaves the item as it is, with a warning.
void judgeAgain(const RunContext &context, RunSession &session, DoneItem &item);

/// A later pass over the same part and date: the later one counts, but what the run loaded, learned and warned of
/// before is not forgotten. Judge it again afterwards.
void mergePass(DoneItem &item, const DoneItem &later);

} // namespace Etl

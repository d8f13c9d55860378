// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/runprogress.h"
#include "core/model/runreport.h"
#include "core/model/runrequest.h"

#include <QDate>
#include <QDateTime>
#include <QList>

#include <optional>

namespace Etl {

/// How far a run came with the dates that it was to do: those of its plan. A date is done when all its parts succeeded.
struct RunBalance
{
    int asked = 0;
    QList<QDate> open; ///< not done, ascending

    int done() const { return asked - int(open.size()); }
    bool operator==(const RunBalance &) const = default;
};

/// planned: what the run has announced; empty: it ended before, and all that was asked counts.
RunBalance balanceOf(const RunRequest &request, const RunReport &report, const QList<ItemKey> &planned);

/// "Tentar só o que falhou", or "Continuar" after a stop: the dates and parts of that request which failed, came
/// incomplete or were not begun, and no other. nullopt when nothing is left to do. Where not every one of those dates
/// lacks the same parts, or it is not known what the run was to do, the policy leaves out, within the run, the parts
/// that are complete. A stopped run goes on waiting for the bank (RunRequest::waiting) when, now, its time is not over;
/// a null now: it does not.
std::optional<RunRequest> retryRequest(const RunRequest &request, const RunReport &report,
                                       const QList<ItemKey> &planned = {}, const QDateTime &now = {});

/// Of all that is left to do only the load failed: what was downloaded has been read and checked, and is loaded without
/// asking the bank again as long as filesStand(). No for what came incomplete: the bank may have more by then.
bool onlyLoadFailed(const RunRequest &retry, const RunReport &report);
/// The files from which the items of that retry were read are still there, and no others of their kind beside them.
/// Reads the disk: on a worker.
bool filesStand(const RunRequest &retry, const RunReport &report);
/// "Repetir até completo": the same dates and parts, and waiting for the bank. nullopt when the reason is another than
/// missing data, when the run has waited already, or when the time for it is over today.
std::optional<RunRequest> untilCompleteRequest(const RunRequest &request, const RunReport &report,
                                               const std::optional<RunRequest> &retry, const QDateTime &now);

} // namespace Etl

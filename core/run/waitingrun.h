// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/releasewatch.h"
#include "core/run/runcontext.h"

#include <QDateTime>
#include <QList>

#include <functional>

namespace Etl {

/// The end of --ate-completo for a run that began then: the asked time of day in São Paulo, that day. May lie behind.
QDateTime waitingDeadline(const Waiting &waiting, const QDateTime &began);

/// The waiting mode after the first pass (docs/adr/0009): looks at the release list of each date that is not complete,
/// every interval until the deadline, and has those dates done again of which something changed. Ends when nothing is
/// left to wait for, at the deadline (after a last look) or at a stop. Intervals scale with TICKET_INTERVALO as all
/// waits do; the deadline does not. On the run thread.
/// items: those of the run; pass() does dates again and updates them.
void repeatUntilComplete(const RunContext &context, const QDateTime &deadline, const QList<DoneItem> &items,
                         const std::function<void(const QList<QDate> &)> &pass);

} // namespace Etl

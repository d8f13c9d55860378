// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedule/scheduledjob.h"

#include <QDateTime>
#include <QString>
#include <QTimeZone>

namespace Etl {

// cron and the Task Scheduler go by the clock of this computer; the bank, business dates and --ate-completo go by that
// of Brasília. On most computers both are the same; where they are not, both stand beside each other.

/// Whether a clock of that zone shows another time than one in Brasília, at that instant.
bool differsFromBrasilia(const QTimeZone &zone, const QDateTime &at);

/// "Horário deste computador (America/Sao_Paulo), igual ao de Brasília." or how far it is from it and what follows.
QString zoneNote(const QTimeZone &zone, const QDateTime &at);

/// "segunda-feira, 23/11/2026 12:30 (08:30 em Brasília)", with the date where that is another one; where the clocks
/// agree the moment alone. moment: in the zone whose clock is shown first.
QString momentBesideBrasilia(const QDateTime &moment);

/// timingText(), and where the clocks differ the same in Brasília's time: "às 12:30 (em Brasília, às 08:30)".
QString timingBesideBrasilia(const ScheduledJob &job, const QTimeZone &zone, const QDateTime &at);

} // namespace Etl

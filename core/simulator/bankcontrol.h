// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulator/bankstate.h"
#include "core/simulator/httpserver.h"

namespace Etl {

/// The control interface of tests, never part of the bank:
/// GET /_controle: clock, armed faults, every fault switch. GET /_controle/diario: the journal.
/// GET /_controle/verdade?data=yyyy-MM-dd: what was generated for that date.
/// POST /_controle with any of {"limparFalhas":true, "falhas":["s500:2@Ticket"], "relogio":"2025-04-14T13:51:00-03:00",
/// "avancarSegundos":30, "escala":1000, "liberarTudo":true, "liberados":{"2025-04-10":18 | ["NAME", …] | null},
/// "expiraEm":3600, "escopos":true, "revogarTokens":true, "limparDiario":true}, carried out in this order; answers the
/// state. 400 with {"erro"} for anything else, the parts before it done.
HttpReply controlReply(BankState &state, const ServedRequest &request);

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/log/runlog.h"
#include "core/model/runreport.h"
#include "core/model/runrequest.h"

namespace Etl {

/// The fixed lines of a run's log (contract 4, python-etl 1.3): schedulers and scripts grep them.
/// First line of a run: INICIANDO ORQUESTRADOR BTG ETL.
void logRunStart(RunLog &log, const RunRequest &request, const QString &runId);
/// PROCESSAMENTO DE … CONCLUÍDO COM SUCESSO or the failure with its reason, with counts.
void logItemEnd(RunLog &log, const ItemReport &item, const QString &runId);
/// The same after a pass of the waiting mode that did not bring everything: no failure yet.
void logItemIncomplete(RunLog &log, const ItemReport &item, const QString &runId);
/// RESUMO DE MÉTRICAS …; the last line is ORQUESTRADOR BTG ETL FINALIZADO - Status: SUCESSO|FALHA.
void logRunEnd(RunLog &log, const RunReport &report);

} // namespace Etl

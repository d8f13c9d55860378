// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/runsummary.h"
#include "ui/controls/theme.h"

#include <QString>

#include <chrono>

namespace Etl {

/// How a run's state is said: always word, icon and tone together. A value; pt-BR.
struct RunMark
{
    QString word; ///< SUCESSO, FALHA, EM ANDAMENTO, INTERROMPIDA, SEM FIM REGISTRADO
    QString iconName;
    Tone tone = Tone::Neutral;
};

RunMark markOf(const RunSummary &run);
/// Why it failed, or "com 3 avisos" of a success; empty where there is nothing to say.
QString reasonWords(const RunSummary &run);

/// "400 ms", "4,2 s", "12 s", "1 min 05 s", "2 h 03 min".
QString durationWords(std::chrono::milliseconds duration);
/// Empty while the run has no end.
QString durationWords(const RunSummary &run);
/// "23/11/2026 08:32:05" in local time.
QString instantWords(const QDateTime &instant);
/// "19/11/2026" or "16/11/2026 a 19/11/2026".
QString datesWords(const QString &dates);
/// "carteira e rentabilidade, só carga, simulação": of the options that were asked. Dates are not repeated.
QString parametersWords(const QString &parameters);
/// "manual (console)", "agendada".
QString originWords(const QString &origin);
/// "1.204"
QString countWords(qint64 number);

/// Everything a support ticket needs, as plain text; known secrets are masked once more.
QString ticketText(const RunDetails &details);

} // namespace Etl

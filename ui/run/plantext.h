// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/run/runoutlook.h"
#include "ui/controls/theme.h"

#include <QString>

namespace Etl {

/// One line of the plan: drawing, tone, sentence.
struct PlanLine
{
    QString iconName;
    Tone tone = Tone::Muted;
    QString text;

    bool operator==(const PlanLine &) const = default;
};

/// "Carteira e rentabilidade de 19/11/2026 (quinta-feira): baixar e carregar." or, for several dates, the preview.
QString headlineOf(const RunRequest &request, const PeriodPreview &preview);
/// "36 fundos já carregados em 19/11/2026 (carteira), 2 faltando: …", or why nothing is known.
PlanLine databaseLine(const RunRequest &request, const RunOutlook &outlook);
/// "Só carregar" where files lack: "Não há arquivos de carteira …: nada será carregado."; empty text: none lacks.
PlanLine filesLine(const RunRequest &request, const RunOutlook &outlook);
/// "O BTG liberou 34 de 36 fundos; faltam: …", or that it cannot be asked.
PlanLine bankLine(const Result<ReleaseOutlook> &answer);
/// "Uma execução como esta leva cerca de 00:30."
QString usualText(const std::optional<std::chrono::milliseconds> &usual);
/// "Carteira e rentabilidade".
QString partsText(const QList<Part> &parts);

} // namespace Etl

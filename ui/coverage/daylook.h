// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/coverage.h"
#include "ui/controls/theme.h"

#include <QList>
#include <QString>

namespace Etl {

// How a state looks and reads, everywhere on the page the same.

struct StateLook
{
    QString word, iconName;
    Tone tone = Tone::Muted;
};

StateLook lookOf(DayState state);
/// Failed because the operator stopped the run: something is to be done, and nothing went wrong.
StateLook cancelledLook();
StateLook lookOf(const DayCoverage &day);
/// "30/36"; empty while nothing is expected.
QString countText(const DayCoverage &day);
/// "Carteira".
QString partTitle(Part part);
/// One letter for it, another one for each part in every language.
QString partLetter(Part part);
/// "Carteira parcial 30 de 36", for screen readers and the tool tip.
QString spokenState(const DayCoverage &day);
/// What is loaded on a day without publication is unusual: how that looks, and "Carteira: 3 fundos em dia sem
/// publicação".
StateLook dayOffLook(const DayCoverage &day);
QString dayOffState(const DayCoverage &day);
/// "23/11/2026 08:31 · operador1 (PC-07), console · FALHA – DADOS INCOMPLETOS"; empty without a run.
QString runLine(const DayCoverage &day);
/// The tool tip of one part: state as spokenState() or dayOffState() says it, last run, its message, the first missing
/// funds. Plain text.
QString partToolTip(const DayCoverage &day, const QString &state);
/// How many days have a gap; both parts of a day are one.
int gapDays(const QList<DayCoverage> &gaps);
/// "3 dos últimos 45 dias úteis têm pendências: …", for the navigation's badge.
QString gapSentence(const QList<DayCoverage> &gaps);

} // namespace Etl

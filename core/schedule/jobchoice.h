// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace Etl {

/// What a scheduled run does, as the form asks it; the words of the command line and back.
struct JobChoice
{
    enum class Mode { Full, ExtractOnly, LoadOnly };

    QString tipo = QStringLiteral("ambos"); ///< ambos, carteira, rentabilidade
    int daysBack = 1;                       ///< --dias-atras
    Mode mode = Mode::Full;
    QString envFile;            ///< --env; empty: the program looks for it
    bool demonstration = false; ///< --demonstracao
    QStringList others;         ///< words that the form does not know; kept as they are
    bool onlyMissing = false;   ///< --politica faltantes-e-falhas: a start after the day is complete ends at once

    bool operator==(const JobChoice &) const = default;
};

QStringList argumentsOf(const JobChoice &choice);
JobChoice choiceOf(const QStringList &arguments);

} // namespace Etl

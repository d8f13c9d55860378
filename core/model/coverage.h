// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/part.h"

#include <QDate>
#include <QDateTime>
#include <QString>
#include <QStringList>

namespace Etl {

/// How a business day stands in the database, for one part.
enum class DayState {
    Complete, ///< every expected fund has rows
    Partial,  ///< some of the expected funds have rows
    Missing,  ///< due, and no row at all; no run failed at it
    Failed,   ///< the last run that tried failed for another reason than missing data (or was cancelled)
    Running,  ///< a living lease holds it
    NotDue    ///< the bank publishes it later: today and after
};

/// "completo", "parcial", "faltando", "falhou", "em execução", "ainda não é hora".
QString dayStateName(DayState state);

/// One part of one business day, as the database tells it. Expected are the funds with rows on the previous business
/// day (less FUNDOS_ENCERRADOS) and those that a run named as missing.
struct DayCoverage
{
    QDate date;
    Part part = Part::Carteira;
    DayState state = DayState::Missing;
    int loaded = 0;   ///< funds with rows of this date
    int expected = 0; ///< funds expected, those loaded included
    qint64 rows = 0;
    QStringList missing; ///< expected funds without rows, sorted

    /// The last run that dealt with it; empty runId: none is recorded.
    QString runId;
    QDateTime runStarted; ///< UTC
    QString runStatus;    ///< SUCESSO, FALHA, INICIADA
    QString runReason;    ///< reason word of a FALHA
    QString runMessage;   ///< what happened, for the operator
    QString holder;       ///< who is loading it now, with Running: "operador2 (PC-07) desde 08:31"

    bool operator==(const DayCoverage &) const = default;
};

} // namespace Etl

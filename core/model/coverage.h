// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/part.h"

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

namespace Etl {

/// How a business day stands in the database, for one part.
enum class DayState {
    Complete, ///< every expected fund has rows, and the last run did not fail
    Partial,  ///< some of the expected funds have rows, or a fund has other rows than were loaded (notice)
    Missing,  ///< due, and no row at all; no run failed at it
    Failed,   ///< the last run failed for another reason than missing data, was cancelled or interrupted, or the
              ///< procedure is still owed: even when every fund has rows, they may be the old ones
    Running,  ///< a living lease holds it
    NotDue    ///< the bank publishes it later: today and after, as long as there are no rows
};

/// "completo", "parcial", "faltando", "falhou", "em execução", "ainda não é hora".
QString dayStateName(DayState state);
/// Missing, Partial or Failed: somebody has to do something.
bool isGap(DayState state);

/// One part of one business day, as the database tells it. Expected are the funds with rows on the previous business
/// day (less FUNDOS_ENCERRADOS), those that the last run named as missing, and those that came. A day without any row
/// is measured by the nearest earlier day with rows that was read. Where nothing is known, expected is loaded.
/// The newest day before today is due at once, though the bank may publish some of it later in the day.
struct DayCoverage
{
    QDate date;
    Part part = Part::Carteira;
    DayState state = DayState::Missing;
    int loaded = 0;   ///< funds that came: with rows of this date, or loaded from a file without any
    int expected = 0; ///< funds expected, those loaded included
    qint64 rows = 0;
    QStringList missing; ///< expected funds without rows, sorted

    /// The last run that dealt with it (no dry run, no download alone, none that found the date in use); empty runId:
    /// none is recorded. Where two runs were at it at the same time and one failed, the one that failed.
    QString runId;
    QDateTime runStarted;                    ///< UTC
    QString runStatus;                       ///< SUCESSO, FALHA; INICIADA: it has not recorded its end
    QString runReason;                       ///< reason word of a FALHA
    QString runMessage;                      ///< what happened, for the operator
    QString runUser, runComputer, runOrigin; ///< who, where, "linha de comando" or "console"
    QString notice; ///< what the run itself does not say, in sentences: procedure owed, interrupted, rows lost
    QString holder; ///< who is loading it now, with Running: "operador2 (PC-07) desde 08:31"

    bool operator==(const DayCoverage &) const = default;
};

/// How far back a gap is pointed out to the operator.
inline constexpr int kGapBusinessDays = 45;

/// Those that are not settled among the last so many days that are due, in the order given: gaps, what a run is at
/// right now, and what a run that has recorded no end has loaded. A day counts once for both parts.
QList<DayCoverage> gapsOf(const QList<DayCoverage> &coverage, int lastBusinessDays = kGapBusinessDays);

} // namespace Etl

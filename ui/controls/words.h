// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/config/environment.h"
#include "core/model/coverage.h"
#include "core/model/part.h"
#include "core/model/runprogress.h"

#include <QDate>
#include <QLocale>
#include <QString>

namespace Etl {

// The core says everything in Portuguese, because it stores and logs what it says. Its words for states are translated
// here, on their way to the screen, and nowhere else; what is stored, compared or logged stays the core's own word.

/// That word of the core in the language of the window; one that is not in the table stays as it is.
QString shownWord(const QString &word);
/// "FALHA – DADOS INCOMPLETOS"; without a reason the status alone.
QString shownOutcome(const QString &status, const QString &reason);

QString wordOf(DayState state);
QString wordOf(Part part);
QString wordOf(Stage stage);
QString wordOf(FundStep step);
QString wordOf(FundState state);
QString wordOf(Outcome outcome);
QString wordOf(ErrorCode code);
QString wordOf(EnvironmentKind kind);
QString weekdayWord(QDate date);

/// The locale of the window's language: names of months and weekdays. Numbers and dates stay Brazilian in every
/// language, because the same figures stand in the files and in the log.
QLocale windowLocale();

} // namespace Etl

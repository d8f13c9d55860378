// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/model/runreport.h"
#include "ui/controls/theme.h"
#include "ui/run/retryrequest.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

namespace Etl {

/// What the status panel says: the word of the log, why, what it means for the database, what to do. A value.
struct StatusText
{
    QString word = {};     ///< PRONTO, EXECUTANDO, SUCESSO, FALHA …
    QString reason = {};   ///< DADOS INCOMPLETOS, CANCELADO, "com avisos" …; may be empty
    QString sentence = {}; ///< what happened
    QString advice = {};   ///< what to do now; may be empty
    QString database = {}; ///< whether the database was touched; empty before a run
    QString dates = {}; ///< "12 de 15 datas concluídas; faltam 3: …"; empty for a single date, or when all are done
    QStringList missingFunds = {};
    QStringList problems = {}; ///< one line per further error or warning worth reading
    QString iconName = {};
    Tone tone = Tone::Neutral;

    bool operator==(const StatusText &) const = default;
};

/// The end of a run, in the operator's words; balance: how far it came with its dates.
StatusText outcomeText(const RunReport &report, const RunBalance &balance = {});
/// "12 de 15 datas".
QString datesDoneText(const RunBalance &balance);
/// A start that did not come to a run.
StatusText refusalText(const Error &error);
StatusText openingText();
StatusText readyText(QDate date);
StatusText readyText(const QList<QDate> &dates);
/// Something stands in the way of a run: that sentence.
StatusText waitingText(const QString &obstacle);
/// While a run downloads what, as things stand, will not be loaded.
QString doubtText(const Error &why);
StatusText runningText(const QString &what);
/// closing: the window waits for the run's end to close.
StatusText stoppingText(bool closing);

} // namespace Etl

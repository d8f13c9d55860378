// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/runhistory.h"

#include "core/run/reportfile.h"

#include <QFileInfo>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

RunSummary summaryOf(const RunReport &report)
{
    RunSummary summary;
    summary.runId = report.runId;
    summary.started = report.started;
    summary.finished = report.finished;
    summary.user = report.user;
    summary.computer = report.computer;
    summary.origin = report.origin;
    summary.version = report.version;
    summary.status = report.finished.isValid() ? outcomeWord(report.outcome) : u"INICIADA"_s;
    if (report.error)
        summary.reason = reasonWord(report.error->code);
    QDate first;
    QDate last;
    QSet<QString> funds;
    for (const ItemReport &item : report.items) {
        first = first.isValid() ? std::min(first, item.date) : item.date;
        last = last.isValid() ? std::max(last, item.date) : item.date;
        summary.rows += item.rows;
        summary.funds = std::max(summary.funds, item.funds);
    }
    summary.dates = first == last ? first.toString(Qt::ISODate)
                                  : u"%1:%2"_s.arg(first.toString(Qt::ISODate), last.toString(Qt::ISODate));
    return summary;
}

RunHistory historyOfLogs(const Settings &settings, int n, const QString &why)
{
    RunHistory history;
    for (const RunReport &report : ReportFile::last(settings.dirLogs, n))
        history.runs.append(summaryOf(report));
    history.source = u"pasta de logs %1 (%2)"_s.arg(settings.dirLogs, why);
    return history;
}

} // namespace

RunHistory readHistory(const Settings &settings, const Clock &clock, int n)
{
    if (settings.database.isSqlite() && !QFileInfo::exists(settings.database.name))
        return historyOfLogs(settings, n, u"o banco ainda não existe"_s);
    const auto session = Session::open(settings.database, clock);
    if (!session)
        return historyOfLogs(settings, n, session.error().oneLine());
    auto runs = lastRuns(**session, n);
    if (!runs)
        return historyOfLogs(settings, n, runs.error().oneLine());
    return {*std::move(runs), u"banco de dados"_s};
}

QString historyLine(const RunSummary &run)
{
    const QString duration = run.finished.isValid() ? u"%1 s"_s.arg(run.started.secsTo(run.finished)) : u"-"_s;
    QString line =
        u"%1  %2  %3  %4 fundos  %5 linhas  %6  %7@%8  %9"_s
            .arg(run.started.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"), run.status.leftJustified(8), run.dates)
            .arg(run.funds)
            .arg(run.rows)
            .arg(duration, run.user, run.computer, run.origin);
    if (!run.reason.isEmpty())
        line += u"  "_s + run.reason;
    return line;
}

} // namespace Etl

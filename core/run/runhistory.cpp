// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/runhistory.h"

#include "core/base/plaintext.h"
#include "core/load/runrecords.h"
#include "core/run/databaselook.h"
#include "core/run/reportfile.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

QList<RunSummary> runsOfLogs(const Settings &settings, int n)
{
    QList<RunSummary> runs;
    for (const RunReport &report : ReportFile::last(settings.dirLogs, n))
        runs.append(summaryOf(report));
    return runs;
}

} // namespace

RunHistory readHistory(const Settings &settings, const Clock &clock, int n, const std::stop_token &token)
{
    if (DatabaseLook::holdsNothingYet(settings.database))
        return joinHistory(settings, n, fail(ErrorCode::Database, u"o banco ainda não existe"_s));
    return joinHistory(
        settings, n, lookInto(settings.database, clock, token, [n](Session &session) { return lastRuns(session, n); }));
}

RunHistory joinHistory(const Settings &settings, int n, const Result<QList<RunSummary>> &recorded)
{
    // Runs while the database was down, extractions and dry runs stand in the log folder only.
    QList<RunSummary> local = runsOfLogs(settings, n);
    if (!recorded)
        return {local, u"pasta de logs %1 (%2)"_s.arg(settings.dirLogs, recorded.error().oneLine())};

    QSet<QString> known;
    for (const RunSummary &run : *recorded)
        known.insert(run.runId);
    local.removeIf([&known](const RunSummary &run) { return known.contains(run.runId); });
    RunHistory history{*recorded + local, u"banco de dados e pasta de logs %1"_s.arg(settings.dirLogs)};
    std::stable_sort(history.runs.begin(), history.runs.end(),
                     [](const RunSummary &a, const RunSummary &b) { return a.started > b.started; });
    history.runs = history.runs.first(std::min<qsizetype>(n, history.runs.size()));
    return history;
}

QString historyLine(const RunSummary &run)
{
    const QString duration = run.finished.isValid() ? u"%1 s"_s.arg(run.started.secsTo(run.finished)) : u"-"_s;
    QString line = u"%1  %2  %3  %4  %5  %6  %7@%8  %9"_s.arg(
        run.started.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"), run.status.leftJustified(8), run.dates,
        numbered(run.funds, u"fundo"_s, u"fundos"_s), numbered(run.rows, u"linha"_s, u"linhas"_s), duration, run.user,
        run.computer, run.origin);
    if (!run.reason.isEmpty())
        line += u"  "_s + run.reason;
    if (run.warnings > 0)
        line += u"  com "_s + numbered(run.warnings, u"aviso"_s, u"avisos"_s);
    return line;
}

} // namespace Etl

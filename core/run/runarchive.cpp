// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/runarchive.h"

#include "core/load/runqueries.h"
#include "core/load/runstanding.h"
#include "core/run/databaselook.h"
#include "core/run/reportfile.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

Result<std::unique_ptr<DatabaseLook>> openRecords(const Settings &settings, const Clock &clock,
                                                  const std::stop_token &token)
{
    if (DatabaseLook::holdsNothingYet(settings.database))
        return fail(ErrorCode::Database,
                    u"O banco de dados ainda não existe: a primeira carga o cria (%1)."_s.arg(settings.database.name));
    return DatabaseLook::open(settings.database, clock, token);
}

bool coversDate(const RunReport &report, QDate date)
{
    const auto isIt = [date](const ItemReport &item) { return item.date == date; };
    if (std::any_of(report.items.cbegin(), report.items.cend(), isIt))
        return true;
    return !report.finished.isValid() && report.asked && report.asked->dates.contains(date);
}

/// The database's side of a page.
struct Recorded
{
    QList<RunSummary> runs;
    qint64 total = 0;
    QStringList users, computers;
    QSet<QString> known; ///< of the ids in the log folder
};

Result<Recorded> recordedPage(Session &session, const RunFilter &filter, const QStringList &localIds)
{
    auto found = findRuns(session, filter);
    if (!found)
        return fail(found.error());
    Recorded recorded{std::move(found->runs), found->total, {}, {}, {}};
    if (const auto judged = judgeStanding(session, recorded.runs); !judged)
        return fail(judged.error());
    auto known = recordedRuns(session, localIds);
    if (!known)
        return fail(known.error());
    recorded.known = *std::move(known);
    if (!filter.afterStarted.isValid()) {
        auto users = recordedUsers(session);
        auto computers = recordedComputers(session);
        if (!users || !computers)
            return fail(users ? computers.error() : users.error());
        recorded.users = *std::move(users);
        recorded.computers = *std::move(computers);
    }
    return recorded;
}

/// The log folder's side of a page: runs that the database does not know.
struct Local
{
    QList<RunSummary> runs;
    qint64 total = 0; ///< of all pages
    bool all = true;  ///< every report was looked at
    QStringList users, computers;
};

/// Files come in the order in which they were written; a run begins before its report is written, so from a certain
/// file on nothing can be newer than what the page already has.
Local localPage(const QFileInfoList &files, const QSet<QString> &known, const RunFilter &filter,
                const std::stop_token &token)
{
    Local local;
    for (const QFileInfo &file : files) {
        if (token.stop_requested())
            return local;
        if (known.contains(file.completeBaseName()))
            continue;
        if (local.runs.size() > filter.limit && file.lastModified() < local.runs.at(filter.limit).started) {
            local.all = false;
            return local;
        }
        const auto report = ReportFile::read(file.absoluteFilePath());
        if (!report)
            continue;
        const RunSummary run = summaryOf(*report);
        local.users.append(run.user);
        local.computers.append(run.computer);
        if (!matches(filter, run) || (filter.processed.isValid() && !coversDate(*report, filter.processed)))
            continue;
        ++local.total;
        if (onLaterPage(filter, run))
            local.runs.insert(std::upper_bound(local.runs.begin(), local.runs.end(), run, listedBefore), run);
    }
    return local;
}

/// Nobody can be asked who holds what: then nothing is said about a run without end.
void leaveUnjudged(QList<RunSummary> &runs)
{
    for (RunSummary &run : runs) {
        if (run.finished.isValid())
            continue;
        run.standing = RunStanding::Unknown;
        run.standingWhy = u"Não há fim registrado, e as reservas não puderam ser consultadas no banco de dados."_s;
    }
}

/// The run's end is in the folder when the database went away before it could be recorded.
void takeEndsOfFolder(QList<RunSummary> &runs, const QString &logFolder)
{
    for (RunSummary &run : runs) {
        if (run.finished.isValid())
            continue;
        const auto report = ReportFile::read(ReportFile(logFolder, run.runId).path());
        if (report && report->finished.isValid())
            run = summaryOf(*report);
    }
}

QStringList sortedUnique(QStringList words)
{
    words.removeAll(QString());
    words.removeDuplicates();
    words.sort(Qt::CaseInsensitive);
    return words;
}

} // namespace

RunListing readRuns(const Settings &settings, const Clock &clock, const RunFilter &filter, const std::stop_token &token)
{
    RunListing page;
    page.logFolder = settings.dirLogs;
    const QFileInfoList files = ReportFile::files(settings.dirLogs);
    QStringList localIds;
    for (const QFileInfo &file : files)
        localIds.append(file.completeBaseName());
    const auto look = openRecords(settings, clock, token);
    auto recorded = look ? recordedPage((*look)->session(), filter, localIds) : Result<Recorded>(fail(look.error()));
    if (!recorded) {
        page.database = recorded.error();
        recorded = Recorded();
    }
    Local local = localPage(files, recorded->known, filter, token);
    if (page.database)
        leaveUnjudged(local.runs);
    else if (const auto judged = judgeStanding((*look)->session(), local.runs); !judged)
        page.database = judged.error();
    if (local.all)
        page.total = recorded->total + local.total;

    takeEndsOfFolder(recorded->runs, settings.dirLogs);
    page.runs = recorded->runs + local.runs;
    std::sort(page.runs.begin(), page.runs.end(), listedBefore);
    page.more = page.runs.size() > filter.limit || !local.all;
    page.runs = page.runs.first(std::min<qsizetype>(filter.limit, page.runs.size()));
    if (!filter.afterStarted.isValid()) {
        page.users = sortedUnique(recorded->users + local.users);
        page.computers = sortedUnique(recorded->computers + local.computers);
    }
    return page;
}

Result<RunDetails> readRun(const Settings &settings, const Clock &clock, const QString &runId,
                           const std::stop_token &token)
{
    const QString path = ReportFile(settings.dirLogs, runId).path();
    const auto local = ReportFile::read(path);
    const auto look = openRecords(settings, clock, token);
    auto recorded =
        look ? recordedRun((*look)->session(), runId) : Result<std::optional<RunDetails>>(fail(look.error()));
    if (!local && !recorded)
        return fail(recorded.error());
    const bool known = recorded && *recorded;
    if (!local && !known)
        return fail(ErrorCode::Disk, u"A execução %1 não está no banco de dados nem na pasta de logs %2."_s.arg(
                                         runId, settings.dirLogs));

    RunDetails details = known ? **recorded : RunDetails();
    const bool endOnlyInFolder = local && local->finished.isValid() && !details.summary.finished.isValid();
    if (!known || endOnlyInFolder)
        details.summary = summaryOf(*local);
    if (!known || endOnlyInFolder || (local && !details.complete)) {
        details.report = *local;
        details.complete = true;
    }
    QList<RunSummary> one{details.summary};
    if (!look)
        leaveUnjudged(one);
    else if (const auto judged = judgeStanding((*look)->session(), one); !judged)
        return fail(judged.error());
    details.summary = one.first();
    if (local)
        details.reportPath = path;
    return details;
}

} // namespace Etl

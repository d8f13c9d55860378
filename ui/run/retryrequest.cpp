// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/retryrequest.h"

#include "core/run/waitingrun.h"

#include <QDir>
#include <QFileInfo>
#include <QMap>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

bool wasStopped(const RunReport &report)
{
    return report.error && report.error->code == ErrorCode::Cancelled;
}

/// The run ended before it came to all that it wanted to do. Otherwise a date without a report was left out by the
/// policy, because it is complete.
bool wasCutShort(const RunReport &report)
{
    return report.items.isEmpty() || wasStopped(report);
}

/// The operator stopped the run, not its wish to wait for the bank.
bool waitsStill(const RunRequest &request, const RunReport &report, const QDateTime &now)
{
    return request.waiting && wasStopped(report) && now.isValid() && report.started.isValid() &&
           now < waitingDeadline(*request.waiting, report.started);
}

/// Per date, the parts that are not done.
QMap<QDate, QList<Part>> openItems(const RunRequest &request, const RunReport &report, const QList<ItemKey> &planned)
{
    QSet<ItemKey> done;
    QSet<ItemKey> reported;
    for (const ItemReport &item : report.items) {
        reported.insert({item.part, item.date});
        if (item.outcome == Outcome::Success)
            done.insert({item.part, item.date});
        else
            done.remove({item.part, item.date}); // a later round of a run that waits has the last word
    }
    // What was not to be done, because it is complete, is not open.
    const QSet<ItemKey> wanted(planned.cbegin(), planned.cend());
    const bool cutShort = wasCutShort(report);
    QMap<QDate, QList<Part>> open;
    for (const QDate date : request.dates) {
        for (const Part part : request.parts) {
            const ItemKey key{part, date};
            const bool leftOver = wanted.isEmpty() ? cutShort : wanted.contains(key);
            if (reported.contains(key) ? !done.contains(key) : leftOver)
                open[date].append(part);
        }
    }
    return open;
}

/// The report of each item that the retry asks for; empty where one has none.
QList<ItemReport> retriedItems(const RunRequest &retry, const RunReport &report)
{
    QList<ItemReport> items;
    for (const QDate date : retry.dates) {
        for (const Part part : retry.parts) {
            const auto isIt = [part, date](const ItemReport &item) { return item.part == part && item.date == date; };
            const auto found = std::find_if(report.items.crbegin(), report.items.crend(), isIt);
            if (found == report.items.crend())
                return {};
            items.append(*found);
        }
    }
    return items;
}

/// Everything up to the load went well, and the load was refused by the database. What was warned of (a release list
/// that could not be read) a whole run must judge: the load alone does not ask the bank.
bool onlyItsLoadFailed(const ItemReport &item)
{
    if (!item.error || item.error->code != ErrorCode::Database || !item.missingFunds.isEmpty() || item.files == 0 ||
        !item.warnings.isEmpty())
        return false;
    for (const Stage stage : {Stage::Extract, Stage::Unpack, Stage::Transform, Stage::Validate}) {
        const StageReport *door = item.stage(stage);
        if (!door || door->state == StageState::Failed || door->state == StageState::Skipped)
            return false;
    }
    return std::none_of(item.fundReports.cbegin(), item.fundReports.cend(), [](const FundReport &fund) {
        return fund.state == FundState::Missing ||
               (fund.state == FundState::Rejected && (!fund.error || fund.error->code != ErrorCode::Database));
    });
}

/// How many files the load alone would find there: also what an earlier download or the operator left, which the run
/// did not read.
qsizetype filesOfTheirKind(const QDir &folder, const QSet<QString> &files)
{
    QSet<QString> suffixes;
    for (const QString &file : files)
        suffixes.insert(QFileInfo(file).suffix().toLower());
    const QStringList all = folder.entryList(QDir::Files);
    return std::count_if(all.cbegin(), all.cend(), [&suffixes](const QString &file) {
        return suffixes.contains(QFileInfo(file).suffix().toLower());
    });
}

} // namespace

RunBalance balanceOf(const RunRequest &request, const RunReport &report, const QList<ItemKey> &planned)
{
    QSet<QDate> asked;
    for (const ItemKey &item : planned)
        asked.insert(item.date);
    for (const ItemReport &item : report.items)
        asked.insert(item.date);
    if (planned.isEmpty() && wasCutShort(report))
        asked = QSet<QDate>(request.dates.cbegin(), request.dates.cend());
    return {int(asked.size()), openItems(request, report, planned).keys()};
}

std::optional<RunRequest> retryRequest(const RunRequest &request, const RunReport &report,
                                       const QList<ItemKey> &planned, const QDateTime &now)
{
    if (report.outcome == Outcome::Success)
        return std::nullopt;
    const QMap<QDate, QList<Part>> open = openItems(request, report, planned);
    if (open.isEmpty())
        return std::nullopt;
    RunRequest retry = request;
    retry.dates = open.keys();
    retry.period.reset();
    if (!waitsStill(request, report, now))
        retry.waiting.reset();
    retry.dateText.clear();
    retry.parts.clear();
    bool same = true;
    for (const QList<Part> &parts : open) {
        same = same && parts == open.first();
        for (const Part part : parts) {
            if (!retry.parts.contains(part))
                retry.parts.append(part);
        }
    }
    // Exactly these items: then nothing has to be looked up, and a failure that could not be recorded is not passed
    // over. A period that was cut short before it had a plan may hold dates that are complete: those the database
    // knows.
    const bool judgedByDatabase = request.mode != RunMode::ExtractOnly && !request.dryRun;
    const bool exact = same && (request.policy == DatePolicy::Everything || !planned.isEmpty() || !wasCutShort(report));
    retry.policy = exact || !judgedByDatabase ? DatePolicy::Everything : DatePolicy::MissingAndFailed;
    return retry;
}

bool onlyLoadFailed(const RunRequest &retry, const RunReport &report)
{
    if (retry.mode != RunMode::Full || retry.policy != DatePolicy::Everything || retry.waiting)
        return false;
    const QList<ItemReport> items = retriedItems(retry, report);
    return !items.isEmpty() && std::all_of(items.cbegin(), items.cend(), onlyItsLoadFailed);
}

bool filesStand(const RunRequest &retry, const RunReport &report)
{
    const QList<ItemReport> items = retriedItems(retry, report);
    for (const ItemReport &item : items) {
        const QDir folder(item.folder);
        QSet<QString> files;
        for (const FundReport &fund : item.fundReports) {
            // A fund of several pieces names them all.
            for (const QString &file : fund.file.split(u", "_s, Qt::SkipEmptyParts))
                files.insert(file);
        }
        const bool stand = std::all_of(files.cbegin(), files.cend(), [&folder](const QString &file) {
            const QFileInfo info(folder.filePath(file));
            return info.isFile() && info.size() > 0;
        });
        if (files.isEmpty() || !stand || filesOfTheirKind(folder, files) != item.files)
            return false;
    }
    return !items.isEmpty();
}

std::optional<RunRequest> untilCompleteRequest(const RunRequest &request, const RunReport &report,
                                               const std::optional<RunRequest> &retry, const QDateTime &now)
{
    if (!retry || request.waiting || request.mode == RunMode::LoadOnly || !report.error ||
        report.error->code != ErrorCode::Incomplete || now >= waitingDeadline(Waiting{}, now))
        return std::nullopt;
    RunRequest wanted = *retry;
    wanted.parts = request.parts;
    wanted.policy = request.policy;
    wanted.waiting = Waiting{};
    return wanted;
}

} // namespace Etl

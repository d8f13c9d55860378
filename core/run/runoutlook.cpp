// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/runoutlook.h"

#include "core/run/calendarsource.h"
#include "core/run/commandtext.h"
#include "core/run/coverage.h"
#include "core/run/databaselook.h"
#include "core/run/extraction.h"
#include "core/run/plan.h"
#include "core/run/runhistory.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

using std::chrono::milliseconds;

constexpr int kRunsLookedAt = 60;
constexpr qsizetype kFewestRuns = 3;
constexpr int kOutlookMargin = 15; ///< days around the asked dates: the previous business day is at most 5 days back

/// The words of a run's parameters that make its kind: not its dates, folders and times.
QStringList kindOf(const QString &parameters)
{
    const QString spaced = u' ' + QString(parameters).replace(u'=', u' ') + u' ';
    QStringList kind;
    for (const QString &word : {u"--tipo carteira"_s, u"--tipo rentabilidade"_s, u"--apenas-extracao"_s,
                                u"--apenas-carga"_s, u"--simular"_s}) {
        if (spaced.contains(u' ' + word + u' '))
            kind.append(word);
    }
    return kind;
}

/// "2025-04-10" or "2025-04-07:2025-04-10" → how many business days, at least one.
qsizetype daysOf(const QString &dates, const BusinessDays &calendar)
{
    const QDate first = QDate::fromString(dates.section(u':', 0, 0), Qt::ISODate);
    const QDate last = QDate::fromString(dates.section(u':', -1), Qt::ISODate);
    return first.isValid() && last.isValid() ? std::max<qsizetype>(1, calendar.between(first, last).size()) : 1;
}

/// What of the preview has no file, in its order. Folders that nobody has named are the form's affair.
QList<ItemKey> withoutFiles(const Settings &settings, const RunRequest &request, const PeriodPreview &preview,
                            const std::stop_token &token)
{
    QList<ItemKey> without;
    const auto folders = resolveFolders(request, {settings.reportPath, settings.rentabilidadePath});
    if (request.mode != RunMode::LoadOnly || !folders)
        return without;
    for (const PreviewDate &date : preview.dates) {
        for (const Part part : date.parts) {
            if (token.stop_requested())
                return without;
            if (!holdsReports(settings, folders->of(part), part, date.date))
                without.append({part, date.date});
        }
    }
    return without;
}

/// session: nullptr while there is no SQLite file.
RunOutlook outlookWithin(Session *session, const Settings &settings, const Clock &clock, const RunRequest &request)
{
    RunOutlook outlook;
    const QDate first = request.dates.first();
    const QDate last = request.dates.last();
    BusinessDays calendar;
    if (session) {
        if (auto view = readCalendar(*session, first.addDays(-kOutlookMargin), last.addDays(1)))
            calendar = *std::move(view);
        // else the rule's calendar; the run itself warns.
    }
    const auto recorded = session ? lastRuns(*session, kRunsLookedAt) : Result<QList<RunSummary>>();
    outlook.usual = usualDuration(joinHistory(settings, kRunsLookedAt, recorded).runs, request, calendar);
    if (request.mode == RunMode::ExtractOnly) {
        outlook.preview = previewWithoutCoverage(request, calendar);
        return outlook;
    }
    const auto coverage = readCoverage(session, settings, clock, calendar, first, last);
    if (!coverage) {
        outlook.databaseProblem = coverage.error().message;
        outlook.preview = previewWithoutCoverage(request, calendar);
        return outlook;
    }
    outlook.preview = previewOf(request, calendar, *coverage);
    for (const DayCoverage &day : *coverage) {
        if (request.dates.contains(day.date) && request.parts.contains(day.part))
            outlook.days.append(day);
    }
    return outlook;
}

} // namespace

std::optional<milliseconds> usualDuration(const QList<RunSummary> &runs, const RunRequest &request,
                                          const BusinessDays &calendar)
{
    if (request.waiting)
        return std::nullopt; // it ends when the bank is ready
    const QStringList wanted = kindOf(shellLine(commandArguments(request)));
    QList<qint64> perDay;
    for (const RunSummary &run : runs) {
        if (run.status == u"SUCESSO" && run.finished.isValid() && kindOf(run.parameters) == wanted &&
            !run.parameters.contains(u"--ate-completo"_s))
            perDay.append(run.started.msecsTo(run.finished) / daysOf(run.dates, calendar));
    }
    if (perDay.size() < kFewestRuns)
        return std::nullopt;
    const auto middle = perDay.begin() + perDay.size() / 2;
    std::nth_element(perDay.begin(), middle, perDay.end());
    return milliseconds(*middle * std::max<qsizetype>(1, request.dates.size()));
}

RunOutlook readOutlook(const Settings &settings, const Clock &clock, const RunRequest &request,
                       const std::stop_token &token)
{
    RunOutlook outlook;
    if (request.dates.isEmpty())
        return outlook;
    const bool noFile = DatabaseLook::holdsNothingYet(settings.database);
    // One connection for all questions: a server that hangs is waited for once.
    const auto look =
        noFile ? Result<std::unique_ptr<DatabaseLook>>() : DatabaseLook::open(settings.database, clock, token);
    if (!look) {
        outlook.databaseProblem = look.error().message;
        outlook.preview = previewWithoutCoverage(request, {});
        outlook.usual = usualDuration(joinHistory(settings, kRunsLookedAt, fail(look.error())).runs, request, {});
    } else {
        outlook = outlookWithin(noFile ? nullptr : &(*look)->session(), settings, clock, request);
    }
    outlook.withoutFiles = withoutFiles(settings, request, outlook.preview, token);
    return outlook;
}

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/runner.h"

#include "core/base/version.h"
#include "core/load/runrecords.h"
#include "core/run/calendarsource.h"
#include "core/run/commandtext.h"
#include "core/run/loadoutlook.h"
#include "core/run/outcome.h"
#include "core/run/passes.h"
#include "core/run/plan.h"
#include "core/run/reportfile.h"
#include "core/run/runbanner.h"
#include "core/run/stoppableanswer.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

/// How far around the asked dates the calendar view is read: the previous business day is at most 5 days back.
constexpr int kCalendarMargin = 15;

RunReport startedReport(const RunRequest &request, const RunnerServices &services, const Identity &identity,
                        const QString &logFile)
{
    RunReport report;
    report.runId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    report.started = services.clock.now();
    report.origin = request.origin;
    report.user = identity.user;
    report.computer = identity.computer;
    report.version = programVersion();
    report.dateText = request.dateText;
    report.dryRun = request.dryRun;
    report.asked = request;
    report.logFile = logFile;
    return report;
}

void warnRun(RunLog &log, RunReport &report, const QString &text)
{
    report.warnings.append(text);
    log.warning(text, {report.runId, {}, {}, {}});
}

/// The calendar of the run: the view wins where it is readable; a view that is not is a warning, never an end. On a
/// connection of its own, so that --apenas-extracao needs no tables.
void adoptCalendarView(RunContext &context, RunReport &report)
{
    const DatabaseSettings &database = context.settings.database;
    if (database.calendarView.isEmpty() || context.request.dates.isEmpty())
        return;
    const QDate first = context.request.dates.first().addDays(-kCalendarMargin);
    const QDate last = context.request.dates.last().addDays(1);
    // By value: after a stop the question may still be on its way.
    auto calendar = answerUnlessStopped<BusinessDays>(
        [database, first, last, &clock = context.clock, token = context.token] {
            return readCalendar(database, clock, first, last, token);
        },
        context.token);
    if (!calendar) {
        if (calendar.error().code == ErrorCode::Cancelled)
            return;
        warnRun(context.log, report,
                u"O calendário %1 não pôde ser lido; vale o da ANBIMA: %2"_s.arg(database.calendarView,
                                                                                 calendar.error().oneLine()));
        return;
    }
    context.calendar = *std::move(calendar);
    for (const QString &sentence : context.calendar.disagreements(first, last))
        warnRun(context.log, report, sentence);
}

/// The run is on record before it downloads, and says before it orders anything that the load is going to fail. It
/// downloads all the same (docs/adr/0008): a database that is not ready now is asked again before the load.
void tryDatabase(const RunContext &context, RunSession &session)
{
    if (!context.usesDatabase())
        return;
    LoadOutlook outlook = loadOutlook(context);
    if (outlook.answers && !context.request.dryRun) {
        const auto opened = session.get();
        if (!opened && !outlook.obstacle)
            outlook.obstacle = opened.error();
    }
    if (outlook.obstacle && !context.token.stop_requested())
        session.tellObstacle(*outlook.obstacle);
}

/// Everything between the first and the last line; what it answers is the reason why the run could not even begin.
Result<void> runWithin(RunContext &context, RunSession &session, RunReport &report)
{
    const auto folders =
        resolveFolders(context.request, {context.settings.reportPath, context.settings.rentabilidadePath});
    if (!folders)
        return fail(folders.error());
    context.request.folders = *folders;
    if (!context.settings.mapNmFundosPath.isEmpty()) {
        auto names = FundNames::load(context.settings.mapNmFundosPath);
        if (!names)
            return fail(names.error());
        context.names = *std::move(names);
    }
    for (const QString &key : context.settings.unknownKeys)
        context.log.debug(u"Chave desconhecida ignorada em %1: %2"_s.arg(context.settings.envPath, key),
                          {report.runId, {}, {}, {}});

    adoptCalendarView(context, report);
    tryDatabase(context, session);
    return Passes(context, session, report).run();
}

/// What goes into the run's row. A long period with many funds would not fit into one statement of the server: the
/// funds of what succeeded then stand in the log folder's report only.
RunReport recorded(const RunReport &report)
{
    constexpr qsizetype kMostFunds = 20'000; // about 7 MB of JSON; MariaDB takes 16 MB by default
    qsizetype funds = 0;
    for (const ItemReport &item : report.items)
        funds += item.fundReports.size();
    RunReport record = report;
    if (funds > kMostFunds)
        record.countedWarnings = warningCount(report);
    for (ItemReport &item : record.items) {
        if (funds > kMostFunds && item.outcome == Outcome::Success)
            item.fundReports.clear();
    }
    return record;
}

void recordEnd(const RunContext &context, RunSession &session, RunReport &report)
{
    if (!session.opened() || context.request.dryRun)
        return;
    if (context.token.stop_requested())
        session.opened()->hurry();
    if (const auto written = recordRunEnd(*session.opened(), recorded(report), context.parameters); !written)
        warnRun(context.log, report, u"O histórico no banco não pôde ser gravado: %1"_s.arg(written.error().oneLine()));
}

} // namespace

RunReport runRequest(const RunRequest &request, const RunnerServices &services, const QString &logFile,
                     const std::stop_token &token)
{
    const Identity identity = processIdentity();
    RunReport report = startedReport(request, services, identity, logFile);
    RunContext context{services.settings,
                       services.clock,
                       services.log,
                       services.tokens,
                       identity,
                       request,
                       parametersText(commandArguments(request)),
                       report.runId,
                       {},
                       {},
                       token,
                       services.progress};
    report.parameters = context.parameters;
    logRunStart(services.log, request, report.runId);
    const ReportFile reportFile(services.settings.dirLogs, report.runId);
    if (const auto written = reportFile.write(report); !written)
        warnRun(services.log, report, written.error().oneLine());

    RunSession session(context, report);
    try {
        if (const auto done = runWithin(context, session, report); !done)
            report.error = done.error();
    } catch (const std::exception &surprise) {
        report.error = Error{ErrorCode::Internal, u"Erro inesperado."_s, QString::fromUtf8(surprise.what()), {}};
    } catch (...) {
        report.error = Error{ErrorCode::Internal, u"Erro inesperado."_s, {}, {}};
    }

    report.finished = services.clock.now();
    judgeRun(report);
    if (report.outcome == Outcome::Success && token.stop_requested())
        warnRun(services.log, report, u"O cancelamento chegou quando tudo já estava feito."_s);
    recordEnd(context, session, report);
    if (const auto written = reportFile.write(report); !written)
        warnRun(services.log, report, written.error().oneLine());
    logRunEnd(services.log, report);
    return report;
}

} // namespace Etl

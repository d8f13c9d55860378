// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/actions.h"

#include "app/cli/interrupt.h"
#include "app/services.h"
#include "core/base/version.h"
#include "core/run/calendarsource.h"
#include "core/run/outcome.h"
#include "core/run/reportfile.h"
#include "core/run/runhistory.h"
#include "core/run/runservice.h"
#include "core/run/selfcheck.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

constexpr int kSuccess = 0;
constexpr int kFailure = 1;
constexpr int kWrongUsage = 2;
/// How far back a calendar view is read for --dias-atras N: business days are at least 2 in 3 days of a month.
constexpr int kDaysPerBusinessDay = 2;
constexpr int kCalendarMargin = 30;

Result<std::shared_ptr<Engine>> openEngine(const Command &command, SettingsSources sources)
{
    if (command.demonstration)
        return openDemonstrationEngine({{}, command.dirLogs, command.dirCarteira, command.dirRentabilidade, {}, 36});
    sources.explicitEnv = command.envFile;
    sources.dirLogs = command.dirLogs;
    sources.dirCarteira = command.dirCarteira;
    sources.dirRentabilidade = command.dirRentabilidade;
    return openConfiguredEngine(sources);
}

/// The calendar by which --dias-atras is counted and a period is filled; a view that cannot be read is a warning.
BusinessDays calendarOf(const Command &command, Engine &engine, const Clock &clock, QDate today)
{
    if (!command.dates.isEmpty())
        return engine.calendar();
    const DateInterval wanted = command.period.value_or(
        DateInterval{today.addDays(-(command.daysBack * kDaysPerBusinessDay + kCalendarMargin)), today});
    auto calendar = readCalendar(engine.settings().database, clock, wanted.first, wanted.last);
    if (calendar)
        return *std::move(calendar);
    engine.log().warning(u"O calendário %1 não pôde ser lido; vale o da ANBIMA: %2"_s.arg(
        engine.settings().database.calendarView, calendar.error().oneLine()));
    return engine.calendar();
}

/// False when the document did not get out whole.
bool writeReport(const TextStreams &streams, const RunReport &report)
{
    const QByteArray document = QJsonDocument(toJson(report)).toJson(QJsonDocument::Indented);
    if (streams.out.write(document) == document.size())
        return true;
    TextStreams::line(streams.err,
                      u"O relatório JSON não pôde ser escrito na saída padrão: %1"_s.arg(streams.out.errorString()));
    return false;
}

/// A run that could not begin: the same words and shapes as one that failed.
int couldNotBegin(const Command &command, const Error &error, const TextStreams &streams)
{
    TextStreams::line(streams.err, error.oneLine());
    TextStreams::line(streams.err, operatorAdvice(error.code));
    if (command.json) {
        RunReport report;
        report.version = programVersion();
        report.error = error;
        judgeRun(report);
        writeReport(streams, report);
    }
    return kFailure;
}

RunReport waitForRun(const std::shared_ptr<Engine> &engine, const RunRequest &request)
{
    RunService service;
    RunReport report;
    QObject::connect(&service, &RunService::finished, qApp, [&report](const RunReport &finished) {
        report = finished;
        QCoreApplication::quit();
    });
    const Interrupt interrupt([&service, engine] {
        engine->log().warning(u"Cancelamento pedido (Ctrl-C): encerrando…"_s);
        service.cancel();
    });
    if (const auto started = service.start(engine, request); !started) {
        report.error = started.error();
        judgeRun(report);
        return report;
    }
    QCoreApplication::exec();
    return report;
}

int runEtl(const Command &command, const std::shared_ptr<Engine> &engine, const TextStreams &streams)
{
    const SystemClock clock;
    QIODevice &logDevice = command.json ? streams.err : streams.out;
    const int handle = engine->log().subscribe([&logDevice](const LogEvent &event) {
        if (event.level != LogLevel::Debug)
            TextStreams::line(logDevice, formatLine(event));
    });
    const QDate today = brazilianDate(clock.now());
    const auto request = requestFor(command, calendarOf(command, *engine, clock, today), today);
    if (!request) {
        engine->log().unsubscribe(handle);
        TextStreams::line(streams.err, request.error().message);
        return kWrongUsage;
    }
    const RunReport report = waitForRun(engine, *request);
    engine->log().unsubscribe(handle);

    bool allWritten = true;
    if (command.saveMetrics) {
        const auto metrics = writeMetricsFile(engine->settings().dirLogs, report);
        allWritten = metrics.has_value();
        TextStreams::line(metrics ? logDevice : streams.err,
                          metrics ? u"Métricas: "_s + *metrics
                                  : u"As métricas não puderam ser gravadas: "_s + metrics.error().oneLine());
    }
    if (!report.logFile.isEmpty())
        TextStreams::line(logDevice, u"Log: "_s + report.logFile);
    if (command.json)
        allWritten = writeReport(streams, report) && allWritten;
    return allWritten ? exitCode(report) : kFailure;
}

int verify(const Command &command, const Engine &engine, const TextStreams &streams)
{
    const SystemClock clock;
    const std::stop_source stop;
    const bool good = selfCheck(
        engine.settings(), clock, command.parts,
        [&streams](const CheckLine &line) { TextStreams::line(streams.out, line.oneLine()); }, stop.get_token());
    TextStreams::line(streams.out, good ? u"VERIFICAÇÃO: SUCESSO"_s : u"VERIFICAÇÃO: FALHA"_s);
    return good ? kSuccess : kFailure;
}

int history(const Command &command, const Engine &engine, const TextStreams &streams)
{
    const SystemClock clock;
    const RunHistory past = readHistory(engine.settings(), clock, command.historyCount);
    TextStreams::line(streams.err, u"Fonte: "_s + past.source);
    for (const RunSummary &run : past.runs)
        TextStreams::line(streams.out, historyLine(run));
    if (past.runs.isEmpty())
        TextStreams::line(streams.out, u"Nenhuma execução registrada."_s);
    return kSuccess;
}

} // namespace

int runCommandLine(const QStringList &arguments, const SettingsSources &sources, const TextStreams &streams)
{
    const auto command = parseCommandLine(arguments);
    if (!command) {
        TextStreams::line(streams.err, command.error().message);
        return kWrongUsage;
    }
    if (command->action == Command::Action::Help) {
        streams.out.write(helpText().toUtf8());
        return kSuccess;
    }
    if (command->action == Command::Action::Version) {
        TextStreams::line(streams.out, u"orquestrador_btg "_s + programVersion());
        return kSuccess;
    }
    if (command->action == Command::Action::Run) {
        if (const auto come = checkDatesHaveCome(*command, brazilianDate(SystemClock().now())); !come) {
            TextStreams::line(streams.err, come.error().message);
            return kWrongUsage;
        }
    }
    const auto engine = openEngine(*command, sources);
    if (!engine)
        return couldNotBegin(*command, engine.error(), streams);
    switch (command->action) {
    case Command::Action::Verify: return verify(*command, **engine, streams);
    case Command::Action::History: return history(*command, **engine, streams);
    case Command::Action::Run:
    case Command::Action::Version:
    case Command::Action::Help: break;
    }
    return runEtl(*command, *engine, streams);
}

} // namespace Etl

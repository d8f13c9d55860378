// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schedule/jobstatus.h"

#include "core/base/clock.h"
#include "core/config/envfile.h"
#include "core/run/requestwords.h"
#include "core/schedule/jobchoice.h"
#include "core/schedule/taskscheduler.h"
#include "ui/controls/operatordate.h"
#include "ui/controls/words.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

constexpr int kPreviewedRuns = 5;
/// A week with a holiday on either side: what is older stands in the coverage as a gap.
constexpr int kDaysLookedBack = 7;

struct StatusText
{
    Q_DECLARE_TR_FUNCTIONS(JobStatus)
};

/// Two spellings of one file are equal; a file that is gone still has its path.
QString truePath(const QString &path)
{
    const QFileInfo file(path);
    const QString canonical = file.canonicalFilePath();
    return canonical.isEmpty() ? QDir::cleanPath(file.absoluteFilePath()) : canonical;
}

bool isOfConfiguration(const JobStatus &job, const JobContext &context)
{
    if (choiceOf(job.entry.job.arguments).demonstration || context.demonstration)
        return choiceOf(job.entry.job.arguments).demonstration == context.demonstration;
    return !context.envFile.isEmpty() && truePath(job.envFile) == truePath(context.envFile);
}

/// What the words of a job, or of a run in the history, ask for, but for dates and folders.
RunRequest askedBy(const QStringList &words)
{
    RunRequest asked = RequestWords(words).request();
    asked.folders = {};
    asked.order = {}; // of one date there is none
    return asked;
}

bool asksForTheSame(const RunSummary &run, const ScheduledJob &job)
{
    return askedBy(QProcess::splitCommand(run.parameters)) == askedBy(fullArguments(job));
}

/// Another job of this computer is started by the scheduler, too. A run without parameters says nothing about which.
bool isDoneBySchedule(const RunSummary &run, const ScheduledJob &job, const JobContext &context)
{
    return run.origin == "agendamento"_L1 && run.computer == context.computer &&
           (run.parameters.isEmpty() || asksForTheSame(run, job));
}

/// "Executar agora", or the same asked for on the run page: the console did here what the job does.
bool isDoneByHand(const RunSummary &run, const ScheduledJob &job, const JobContext &context)
{
    return run.origin == "console"_L1 && run.computer == context.computer && asksForTheSame(run, job);
}

RecordedRun recordedOf(const RunSummary &run)
{
    // A range has a colon and no one date.
    return {run.started, run.finished, QDate::fromString(run.dates, Qt::ISODate)};
}

} // namespace

JobStatus judgeJob(const ScheduledEntry &entry, const JobContext &context)
{
    JobStatus job{entry, {}, {}, {}};
    if (!entry.trouble.isEmpty())
        return job;
    job.envFile = envFileOf(entry.job);
    job.isOfOpenConfiguration = isOfConfiguration(job, context);
    job.next = nextRuns(entry.job, context.now, kPreviewedRuns, context.isBusinessDay, context.zone);
    // Its runs stand in a history that is not open: neither a result nor a missing start can be told from this one.
    if (!job.isOfOpenConfiguration)
        return job;
    QList<RecordedRun> recorded;
    for (const RunSummary &run : context.runs) {
        const bool scheduled = isDoneBySchedule(run, entry.job, context);
        if (!scheduled && !isDoneByHand(run, entry.job, context))
            continue;
        const RecordedRun record = recordedOf(run);
        // What the operator did does not prove that the scheduler starts anything.
        if (scheduled)
            recorded.append(record);
        const QDate wanted = dateLoadedOn(entry.job, brazilianDate(run.started), context.isBusinessDay);
        const bool isItsOwn = record.date == wanted || (scheduled && !record.date.isValid());
        if (job.last || !isItsOwn)
            continue;
        job.last = run;
        job.lastByHand = !scheduled;
    }
    job.missed = missedRuns(entry.job, context.now.addDays(-kDaysLookedBack), context.now, recorded,
                            context.isBusinessDay, context.zone);
    return job;
}

QString envFileOf(const ScheduledJob &job)
{
    const JobChoice choice = choiceOf(job.arguments);
    if (choice.demonstration)
        return {};
    // The program is started in the job's folder, not in this console's.
    const QDir start(job.workingFolder);
    SettingsSources sources;
    if (!choice.envFile.isEmpty())
        sources.explicitEnv = start.absoluteFilePath(choice.envFile);
    sources.searchedFolders = {job.workingFolder, QFileInfo(job.program).absolutePath(),
                               SettingsSources::standard().searchedFolders.constLast()};
    const QString found = locateEnv(sources).value_or(sources.explicitEnv);
    return found.isEmpty() ? start.filePath(u".env"_s) : QDir::cleanPath(found);
}

std::optional<EnvironmentKind> environmentOfJob(const QString &envFile)
{
    return envFile.isEmpty() ? EnvironmentKind::Demonstration : environmentOfFile(envFile);
}

bool isJudged(const JobStatus &job)
{
    return job.isOfOpenConfiguration || !job.entry.trouble.isEmpty();
}

JobWord jobWord(const JobStatus &job)
{
    if (!job.entry.trouble.isEmpty())
        return {u"warning"_s, StatusText::tr("alterado fora do programa"), Tone::Warning};
    if (!job.entry.job.enabled)
        return {u"pause"_s, StatusText::tr("desativado"), Tone::Muted};
    // Whether it started when it should have is not known of one whose history is not open.
    if (job.missed.isEmpty())
        return {u"schedule"_s, StatusText::tr("ativo"), isJudged(job) ? Tone::Success : Tone::Neutral};
    if (job.missed.last().lateness == Lateness::Missed)
        return {u"warning"_s, StatusText::tr("não executou"), Tone::Failure};
    return {u"warning"_s, StatusText::tr("atrasou"), Tone::Warning};
}

JobWord resultWord(const JobStatus &job)
{
    if (job.last) {
        if (job.last->status == "SUCESSO"_L1)
            return {u"success"_s, shownWord(job.last->status), Tone::Success};
        if (job.last->status == "INICIADA"_L1)
            return {u"running"_s, StatusText::tr("em execução, ou interrompida sem registro"), Tone::Running};
        const QString word = shownOutcome(job.last->status, job.last->reason);
        const bool incomplete = job.last->reason == reasonWord(ErrorCode::Incomplete);
        return {incomplete ? u"incomplete"_s : u"failure"_s, word, incomplete ? Tone::Warning : Tone::Failure};
    }
    if (job.entry.lastResult)
        return {u"info"_s, taskResultText(*job.entry.lastResult),
                *job.entry.lastResult == 0 ? Tone::Neutral : Tone::Warning};
    return {u"info"_s,
            isJudged(job) ? StatusText::tr("nenhuma execução registrada") : StatusText::tr("de outra configuração"),
            Tone::Muted};
}

QString momentText(const QDateTime &moment)
{
    return u"%1, %2 %3"_s.arg(weekdayWord(moment.date()), displayDate(moment.date()),
                              moment.time().toString(u"HH:mm"_s));
}

QString lateSentence(const JobStatus &job)
{
    if (job.missed.isEmpty())
        return {};
    const MissedRun &last = job.missed.last();
    const QString name = job.entry.job.name;
    QString sentence =
        last.lateness == Lateness::Missed
            ? StatusText::tr("“%1”: a execução de %2 não aconteceu.").arg(name, momentText(last.expected))
            : StatusText::tr("“%1”: a execução de %2 só começou às %3.")
                  .arg(name, momentText(last.expected), last.started.time().toString(u"HH:mm"_s));
    const qsizetype others = job.missed.size() - 1;
    if (others == 1)
        sentence += u' ' + StatusText::tr("Outra dos últimos 7 dias também não saiu na hora.");
    else if (others > 1)
        sentence += u' ' + StatusText::tr("Outras %1 dos últimos 7 dias também não saíram na hora.").arg(others);
    return sentence;
}

} // namespace Etl

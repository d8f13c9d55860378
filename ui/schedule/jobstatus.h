// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/environment.h"
#include "core/run/runhistory.h"
#include "core/schedule/expectedruns.h"
#include "core/schedule/scheduler.h"
#include "ui/controls/theme.h"

#include <QList>
#include <QString>

#include <optional>

namespace Etl {

/// One job as the page shows it. A value, made on a worker thread.
struct JobStatus
{
    ScheduledEntry entry;
    QList<PlannedRun> next;         ///< the next starts, by our own rule
    QList<MissedRun> missed;        ///< since the last start that came as it should; of the open configuration only
    std::optional<RunSummary> last; ///< the newest run of it in the history; of the open configuration only
    bool lastByHand = false;        ///< that one was started in the console ("Executar agora"), not by the scheduler
    QString envFile = {};           ///< what envFileOf() answers
    bool isOfOpenConfiguration = false; ///< that is the one whose history this is
    /// What it works against; nullopt: its .env cannot be read.
    std::optional<EnvironmentKind> environment = {};
};

/// What decides the status beside the scheduler's own answer.
struct JobContext
{
    QList<RunSummary> runs; ///< the history, newest first
    QString computer;       ///< only runs of this one count
    QDateTime now;          ///< UTC
    IsBusinessDay isBusinessDay;
    QTimeZone zone;
    QString envFile = {}; ///< of the configuration whose history this is; empty: none, or the demonstration
    bool demonstration = false;
};

/// All but the environment. Blocks on the disk.
JobStatus judgeJob(const ScheduledEntry &entry, const JobContext &context);

/// The .env that the job's run reads, found as the program finds it from the job's working folder; where there is none,
/// the first one that it looks for. Empty: the demonstration, which reads none. Blocks on the disk.
QString envFileOf(const ScheduledJob &job);
/// What a job with that .env works against. Blocks on the disk.
std::optional<EnvironmentKind> environmentOfJob(const QString &envFile);

/// False: it works with another configuration than the open one, whose history says nothing about it.
bool isJudged(const JobStatus &job);

/// State as icon, word and tone.
struct JobWord
{
    QString iconName, word;
    Tone tone = Tone::Neutral;
};
JobWord jobWord(const JobStatus &job);
/// The last result as icon, word and tone; of the history, else of the scheduler, else that there is none, or that
/// another configuration has it.
JobWord resultWord(const JobStatus &job);

/// "segunda-feira, 23/11/2026 08:30".
QString momentText(const QDateTime &moment);
/// "A execução de sexta-feira, 19/11/2026 08:30 não aconteceu." with the number of further ones; empty: none is missed.
QString lateSentence(const JobStatus &job);

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/schedule/scheduledjob.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <memory>
#include <optional>

namespace Etl {

/// What the computer's scheduler knows about one of our jobs.
struct ScheduledEntry
{
    ScheduledJob job; ///< with trouble only its name can be trusted
    QString trouble;  ///< pt-BR: why this entry is not as this program wrote it; empty: it is
    /// Of the scheduler itself; cron keeps none of it.
    std::optional<quint32> lastResult;
    QDateTime lastRun; ///< UTC
    QDateTime nextRun; ///< UTC

    bool operator==(const ScheduledEntry &) const = default;
};

/// The jobs of this user on this computer.
struct ScheduleListing
{
    bool available = true;      ///< false: this computer has no such scheduler
    QString howToMakeAvailable; ///< pt-BR, when it has none
    QList<ScheduledEntry> entries;
};

/// This computer's scheduler. Every call starts programs and may block for seconds: never on the GUI thread. Stateless;
/// any thread, one call at a time.
class Scheduler
{
public:
    Scheduler() = default;
    virtual ~Scheduler() = default;
    Q_DISABLE_COPY_MOVE(Scheduler)

    /// "cron", "Agendador de Tarefas do Windows".
    virtual QString name() const = 0;
    [[nodiscard]] virtual Result<ScheduleListing> list() const = 0;
    /// Makes the job, or puts it in place of the one of that name. Read back before it answers.
    [[nodiscard]] virtual Result<void> put(const ScheduledJob &job, const QString &replaced) const = 0;
    [[nodiscard]] virtual Result<void> remove(const QString &jobName) const = 0;
    /// Exactly what this scheduler starts for the job. Never blocks; any thread.
    virtual QString commandLine(const ScheduledJob &job) const = 0;
    /// Whether the job's logon and wake mean anything to it.
    virtual bool hasLogon() const = 0;
};

/// The scheduler of this operating system: cron, or on Windows the Task Scheduler.
std::shared_ptr<const Scheduler> systemScheduler();

} // namespace Etl

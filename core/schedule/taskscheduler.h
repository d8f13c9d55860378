// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedule/scheduler.h"
#include "core/schedule/taskxml.h"

namespace Etl {

/// Words for schtasks. The task lies in the folder "\Orquestrador BTG".
QString taskPath(const QString &jobName);
QStringList createTaskArguments(const QString &jobName, const QString &xmlFile);
QStringList deleteTaskArguments(const QString &jobName);
QStringList runTaskArguments(const QString &jobName);
QStringList queryTaskArguments(const QString &jobName);

/// The words for powershell that answer all tasks of our folder as JSON: [{name, xml, lastResult, lastRun, nextRun}].
/// Not schtasks /Query: its table is translated into the language of Windows and its XML comes in the console's code
/// page, which has not every letter.
QStringList listTasksArguments();
/// What those words answered. Error{Parse}. A task whose XML is not ours (any more) has trouble.
[[nodiscard]] Result<QList<ScheduledEntry>> entriesOfTaskList(const QByteArray &json);

/// The last result of a task in words: "concluída com sucesso", "em execução agora", "falha (código 1): …".
QString taskResultText(quint32 result);

/// The Windows Task Scheduler, through schtasks and powershell. What it says to them and reads from them is tested;
/// that Windows accepts it is not, where this program is built.
class TaskScheduler final : public Scheduler
{
public:
    explicit TaskScheduler(QString schtasks = QStringLiteral("schtasks.exe"),
                           QString powershell = QStringLiteral("powershell.exe"));

    QString name() const override;
    [[nodiscard]] Result<ScheduleListing> list() const override;
    [[nodiscard]] Result<void> put(const ScheduledJob &job, const QString &replaced) const override;
    [[nodiscard]] Result<void> remove(const QString &jobName) const override;
    QString commandLine(const ScheduledJob &job) const override;
    bool hasLogon() const override { return true; }

private:
    [[nodiscard]] Result<void> tell(const QStringList &arguments, const QString &refusal) const;

    QString m_schtasks, m_powershell;
};

} // namespace Etl

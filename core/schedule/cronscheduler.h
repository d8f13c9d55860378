// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedule/scheduler.h"

namespace Etl {

/// The user's crontab, through the program crontab.
class CronScheduler final : public Scheduler
{
public:
    /// program: a name to be looked for, or a path.
    explicit CronScheduler(QString program = QStringLiteral("crontab"));

    QString name() const override;
    [[nodiscard]] Result<ScheduleListing> list() const override;
    [[nodiscard]] Result<void> put(const ScheduledJob &job, const QString &replaced) const override;
    [[nodiscard]] Result<void> remove(const QString &jobName) const override;
    QString commandLine(const ScheduledJob &job) const override;
    bool hasLogon() const override { return false; }

private:
    [[nodiscard]] Result<QByteArray> read() const;
    [[nodiscard]] Result<void> write(const QByteArray &crontab) const;

    QString m_program;
};

} // namespace Etl

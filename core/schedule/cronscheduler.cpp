// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/cronscheduler.h"

#include "core/schedule/crontab.h"
#include "core/schedule/schedulerprogram.h"

#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace Etl {

CronScheduler::CronScheduler(QString program) : m_program(std::move(program)) {}

QString CronScheduler::name() const
{
    return u"cron"_s;
}

Result<QByteArray> CronScheduler::read() const
{
    const auto answer = runProgram(m_program, {u"-l"_s});
    if (!answer)
        return fail(answer.error());
    if (answer->exitCode == 0)
        return answer->out;
    // Nobody's crontab is an answer with exit code 1, as a forbidden one is: to take the second for the first would
    // write an empty crontab over the user's. busybox says it in other words.
    const QByteArray said = answer->err.toLower();
    if (said.contains("no crontab for") || said.contains("no such file"))
        return QByteArray();
    return fail(ErrorCode::Config, u"O crontab deste usuário não pôde ser lido. Veja se o usuário pode usar o cron."_s,
                answer->oneLine());
}

Result<void> CronScheduler::write(const QByteArray &crontab) const
{
    const auto answer = runProgram(m_program, {u"-"_s}, crontab);
    if (!answer)
        return fail(answer.error());
    if (answer->exitCode != 0)
        return fail(ErrorCode::Config, u"O cron recusou o agendamento; o crontab ficou como estava."_s,
                    answer->oneLine());
    const auto standing = read();
    if (!standing)
        return fail(standing.error());
    if (*standing != crontab)
        return fail(
            ErrorCode::Config,
            u"O crontab lido de volta não é o que foi gravado: confira com “crontab -l” antes de confiar nele."_s);
    return {};
}

Result<ScheduleListing> CronScheduler::list() const
{
    ScheduleListing listing;
    if (QStandardPaths::findExecutable(m_program).isEmpty()) {
        listing.available = false;
        listing.howToMakeAvailable = u"O programa crontab não foi encontrado. Instale o cron (Debian e Ubuntu: sudo "
                                     u"apt install cron) e confira se "
                                     "o serviço está ativo (systemctl status cron)."_s;
        return listing;
    }
    const auto crontab = read();
    if (!crontab)
        return fail(crontab.error());
    for (const CrontabBlock &block : crontabBlocks(*crontab)) {
        ScheduledEntry entry;
        if (block.job)
            entry.job = *block.job;
        else
            entry.trouble = block.job.error().message;
        entry.job.name = block.name;
        listing.entries.append(entry);
    }
    return listing;
}

Result<void> CronScheduler::put(const ScheduledJob &job, const QString &replaced) const
{
    // Read as late as possible: another program may have changed other lines meanwhile.
    const auto crontab = read();
    if (!crontab)
        return fail(crontab.error());
    const auto changed = crontabWith(*crontab, job, replaced);
    if (!changed)
        return fail(changed.error());
    return write(*changed);
}

Result<void> CronScheduler::remove(const QString &jobName) const
{
    const auto crontab = read();
    if (!crontab)
        return fail(crontab.error());
    const auto changed = crontabWithout(*crontab, jobName);
    if (!changed)
        return fail(changed.error());
    return write(*changed);
}

QString CronScheduler::commandLine(const ScheduledJob &job) const
{
    return shellCommand(job);
}

} // namespace Etl

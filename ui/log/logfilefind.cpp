// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/logfilefind.h"

#include "ui/log/logsearchjob.h"

namespace Etl {

LogFileFind::LogFileFind(QObject *parent) : QObject(parent), m_job(new LogSearchJob(this))
{
    connect(m_job, &LogSearchJob::found, this, [this](const QList<LogHit> &hits) {
        for (const LogHit &hit : hits)
            m_hits.append(hit.line.number);
        emit changed();
    });
    connect(m_job, &LogSearchJob::finished, this, [this](const Result<LogSearchEnd> &end) {
        m_more = end && end->more;
        emit changed();
    });
}

void LogFileFind::start(const QString &path, const TextPattern &pattern, LogLevel minimum)
{
    m_job->abandon();
    m_hits.clear();
    m_more = false;
    m_active = !pattern.isEmpty() && !path.isEmpty();
    if (m_active)
        m_job->startInFile(path, {pattern.query(), minimum, kMostHits});
    emit changed();
}

bool LogFileFind::isRunning() const
{
    return m_job->isRunning();
}

} // namespace Etl

#include "moc_logfilefind.cpp"

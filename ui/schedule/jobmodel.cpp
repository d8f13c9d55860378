// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schedule/jobmodel.h"

#include "ui/controls/icons.h"
#include "ui/controls/operatordate.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

void JobModel::setJobs(const QList<JobStatus> &jobs, const QTimeZone &zone)
{
    beginResetModel();
    m_jobs = jobs;
    m_zone = zone;
    endResetModel();
}

const JobStatus *JobModel::jobAt(int row) const
{
    return row >= 0 && row < int(m_jobs.size()) ? &m_jobs[row] : nullptr;
}

int JobModel::rowOf(const QString &name) const
{
    const auto at = std::find_if(m_jobs.begin(), m_jobs.end(),
                                 [&name](const JobStatus &job) { return job.entry.job.name == name; });
    return at == m_jobs.end() ? -1 : int(at - m_jobs.begin());
}

int JobModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_jobs.size());
}

int JobModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString JobModel::text(const JobStatus &job, int column) const
{
    switch (column) {
    case StateColumn: return jobWord(job).word;
    case NameColumn: return job.entry.job.name;
    case WhenColumn: return job.entry.trouble.isEmpty() ? timingText(job.entry.job) : u"–"_s;
    case NextColumn: {
        if (job.next.isEmpty())
            return u"–"_s;
        const QString moment = momentText(job.next.first().when);
        return job.next.first().holiday ? tr("%1 (feriado)").arg(moment) : moment;
    }
    case LastColumn: {
        const QDateTime moment = job.last ? job.last->started : job.entry.lastRun;
        return moment.isValid() ? momentText(moment.toTimeZone(m_zone)) : u"–"_s;
    }
    case ResultColumn: return resultWord(job).word;
    default: return {};
    }
}

QVariant JobModel::data(const QModelIndex &index, int role) const
{
    const JobStatus *job = index.isValid() ? jobAt(index.row()) : nullptr;
    if (!job)
        return {};
    const bool isState = index.column() == StateColumn;
    const bool isWord = isState || index.column() == ResultColumn;
    switch (role) {
    case Qt::DisplayRole: return text(*job, index.column());
    case Qt::ToolTipRole: {
        const QString late = isState ? lateSentence(*job) : QString();
        return late.isEmpty() ? text(*job, index.column()) : late;
    }
    case Qt::DecorationRole: {
        if (!isWord)
            return {};
        const JobWord word = isState ? jobWord(*job) : resultWord(*job);
        return icon(word.iconName, word.tone);
    }
    case Qt::ForegroundRole:
        return isWord ? QVariant(toneText((isState ? jobWord(*job) : resultWord(*job)).tone)) : QVariant();
    case Qt::AccessibleTextRole:
        return tr("%1: %2").arg(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                                text(*job, index.column()));
    default: return {};
    }
}

QVariant JobModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case StateColumn: return tr("Situação");
    case NameColumn: return tr("Nome");
    case WhenColumn: return tr("Horário (segunda a sexta)");
    case NextColumn: return tr("Próxima execução");
    case LastColumn: return tr("Última execução");
    case ResultColumn: return tr("Último resultado");
    default: return {};
    }
}

} // namespace Etl

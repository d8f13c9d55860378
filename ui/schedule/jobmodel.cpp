// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schedule/jobmodel.h"

#include "ui/controls/environmentlook.h"
#include "ui/controls/icons.h"
#include "ui/controls/operatordate.h"
#include "ui/schedule/zonewords.h"

#include <QDir>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

JobWord environmentWord(const JobStatus &job)
{
    if (!job.entry.trouble.isEmpty())
        return {{}, u"–"_s, Tone::Muted};
    const EnvironmentLook look = lookOf(job.environment);
    return {look.iconName, look.word, look.tone};
}

/// Of the last run, UTC; invalid: there was none.
QDateTime lastMoment(const JobStatus &job)
{
    return job.last ? job.last->started : job.entry.lastRun;
}

/// Of the columns that have an icon and a tone.
std::optional<JobWord> wordOfColumn(const JobStatus &job, int column)
{
    switch (column) {
    case JobModel::StateColumn: return jobWord(job);
    case JobModel::EnvironmentColumn: return environmentWord(job);
    case JobModel::ResultColumn: return resultWord(job);
    default: return std::nullopt;
    }
}

} // namespace

void JobModel::setJobs(const QList<JobStatus> &jobs, const QTimeZone &zone, const QDateTime &now)
{
    beginResetModel();
    m_jobs = jobs;
    m_zone = zone;
    m_now = now;
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
    case EnvironmentColumn: return environmentWord(job).word;
    case NameColumn: return job.entry.job.name;
    case WhenColumn: return job.entry.trouble.isEmpty() ? timingBesideBrasilia(job.entry.job, m_zone, m_now) : u"–"_s;
    case NextColumn: {
        if (job.next.isEmpty())
            return u"–"_s;
        const QString moment = momentText(job.next.first().when);
        return job.next.first().holiday ? tr("%1 (feriado)").arg(moment) : moment;
    }
    case LastColumn: {
        const QDateTime moment = lastMoment(job);
        return moment.isValid() ? momentText(moment.toTimeZone(m_zone)) : u"–"_s;
    }
    case ResultColumn: return job.lastByHand ? tr("%1 (à mão)").arg(resultWord(job).word) : resultWord(job).word;
    default: return {};
    }
}

QString JobModel::tip(const JobStatus &job, int column) const
{
    const QString late = column == StateColumn ? lateSentence(job) : QString();
    if (!late.isEmpty())
        return late;
    if (!isJudged(job) && (column == StateColumn || column == ResultColumn))
        return tr("%1. Este agendamento é de outra configuração: abra-a em Configurações para ver o que ele executou e "
                  "se alguma execução faltou.")
            .arg(text(job, column));
    // The cell has no room for both clocks.
    if (column == NextColumn && !job.next.isEmpty())
        return momentBesideBrasilia(job.next.first().when);
    if (column == LastColumn && lastMoment(job).isValid())
        return momentBesideBrasilia(lastMoment(job).toTimeZone(m_zone));
    if (column != EnvironmentColumn || !job.entry.trouble.isEmpty())
        return text(job, column);
    if (job.envFile.isEmpty())
        return tr("Executa o simulador incluído no programa: não busca dados do BTG nem carrega no banco da "
                  "configuração.");
    return job.environment ? QDir::toNativeSeparators(job.envFile)
                           : tr("O arquivo %1 não pôde ser lido: este agendamento vai falhar.")
                                 .arg(QDir::toNativeSeparators(job.envFile));
}

QVariant JobModel::data(const QModelIndex &index, int role) const
{
    const JobStatus *job = index.isValid() ? jobAt(index.row()) : nullptr;
    if (!job)
        return {};
    switch (role) {
    case Qt::DisplayRole: return text(*job, index.column());
    case Qt::ToolTipRole: return tip(*job, index.column());
    case Qt::DecorationRole: {
        const auto word = wordOfColumn(*job, index.column());
        return word && !word->iconName.isEmpty() ? QVariant(icon(word->iconName, word->tone)) : QVariant();
    }
    case Qt::ForegroundRole: {
        const auto word = wordOfColumn(*job, index.column());
        return word ? QVariant(toneText(word->tone)) : QVariant();
    }
    case Qt::AccessibleTextRole:
        return tr("%1: %2").arg(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                                text(*job, index.column()));
    default: return {};
    }
}

QVariant JobModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::ToolTipRole && section == WhenColumn)
        return tr("De segunda a sexta. %1").arg(zoneNote(m_zone, m_now));
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case StateColumn: return tr("Situação");
    case EnvironmentColumn: return tr("Ambiente");
    case NameColumn: return tr("Nome");
    case WhenColumn: return tr("Horário");
    case NextColumn: return tr("Próxima execução");
    case LastColumn: return tr("Última execução");
    case ResultColumn: return tr("Último resultado");
    default: return {};
    }
}

} // namespace Etl

#include "moc_jobmodel.cpp"

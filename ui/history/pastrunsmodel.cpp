// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/pastrunsmodel.h"

#include "core/config/identity.h"
#include "ui/controls/icons.h"
#include "ui/controls/tableexport.h"
#include "ui/controls/windowwords.h"
#include "ui/controls/words.h"
#include "ui/history/runwords.h"

#include <QFont>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

void PastRunsModel::setRuns(const QList<RunSummary> &runs)
{
    if (runs == m_runs)
        return;
    beginResetModel();
    m_runs = runs;
    endResetModel();
}

void PastRunsModel::appendRuns(const QList<RunSummary> &runs)
{
    if (runs.isEmpty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(runs.size()) - 1);
    m_runs += runs;
    endInsertRows();
}

int PastRunsModel::rowOf(const QString &runId) const
{
    const auto found =
        std::find_if(m_runs.cbegin(), m_runs.cend(), [&runId](const RunSummary &run) { return run.runId == runId; });
    return found == m_runs.cend() ? -1 : static_cast<int>(found - m_runs.cbegin());
}

int PastRunsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_runs.size());
}

int PastRunsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString PastRunsModel::textOf(const RunSummary &run, int column)
{
    switch (column) {
    case Started: return instantWords(run.started);
    case Duration: return durationWords(run);
    case Dates: return datesWords(run.dates);
    case Asked: return run.parameters.isEmpty() && run.dryRun ? tr("simulação") : parametersWords(run.parameters);
    case Status: return markOf(run).word;
    case Reason: return reasonWords(run);
    case Funds: return run.finished.isValid() ? countWords(run.funds) : QString();
    case Rows: return run.finished.isValid() ? countWords(run.rows) : QString();
    case User: return run.user;
    case Computer: return run.computer;
    case Origin: return originWords(run.origin);
    default: return {};
    }
}

QVariant PastRunsModel::valueOf(const RunSummary &run, int column)
{
    switch (column) {
    case Started: return run.started.toLocalTime();
    case Duration: return run.finished.isValid() ? QVariant(run.started.msecsTo(run.finished)) : QVariant(qint64(-1));
    case Dates: return run.dates;
    case Funds: return qint64(run.funds);
    case Rows: return run.rows;
    default: return textOf(run, column);
    }
}

QString PastRunsModel::hintOf(const RunSummary &run, int column)
{
    switch (column) {
    case Status:
        if (!run.standingWhy.isEmpty())
            return run.standingWhy;
        return run.recorded ? QString() : tr("Lido da pasta de logs: não está no banco de dados.");
    case Reason:
        return run.warnings > 0 ? tr("Os avisos estão nos detalhes da execução, abaixo, e no log.")
                                : inWindowWords(run.message);
    case Asked: return run.parameters;
    case Started: return tr("Execução %1").arg(run.runId);
    default: return {};
    }
}

QVariant PastRunsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RunSummary &run = m_runs.at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole: return textOf(run, column);
    case kSortRole: return valueOf(run, column);
    case kRunIdRole: return run.runId;
    case kExportRole: return column == Started || column == Funds || column == Rows ? valueOf(run, column) : QVariant();
    case Qt::ToolTipRole: {
        const QString hint = hintOf(run, column);
        return hint.isEmpty() ? QVariant() : QVariant(hint);
    }
    case Qt::DecorationRole:
        if (column == Status)
            return icon(markOf(run).iconName, markOf(run).tone);
        if (column == Origin && run.origin == scheduledOrigin())
            return icon(u"schedule"_s);
        if (column == Reason && run.warnings > 0)
            return icon(u"warning"_s, Tone::Warning);
        return {};
    case Qt::ForegroundRole: return column == Status ? QVariant(toneText(markOf(run).tone)) : QVariant();
    case Qt::FontRole:
        if (column == Status) {
            QFont bold;
            bold.setBold(true);
            return bold;
        }
        return {};
    case Qt::TextAlignmentRole:
        return int((column == Funds || column == Rows || column == Duration ? Qt::AlignRight : Qt::AlignLeft) |
                   Qt::AlignVCenter);
    case Qt::AccessibleTextRole:
        return u"%1: %2"_s.arg(headerData(column, Qt::Horizontal).toString(), textOf(run, column));
    default: return {};
    }
}

QVariant PastRunsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Funds || section == Rows || section == Duration ? Qt::AlignRight : Qt::AlignLeft) |
                   Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == Funds)
        return tr(
            "Fundos que a execução carregou ou encontrou já carregados: um que veio nas duas partes, ou em várias "
            "datas, conta uma vez.");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Started: return tr("Início");
    case Duration: return tr("Duração");
    case Dates: return tr("Datas");
    case Asked: return tr("O que foi pedido");
    case Status: return tr("Status");
    case Reason: return tr("Motivo");
    case Funds: return tr("Fundos");
    case Rows: return tr("Linhas");
    case User: return tr("Quem");
    case Computer: return tr("Computador");
    default: return tr("Origem");
    }
}

} // namespace Etl

#include "moc_pastrunsmodel.cpp"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/paststagesmodel.h"

#include "ui/controls/icons.h"
#include "ui/controls/operatordate.h"
#include "ui/controls/windowwords.h"
#include "ui/controls/words.h"
#include "ui/history/runwords.h"

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

RunMark stageMark(const StageReport &stage)
{
    switch (stage.state) {
    case StageState::NotApplicable: return {PastStagesModel::tr("não se aplica"), {}, Tone::Muted};
    case StageState::Done: return {PastStagesModel::tr("concluída"), u"success"_s, Tone::Success};
    case StageState::Failed:
        if (stage.error && stage.error->code == ErrorCode::Cancelled)
            return {PastStagesModel::tr("cancelada"), u"cancelled"_s, Tone::Muted};
        return {PastStagesModel::tr("falhou"), u"failure"_s, Tone::Failure};
    case StageState::Skipped: return {PastStagesModel::tr("não executada"), u"pause"_s, Tone::Muted};
    }
    return {};
}

bool isNumber(int column)
{
    return column == PastStagesModel::Count || column == PastStagesModel::Duration;
}

} // namespace

void PastStagesModel::setItems(const QList<ItemReport> &items)
{
    beginResetModel();
    m_rows.clear();
    for (const ItemReport &item : items) {
        for (const StageReport &stage : item.stages)
            m_rows.append({item.part, item.date, stage});
    }
    endResetModel();
}

int PastStagesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PastStagesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString PastStagesModel::textOf(const Row &row, int column)
{
    const bool applies = row.stage.state == StageState::Done || row.stage.state == StageState::Failed;
    switch (column) {
    case Date: return displayDate(row.date);
    case PartOf: return wordOf(row.part);
    case Name: return wordOf(row.stage.stage);
    case State: return stageMark(row.stage).word;
    case Count: return applies ? countWords(row.stage.count) : QString();
    case Duration: return applies ? durationWords(row.stage.duration) : QString();
    case Message: return row.stage.error ? inWindowWords(row.stage.error->oneLine()) : QString();
    default: return {};
    }
}

QVariant PastStagesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole: return textOf(row, index.column());
    case Qt::ToolTipRole:
        return index.column() == Message && row.stage.error ? inWindowWords(row.stage.error->oneLine()) : QVariant();
    case Qt::DecorationRole: {
        const RunMark mark = stageMark(row.stage);
        return index.column() == State && !mark.iconName.isEmpty() ? QVariant(icon(mark.iconName, mark.tone))
                                                                   : QVariant();
    }
    case Qt::ForegroundRole:
        return index.column() == State ? QVariant(toneText(stageMark(row.stage).tone)) : QVariant();
    case Qt::TextAlignmentRole:
        return int((isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default: return {};
    }
}

QVariant PastStagesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((isNumber(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Date: return tr("Data");
    case PartOf: return tr("Parte");
    case Name: return tr("Etapa");
    case State: return tr("Estado");
    case Count: return tr("Quantidade");
    case Duration: return tr("Duração");
    default: return tr("Mensagem");
    }
}

} // namespace Etl

#include "moc_paststagesmodel.cpp"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/fundmapmodel.h"

#include "ui/controls/icons.h"

using namespace Qt::StringLiterals;

namespace Etl {

void FundMapModel::setEntries(const QList<FundMapEntry> &entries)
{
    beginResetModel();
    m_entries = entries;
    m_remarks = FundMap::judge(m_entries);
    endResetModel();
}

int FundMapModel::add(const FundMapEntry &entry)
{
    const int row = int(m_entries.size());
    beginInsertRows({}, row, row);
    m_entries.append(entry);
    m_remarks.append(FundMapRemark());
    endInsertRows();
    remarksChanged();
    return row;
}

int FundMapModel::firstProblem() const
{
    for (int row = 0; row < m_entries.size(); ++row) {
        if (m_remarks.at(row).isProblem)
            return row;
    }
    return -1;
}

int FundMapModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int FundMapModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant FundMapModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_entries.size())
        return {};
    const FundMapEntry &entry = m_entries.at(index.row());
    if (role == Qt::DisplayRole || role == Qt::EditRole || role == Qt::ToolTipRole) {
        switch (index.column()) {
        case BankName: return entry.bankName;
        case HouseName: return entry.houseName;
        default: return m_remarks.at(index.row()).text;
        }
    }
    if (index.column() != Remark || (role != Qt::DecorationRole && role != Qt::ForegroundRole))
        return {};
    const FundMapRemark &remark = m_remarks.at(index.row());
    if (remark.text.isEmpty())
        return {};
    const Tone tone = remark.isProblem ? Tone::Failure : Tone::Warning;
    if (role == Qt::ForegroundRole)
        return toneText(tone);
    return icon(remark.isProblem ? u"failure"_s : u"warning"_s, tone);
}

QVariant FundMapModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case BankName: return tr("Nome no BTG");
    case HouseName: return tr("Nome da casa");
    default: return tr("Observação");
    }
}

Qt::ItemFlags FundMapModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() && index.column() != Remark ? flags | Qt::ItemIsEditable : flags;
}

bool FundMapModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::EditRole || index.column() == Remark)
        return false;
    QString &text = index.column() == BankName ? m_entries[index.row()].bankName : m_entries[index.row()].houseName;
    if (text == value.toString())
        return false;
    text = value.toString();
    emit dataChanged(index, index);
    remarksChanged();
    return true;
}

bool FundMapModel::removeRows(int row, int count, const QModelIndex &parent)
{
    if (parent.isValid() || row < 0 || count < 1 || row + count > m_entries.size())
        return false;
    beginRemoveRows({}, row, row + count - 1);
    m_entries.remove(row, count);
    m_remarks.remove(row, count);
    endRemoveRows();
    remarksChanged();
    return true;
}

void FundMapModel::remarksChanged()
{
    m_remarks = FundMap::judge(m_entries);
    if (!m_entries.isEmpty())
        emit dataChanged(index(0, Remark), index(int(m_entries.size()) - 1, Remark));
    emit edited();
}

} // namespace Etl

#include "moc_fundmapmodel.cpp"

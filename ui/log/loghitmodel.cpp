// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/loghitmodel.h"

#include "ui/controls/operatordate.h"
#include "ui/log/levellook.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

/// By the line, or by the file's name where the line has no time.
QString dayText(const LogHit &hit)
{
    return hit.line.time.isValid() ? displayDate(hit.line.time.date()) : QFileInfo(hit.path).fileName();
}

QString placeText(const LogHit &hit)
{
    return LogHitModel::tr("%1, linha %2").arg(QFileInfo(hit.path).fileName(), groupedNumber(hit.line.number + 1));
}

} // namespace

void LogHitModel::append(const QList<LogHit> &hits)
{
    if (hits.isEmpty())
        return;
    beginInsertRows({}, int(m_hits.size()), int(m_hits.size() + hits.size()) - 1);
    m_hits += hits;
    endInsertRows();
}

void LogHitModel::clear()
{
    beginResetModel();
    m_hits.clear();
    endResetModel();
}

int LogHitModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_hits.size());
}

int LogHitModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LogHitModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const LogHit &hit = hitAt(index.row());
    const LogLine &line = hit.line;
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case DayColumn: return dayText(hit);
        case TimeColumn: return line.time.isValid() ? line.time.toString(u"HH:mm:ss,zzz") : QString();
        case LevelColumn: return logLevelWord(line.level);
        default: return line.cut ? line.text + u'…' : line.text;
        }
    case Qt::ToolTipRole: return placeText(hit);
    case Qt::AccessibleTextRole:
        return u"%1, %2, %3, %4"_s.arg(dayText(hit), line.time.toString(u"HH:mm:ss"), logLevelWord(line.level),
                                       line.text);
    default: break;
    }
    return levelLook(line.level, index.column(), LevelColumn, MessageColumn, role);
}

QVariant LogHitModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case DayColumn: return tr("Data");
    case TimeColumn: return tr("Hora");
    case LevelColumn: return tr("Nível");
    case MessageColumn: return tr("Mensagem");
    default: return {};
    }
}

} // namespace Etl

#include "moc_loghitmodel.cpp"

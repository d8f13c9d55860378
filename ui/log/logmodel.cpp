// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/logmodel.h"

#include "ui/log/levellook.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

QString stageText(const LogContext &context)
{
    if (context.part.isEmpty() || context.stage.isEmpty())
        return context.part + context.stage;
    return context.part + u" · "_s + context.stage;
}

QString shownText(const QString &text)
{
    return text.size() <= LogModel::kLongestShown ? text : text.first(LogModel::kLongestShown) + u'…';
}

} // namespace

LogModel::LogModel(QObject *parent, int capacity) : QAbstractTableModel(parent), m_capacity(std::max(capacity, 1)) {}

void LogModel::append(const QList<LogEvent> &events)
{
    const int arriving = int(std::min<qsizetype>(events.size(), m_capacity));
    if (arriving == 0)
        return;

    // Remove before insert: a view never sees more rows than the ring holds.
    const int leaving = std::max(0, rowCount() + arriving - m_capacity);
    if (leaving > 0) {
        beginRemoveRows({}, 0, leaving - 1);
        m_store.removeFirst(leaving);
        endRemoveRows();
    }
    if (events.size() > arriving)
        m_store.skip(events.size() - arriving); // a block larger than the ring: all rows have left

    beginInsertRows({}, rowCount(), rowCount() + arriving - 1);
    for (qsizetype i = events.size() - arriving; i < events.size(); ++i)
        m_store.append(events[i]);
    endInsertRows();
}

void LogModel::clear()
{
    beginResetModel();
    m_store.clear();
    endResetModel();
}

int LogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_store.end() - m_store.first());
}

int LogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LogModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const int row = index.row();
    switch (role) {
    case Qt::DisplayRole: {
        const LogEvent event = eventAt(row);
        switch (index.column()) {
        case TimeColumn: return event.time.toLocalTime().toString(u"HH:mm:ss,zzz");
        case LevelColumn: return logLevelWord(event.level);
        case StageColumn: return stageText(event.context);
        default: return shownText(event.text);
        }
    }
    case Qt::ToolTipRole: return index.column() == MessageColumn ? QVariant(shownText(eventAt(row).text)) : QVariant();
    case Qt::AccessibleTextRole: {
        const LogEvent event = eventAt(row);
        return u"%1, %2, %3"_s.arg(event.time.toLocalTime().toString(u"HH:mm:ss"), logLevelWord(event.level),
                                   shownText(event.text));
    }
    case LevelRole: return int(levelAt(row));
    default: break;
    }
    return levelLook(levelAt(row), index.column(), LevelColumn, MessageColumn, role);
}

QVariant LogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TimeColumn: return tr("Hora");
    case LevelColumn: return tr("Nível");
    case StageColumn: return tr("Etapa");
    case MessageColumn: return tr("Mensagem");
    default: return {};
    }
}

} // namespace Etl

#include "moc_logmodel.cpp"

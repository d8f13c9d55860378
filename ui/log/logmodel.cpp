// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/logmodel.h"

#include "ui/controls/icons.h"
#include "ui/controls/theme.h"

#include <QFont>
#include <QFontDatabase>
#include <QGuiApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

Tone toneOf(LogLevel level)
{
    switch (level) {
    case LogLevel::Debug: return Tone::Muted;
    case LogLevel::Info: return Tone::Running;
    case LogLevel::Warning: return Tone::Warning;
    case LogLevel::Error: return Tone::Failure;
    }
    return Tone::Muted;
}

QString iconOf(LogLevel level)
{
    switch (level) {
    case LogLevel::Debug: return u"debug"_s;
    case LogLevel::Info: return u"info"_s;
    case LogLevel::Warning: return u"warning"_s;
    case LogLevel::Error: return u"failure"_s;
    }
    return {};
}

QString stageText(const LogContext &context)
{
    if (context.part.isEmpty() || context.stage.isEmpty())
        return context.part + context.stage;
    return context.part + u" · "_s + context.stage;
}

} // namespace

LogModel::LogModel(QObject *parent, int capacity) : QAbstractTableModel(parent), m_capacity(std::max(capacity, 1)) {}

void LogModel::append(const QList<LogEvent> &events)
{
    const int arriving = int(std::min<qsizetype>(events.size(), m_capacity));
    if (arriving == 0)
        return;
    m_dropped += events.size() - arriving;

    // Remove before insert: a view never sees more rows than the ring holds.
    const int leaving = std::max(0, m_count + arriving - m_capacity);
    if (leaving > 0) {
        beginRemoveRows({}, 0, leaving - 1);
        m_first = (m_first + std::size_t(leaving)) % m_ring.size();
        m_count -= leaving;
        m_dropped += leaving;
        if (m_count == 0) {
            m_first = 0;
            m_ring.clear();
        }
        endRemoveRows();
    }

    beginInsertRows({}, m_count, m_count + arriving - 1);
    for (qsizetype i = events.size() - arriving; i < events.size(); ++i) {
        if (m_ring.size() < std::size_t(m_capacity))
            m_ring.push_back(events[i]);
        else
            m_ring[(m_first + std::size_t(m_count)) % m_ring.size()] = events[i];
        ++m_count;
    }
    endInsertRows();
}

void LogModel::clear()
{
    beginResetModel();
    m_ring.clear();
    m_first = 0;
    m_count = 0;
    m_dropped = 0;
    endResetModel();
}

const LogEvent &LogModel::eventAt(int row) const
{
    return m_ring[(m_first + std::size_t(row)) % m_ring.size()];
}

int LogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_count;
}

int LogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LogModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const LogEvent &event = eventAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case TimeColumn: return event.time.toLocalTime().toString(u"HH:mm:ss,zzz");
        case LevelColumn: return logLevelWord(event.level);
        case StageColumn: return stageText(event.context);
        default: return event.text;
        }
    case Qt::ToolTipRole: return index.column() == MessageColumn ? QVariant(event.text) : QVariant();
    case Qt::AccessibleTextRole:
        return u"%1, %2, %3"_s.arg(event.time.toLocalTime().toString(u"HH:mm:ss"), logLevelWord(event.level),
                                   event.text);
    case Qt::DecorationRole:
        return index.column() == LevelColumn ? QVariant(icon(iconOf(event.level), toneOf(event.level))) : QVariant();
    case Qt::ForegroundRole:
        if (index.column() == MessageColumn && event.level == LogLevel::Info)
            return {};
        if (index.column() == TimeColumn || index.column() == StageColumn)
            return toneText(Tone::Muted);
        return toneText(toneOf(event.level));
    case Qt::FontRole: {
        if (index.column() != MessageColumn && event.level != LogLevel::Error)
            return {};
        QFont font = index.column() == MessageColumn ? QFontDatabase::systemFont(QFontDatabase::FixedFont)
                                                     : QGuiApplication::font();
        font.setBold(event.level == LogLevel::Error);
        return font;
    }
    case LevelRole: return int(event.level);
    default: return {};
    }
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

void LogFilter::setMinimum(LogLevel level)
{
    if (level == m_minimum)
        return;
    m_minimum = level;
    invalidateFilter();
}

bool LogFilter::filterAcceptsRow(int sourceRow, const QModelIndex &) const
{
    // Straight from the event: a QVariant per row would double the time of filtering 200,000 of them.
    const auto *log = static_cast<const LogModel *>(sourceModel());
    return log->eventAt(sourceRow).level >= m_minimum;
}

} // namespace Etl

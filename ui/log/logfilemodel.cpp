// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/logfilemodel.h"

#include "ui/controls/operatordate.h"
#include "ui/log/levellook.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

constexpr int kPagesAhead = 2;
constexpr qsizetype kMostKept = 4'000; ///< lines in memory

} // namespace

LogFileModel::LogFileModel(QObject *parent) : QAbstractTableModel(parent) {}

void LogFileModel::setIndex(std::shared_ptr<LogIndex> index)
{
    beginResetModel();
    m_reading.cancel();
    m_index = std::move(index);
    m_lines.clear();
    m_numbers.clear();
    m_top = 0;
    m_anchor = m_current = m_openLine = -1;
    endResetModel();
    setWindow(0, m_wanted);
}

void LogFileModel::setMinimum(LogLevel minimum)
{
    if (minimum == m_minimum)
        return;
    const qint64 line = lineAt(m_current);
    m_minimum = minimum;
    m_current = m_anchor = line < 0 || positions() == 0 ? -1 : std::min(positionOf(line), positions() - 1);
    setWindow(m_top, m_wanted);
}

qint64 LogFileModel::positions() const
{
    return m_index ? m_index->count(m_minimum) : 0;
}

qint64 LogFileModel::lineAt(qint64 position) const
{
    return m_index ? m_index->lineOfRow(m_minimum, position) : -1;
}

qint64 LogFileModel::positionOf(qint64 line) const
{
    return m_index ? m_index->rowOfLine(m_minimum, line) : 0;
}

LogLine LogFileModel::anyLine() const
{
    const auto timed =
        std::find_if(m_lines.cbegin(), m_lines.cend(), [](const LogLine &line) { return line.time.isValid(); });
    return timed == m_lines.cend() ? LogLine() : *timed;
}

void LogFileModel::setWindow(qint64 top, int count)
{
    m_wanted = count;
    m_top = std::clamp<qint64>(top, 0, std::max<qint64>(0, positions() - 1));
    QList<qint64> numbers;
    for (qint64 position = m_top; position < m_top + count; ++position) {
        const qint64 line = lineAt(position);
        if (line < 0)
            break;
        numbers.append(line);
    }
    const auto rows = int(numbers.size());
    const auto before = int(m_numbers.size());
    if (rows > before) {
        beginInsertRows({}, before, rows - 1);
        m_numbers = numbers;
        endInsertRows();
    } else if (rows < before) {
        beginRemoveRows({}, rows, before - 1);
        m_numbers = numbers;
        endRemoveRows();
    } else if (rows == 0 || m_numbers == numbers) {
        load();
        return;
    } else {
        m_numbers = numbers;
    }
    showAll();
    load();
}

void LogFileModel::update()
{
    // A line without a line feed may have been read before it was whole.
    if (m_openLine >= 0)
        m_lines.remove(m_openLine);
    m_openLine = -1;
    setWindow(m_top, m_wanted);
}

void LogFileModel::setSelection(qint64 anchor, qint64 current)
{
    m_anchor = anchor;
    m_current = current;
    showAll();
}

void LogFileModel::load()
{
    if (!m_index)
        return;
    if (std::all_of(m_numbers.cbegin(), m_numbers.cend(), [this](qint64 line) { return m_lines.contains(line); }))
        return;
    QList<qint64> missing;
    const qint64 ahead = qint64(m_wanted) * kPagesAhead;
    for (qint64 position = std::max<qint64>(0, m_top - ahead); position < m_top + m_wanted + ahead; ++position) {
        const qint64 line = lineAt(position);
        if (line < 0)
            break;
        if (!m_lines.contains(line))
            missing.append(line);
    }
    m_reading.start([from = m_index, missing](const std::stop_token &token) { return from->read(missing, token); },
                    [this](const Result<QList<LogLine>> &lines) { take(lines); });
}

void LogFileModel::take(const Result<QList<LogLine>> &lines)
{
    if (!lines) {
        emit failed(lines.error().message);
        return;
    }
    if (m_lines.size() + lines->size() > kMostKept)
        m_lines.clear();
    const qint64 last = m_index->state().lines - 1;
    for (const LogLine &line : *lines) {
        m_lines.insert(line.number, line);
        if (line.number == last)
            m_openLine = last;
    }
    showAll();
    emit loaded();
}

void LogFileModel::showAll()
{
    if (!m_numbers.isEmpty())
        emit dataChanged(QAbstractTableModel::index(0, 0),
                         QAbstractTableModel::index(int(m_numbers.size()) - 1, ColumnCount - 1));
}

int LogFileModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_numbers.size());
}

int LogFileModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LogFileModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const qint64 number = m_numbers.at(index.row());
    if (role == kLineSelectedRole) {
        const qint64 position = m_top + index.row();
        return m_current >= 0 && position >= std::min(m_anchor, m_current) && position <= std::max(m_anchor, m_current);
    }
    if (role == Qt::DisplayRole && index.column() == NumberColumn)
        return groupedNumber(number + 1);
    if (role == Qt::TextAlignmentRole && index.column() == NumberColumn)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    const auto found = m_lines.constFind(number);
    if (found == m_lines.cend())
        return {}; // on its way
    const LogLine &line = *found;
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case TimeColumn: return line.time.isValid() ? line.time.toString(u"HH:mm:ss,zzz") : QString();
        case LevelColumn: return logLevelWord(line.level);
        default: return line.cut ? line.text + u'…' : line.text;
        }
    case Qt::ToolTipRole:
        if (index.column() == TimeColumn && line.time.isValid())
            return displayDate(line.time.date()) + line.time.toString(u" HH:mm:ss,zzz");
        return index.column() == MessageColumn ? QVariant(line.text) : QVariant();
    case Qt::AccessibleTextRole:
        return u"%1, %2, %3"_s.arg(line.time.toString(u"HH:mm:ss"), logLevelWord(line.level), line.text);
    default: break;
    }
    return levelLook(line.level, index.column(), LevelColumn, MessageColumn, role);
}

QVariant LogFileModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == NumberColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NumberColumn: return tr("Linha");
    case TimeColumn: return tr("Hora");
    case LevelColumn: return tr("Nível");
    case MessageColumn: return tr("Mensagem");
    default: return {};
    }
}

} // namespace Etl

#include "moc_logfilemodel.cpp"

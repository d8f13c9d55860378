// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/logfilter.h"

#include <QElapsedTimer>

#include <algorithm>

namespace Etl {

namespace {

constexpr int kSliceMs = 10;
constexpr int kLinesBetweenLooks = 256;     ///< at the time
constexpr std::size_t kMostAtOnce = 50'000; ///< rows shown in one go: a view lays all of them out
constexpr std::size_t kLargestGap = 100'000;

} // namespace

LogFilter::LogFilter(LogModel *source, QObject *parent) : QAbstractTableModel(parent), m_source(source)
{
    m_slices.setInterval(0);
    connect(&m_slices, &QTimer::timeout, this, &LogFilter::slice);
    connect(source, &QAbstractItemModel::rowsAboutToBeInserted, this, [this](const QModelIndex &, int first, int last) {
        if (!isActive())
            beginInsertRows({}, first, last);
    });
    connect(source, &QAbstractItemModel::rowsInserted, this, [this] {
        if (!isActive())
            endInsertRows();
        else if (!isWorking())
            slice();
    });
    connect(source, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex &, int, int last) { sourceRowsLeave(last + 1); });
    connect(source, &QAbstractItemModel::rowsRemoved, this, [this] {
        if (!isActive()) {
            endRemoveRows();
        } else if (m_leaving > 0) {
            m_head += m_leaving;
            m_leaving = 0;
            if (m_head > kLargestGap && m_head * 2 > m_numbers.size()) {
                m_numbers.erase(m_numbers.begin(), m_numbers.begin() + qsizetype(m_head));
                m_head = 0;
            }
            endRemoveRows();
        }
    });
    connect(source, &QAbstractItemModel::modelAboutToBeReset, this, [this] { beginResetModel(); });
    connect(source, &QAbstractItemModel::modelReset, this, [this] {
        m_numbers.clear();
        m_head = 0;
        m_looked = 0;
        m_slices.stop();
        endResetModel();
    });
}

void LogFilter::setMinimum(LogLevel level)
{
    if (level == m_minimum)
        return;
    beginResetModel();
    m_minimum = level;
    restart();
}

void LogFilter::setPattern(const TextPattern &pattern)
{
    if (pattern.query() == m_pattern.query())
        return;
    beginResetModel();
    m_pattern = pattern;
    restart();
}

/// Between beginResetModel() and its end.
void LogFilter::restart()
{
    m_numbers.clear();
    m_head = 0;
    m_looked = m_source->dropped();
    // What one slice finds comes at once: small logs never flicker.
    if (isActive())
        m_numbers = look(m_source->dropped() + m_source->rowCount(), kSliceMs);
    endResetModel();
    if (isActive() && m_looked < m_source->dropped() + m_source->rowCount())
        m_slices.start();
    else
        m_slices.stop();
    emit filterChanged();
}

void LogFilter::slice()
{
    const qint64 end = m_source->dropped() + m_source->rowCount();
    show(look(end, kSliceMs));
    if (m_looked < end)
        m_slices.start();
    else
        m_slices.stop();
    emit progressed();
}

std::vector<qint64> LogFilter::look(qint64 until, int milliseconds)
{
    std::vector<qint64> found;
    QElapsedTimer timer;
    timer.start();
    m_looked = std::max(m_looked, m_source->dropped());
    for (int left = kLinesBetweenLooks; m_looked < until; ++m_looked) {
        const int row = m_source->rowOf(m_looked);
        if (accepts(m_source->levelAt(row), m_source->textAt(row)))
            found.push_back(m_looked);
        if (--left == 0) {
            if (timer.hasExpired(milliseconds) || found.size() >= kMostAtOnce) {
                ++m_looked;
                break;
            }
            left = kLinesBetweenLooks;
        }
    }
    return found;
}

void LogFilter::show(const std::vector<qint64> &numbers)
{
    if (numbers.empty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + int(numbers.size()) - 1);
    m_numbers.insert(m_numbers.end(), numbers.cbegin(), numbers.cend());
    endInsertRows();
}

void LogFilter::sourceRowsLeave(int count)
{
    if (!isActive()) {
        beginRemoveRows({}, 0, count - 1);
        return;
    }
    const auto begin = m_numbers.cbegin() + qsizetype(m_head);
    const auto kept = std::lower_bound(begin, m_numbers.cend(), m_source->dropped() + count);
    m_leaving = std::size_t(kept - begin);
    if (m_leaving > 0)
        beginRemoveRows({}, 0, int(m_leaving) - 1);
}

bool LogFilter::accepts(LogLevel level, QByteArrayView utf8Text) const
{
    return level >= m_minimum && m_pattern.matches(utf8Text, m_scratch);
}

int LogFilter::sourceRow(int row) const
{
    return isActive() ? m_source->rowOf(m_numbers[m_head + std::size_t(row)]) : row;
}

int LogFilter::rowOf(qint64 number) const
{
    if (!isActive())
        return std::clamp(m_source->rowOf(number), 0, m_source->rowCount());
    const auto begin = m_numbers.cbegin() + qsizetype(m_head);
    return int(std::lower_bound(begin, m_numbers.cend(), number) - begin);
}

int LogFilter::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return isActive() ? int(m_numbers.size() - m_head) : m_source->rowCount();
}

int LogFilter::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_source->columnCount();
}

QVariant LogFilter::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    return m_source->data(m_source->index(sourceRow(index.row()), index.column()), role);
}

QVariant LogFilter::headerData(int section, Qt::Orientation orientation, int role) const
{
    return m_source->headerData(section, orientation, role);
}

} // namespace Etl

#include "moc_logfilter.cpp"

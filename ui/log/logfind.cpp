// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/log/logfind.h"

#include "ui/log/logfilter.h"

#include <QElapsedTimer>

#include <algorithm>

namespace Etl {

namespace {

constexpr int kFindSliceMs = 10;
constexpr int kFindLinesBetweenLooks = 64; ///< at the time

} // namespace

LogFind::LogFind(LogFilter *lines, QObject *parent) : QObject(parent), m_lines(lines)
{
    m_slices.setInterval(0);
    connect(&m_slices, &QTimer::timeout, this, &LogFind::slice);
    connect(lines, &QAbstractItemModel::rowsInserted, this, &LogFind::goOn);
    connect(lines, &QAbstractItemModel::modelReset, this, &LogFind::restart);
    connect(lines, &QAbstractItemModel::rowsRemoved, this, [this] {
        if (isActive())
            m_hits.dropBefore(m_lines->source()->dropped());
    });
}

void LogFind::setPattern(const TextPattern &pattern)
{
    m_pattern = pattern;
    restart();
}

void LogFind::restart()
{
    m_hits.clear();
    m_looked = 0;
    m_slices.stop();
    if (isActive())
        slice();
    else
        emit changed();
}

void LogFind::goOn()
{
    if (isActive() && !isWorking())
        m_slices.start();
}

void LogFind::slice()
{
    QElapsedTimer timer;
    timer.start();
    const LogModel *source = m_lines->source();
    const int rows = m_lines->rowCount();
    int row = m_lines->rowOf(m_looked);
    QByteArray scratch;
    for (int left = kFindLinesBetweenLooks; row < rows; ++row) {
        const int line = m_lines->sourceRow(row);
        const qint64 number = source->numberOf(line);
        if (m_pattern.matches(source->textAt(line), scratch))
            m_hits.append(number);
        m_looked = number + 1;
        if (--left == 0) {
            if (timer.hasExpired(kFindSliceMs))
                break;
            left = kFindLinesBetweenLooks;
        }
    }
    if (row < rows)
        m_slices.start();
    else
        m_slices.stop();
    emit changed();
}

} // namespace Etl

#include "moc_logfind.cpp"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/releases.h"

#include "core/base/clock.h"

#include <QMutexLocker>

#include <algorithm>
#include <array>
#include <numeric>

namespace Etl {

namespace {

constexpr int kMeasuredFunds = 37;

/// One measured point: so many business days after the position date, that many minutes after São Paulo's midnight.
struct CurvePoint
{
    int businessDays;
    int minute;
    int funds;
};

constexpr int minuteOf(int hour, int minute)
{
    return hour * 60 + minute;
}

constexpr std::array kCurve{
    CurvePoint{1, minuteOf(10, 53), 0},  CurvePoint{1, minuteOf(13, 51), 18}, CurvePoint{1, minuteOf(15, 43), 24},
    CurvePoint{1, minuteOf(17, 30), 29}, CurvePoint{1, minuteOf(18, 10), 35}, CurvePoint{1, minuteOf(24, 0), 35},
    CurvePoint{1, minuteOf(32, 0), 36},  CurvePoint{2, minuteOf(17, 59), 36}, CurvePoint{2, minuteOf(18, 0), 37},
};

QDateTime instantOf(const CurvePoint &point, QDate date, const BusinessDays &calendar)
{
    auto day = date;
    for (int i = 0; i < point.businessDays; ++i)
        day = calendar.next(day);
    constexpr int kSaoPauloOffset = -3 * 60 * 60;
    return QDateTime(day, QTime(0, 0), Qt::OffsetFromUTC, kSaoPauloOffset).addSecs(qint64{60} * point.minute);
}

/// A small mixer: the same order of release on every machine.
quint32 mixedRank(quint32 seed, qint64 day, int index)
{
    auto value = static_cast<quint64>(seed) * 0x9E3779B97F4A7C15U + static_cast<quint64>(day) * 0xBF58476D1CE4E5B9U +
                 static_cast<quint64>(index);
    value = (value ^ (value >> 30U)) * 0xBF58476D1CE4E5B9U;
    value = (value ^ (value >> 27U)) * 0x94D049BB133111EBU;
    return static_cast<quint32>(value >> 32U);
}

} // namespace

Releases::Releases(int funds, quint32 seed, bool everything) : m_funds(funds), m_seed(seed), m_everything(everything) {}

int Releases::curveCount(QDate date, const QDateTime &now) const
{
    const BusinessDays calendar;
    auto before = kCurve.front();
    if (now <= instantOf(before, date, calendar))
        return 0;
    for (const auto &point : kCurve) {
        const auto end = instantOf(point, date, calendar);
        if (now < end) {
            const auto start = instantOf(before, date, calendar);
            const auto part = static_cast<double>(start.msecsTo(now)) / static_cast<double>(start.msecsTo(end));
            const auto measured = before.funds + static_cast<int>(part * (point.funds - before.funds));
            return (measured * m_funds * 2 + kMeasuredFunds) / (2 * kMeasuredFunds);
        }
        before = point;
    }
    return m_funds;
}

QList<int> Releases::order(QDate date) const
{
    QList<int> result(m_funds);
    std::iota(result.begin(), result.end(), 0);
    const auto day = date.toJulianDay();
    std::stable_sort(result.begin(), result.end(),
                     [&](int a, int b) { return mixedRank(m_seed, day, a) < mixedRank(m_seed, day, b); });
    return result;
}

QList<int> Releases::released(QDate date, const QDateTime &now) const
{
    const BusinessDays calendar;
    if (!date.isValid() || !calendar.isBusinessDay(date))
        return {};
    const QMutexLocker lock(&m_mutex);
    if (const auto chosen = m_chosen.constFind(date); chosen != m_chosen.constEnd())
        return *chosen;
    int count = m_counts.value(date, -1);
    if (count < 0) {
        if (date >= brazilianDate(now))
            return {};
        count = m_everything ? m_funds : curveCount(date, now);
    }
    auto result = order(date).first(std::clamp(count, 0, m_funds));
    std::sort(result.begin(), result.end());
    return result;
}

void Releases::setEverything(bool everything)
{
    const QMutexLocker lock(&m_mutex);
    m_everything = everything;
}

void Releases::setCount(QDate date, int count)
{
    const QMutexLocker lock(&m_mutex);
    m_chosen.remove(date);
    if (count < 0)
        m_counts.remove(date);
    else
        m_counts.insert(date, count);
}

void Releases::setFunds(QDate date, const QList<int> &indices)
{
    auto sorted = indices;
    std::sort(sorted.begin(), sorted.end());
    const QMutexLocker lock(&m_mutex);
    m_counts.remove(date);
    m_chosen.insert(date, sorted);
}

} // namespace Etl

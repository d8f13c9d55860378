// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/businessdays.h"
#include "core/model/coverage.h"

#include <QAbstractTableModel>
#include <QHash>

#include <array>
#include <optional>

namespace Etl {

/// What a calendar page shows at once.
enum class CalendarSpan { Month, Year };

/// The days of a month (weeks × weekdays, Sunday first) or of a year (months × days) with both parts' states. Only
/// business days can be selected; cells outside the span are disabled. GUI thread; never asks anybody.
class CoverageModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit CoverageModel(CalendarSpan span, QObject *parent = nullptr);

    CalendarSpan span() const { return m_span; }
    /// The month or year that holds that date. What was read before goes.
    void setPage(QDate date);
    QDate first() const { return m_first; }
    QDate last() const { return m_last; }
    void setToday(QDate today);
    QDate today() const { return m_today; }
    void setCalendar(const BusinessDays &calendar);
    /// In place of what was there; days outside the span are left out. Days off that have rows may be among them.
    void setCoverage(const QList<DayCoverage> &coverage);
    bool isEmpty() const { return m_days.isEmpty(); }

    /// Invalid outside the span.
    QDate dateAt(const QModelIndex &index) const;
    QModelIndex indexOf(QDate date) const;
    bool isBusinessDay(QDate date) const { return m_calendar.isBusinessDay(date); }
    /// Why nothing is published then: the holiday's name, "fim de semana"; empty for a business day.
    QString dayOff(QDate date) const;
    /// nullptr while it is not known.
    const DayCoverage *coverage(QDate date, Part part) const;
    /// Of the span, in order.
    QList<DayCoverage> gaps() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    using Parts = std::array<std::optional<DayCoverage>, 2>;

    void changed();
    QString spoken(QDate date) const;
    QString toolTip(QDate date) const;
    QString monthHeader(int month) const;

    CalendarSpan m_span;
    QDate m_first, m_last, m_today;
    BusinessDays m_calendar;
    QHash<QDate, Parts> m_days;
};

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/businessdays.h"

#include <QCalendarWidget>

namespace Etl {

/// A month that shows which days are business days: weekends dim, holidays coloured, underlined and named by tooltip,
/// days after today disabled. Sunday first. Decides nothing: a holiday can be picked.
class BusinessCalendar : public QCalendarWidget
{
    Q_OBJECT

public:
    explicit BusinessCalendar(QWidget *parent = nullptr);

    void setDays(const BusinessDays &days);
    /// Days after it are dim and cannot be picked.
    void setLastDay(QDate day);

private:
    void markMonth(int year, int month);

    BusinessDays m_days;
};

} // namespace Etl

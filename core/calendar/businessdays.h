// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace Etl {

/// The days on which the bank publishes positions: ANBIMA's calendar, corrected by a calendar view where one was read.
/// A value; never opens a file or a database.
class BusinessDays
{
public:
    /// One day as the calendar view sees it.
    struct Override
    {
        bool businessDay = true;
        bool operator==(const Override &) const = default;
    };

    BusinessDays() = default;
    /// The view wins for the dates it covers (contract 3, DB_CALENDARIO).
    explicit BusinessDays(QHash<QDate, Override> view) : m_view(std::move(view)) {}

    bool isBusinessDay(QDate date) const;
    /// The n-th business day strictly before that date, n >= 1. Invalid QDate for n < 1 or an invalid date.
    QDate back(QDate date, int n) const;
    /// The first business day strictly after that date.
    QDate next(QDate date) const;
    /// Every business day of the interval, both ends included, ascending.
    QList<QDate> between(QDate first, QDate last) const;
    /// Why that date is not a business day and which one comes before:
    /// "21/11/2026 é sábado. O dia útil anterior é 19/11/2026 (20/11 é feriado: …)." Empty for a business day.
    QString explain(QDate date) const;
    /// One sentence per date where view and rule disagree, within the interval.
    QStringList disagreements(QDate first, QDate last) const;

private:
    QHash<QDate, Override> m_view;
};

/// "sexta-feira": pt-BR weekday whatever the locale of the process.
QString weekdayName(QDate date);

} // namespace Etl

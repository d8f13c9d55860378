// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/businessdays.h"

#include "core/calendar/anbimacalendar.h"

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

bool isWeekend(QDate date)
{
    return date.dayOfWeek() >= Qt::Saturday;
}

bool isBusinessDayByRule(QDate date)
{
    return date.isValid() && !isWeekend(date) && anbimaHolidayName(date).isEmpty();
}

QString longDate(QDate date)
{
    return date.toString(u"dd/MM/yyyy");
}

QString whyNot(QDate date)
{
    const QString holiday = anbimaHolidayName(date);
    if (!holiday.isEmpty())
        return u"feriado: "_s + holiday;
    return isWeekend(date) ? weekdayName(date) : u"dia não útil no calendário do banco de dados"_s;
}

} // namespace

QString weekdayName(QDate date)
{
    switch (date.dayOfWeek()) {
    case Qt::Monday: return u"segunda-feira"_s;
    case Qt::Tuesday: return u"terça-feira"_s;
    case Qt::Wednesday: return u"quarta-feira"_s;
    case Qt::Thursday: return u"quinta-feira"_s;
    case Qt::Friday: return u"sexta-feira"_s;
    case Qt::Saturday: return u"sábado"_s;
    case Qt::Sunday: return u"domingo"_s;
    default: return {};
    }
}

bool BusinessDays::isBusinessDay(QDate date) const
{
    const auto known = m_view.constFind(date);
    return known != m_view.cend() ? known->businessDay : isBusinessDayByRule(date);
}

QDate BusinessDays::back(QDate date, int n) const
{
    if (!date.isValid() || n < 1)
        return {};
    QDate day = date;
    for (int found = 0; found < n;) {
        day = day.addDays(-1);
        if (!day.isValid())
            return {};
        if (isBusinessDay(day))
            ++found;
    }
    return day;
}

QDate BusinessDays::next(QDate date) const
{
    QDate day = date.addDays(1);
    while (day.isValid() && !isBusinessDay(day))
        day = day.addDays(1);
    return day;
}

QList<QDate> BusinessDays::between(QDate first, QDate last) const
{
    QList<QDate> days;
    for (QDate day = first; day.isValid() && day <= last; day = day.addDays(1)) {
        if (isBusinessDay(day))
            days.append(day);
    }
    return days;
}

QString BusinessDays::explain(QDate date) const
{
    if (!date.isValid() || isBusinessDay(date))
        return {};
    const QDate previous = back(date, 1);
    QStringList skipped;
    for (QDate day = date.addDays(-1); day > previous; day = day.addDays(-1)) {
        if (!isWeekend(day))
            skipped.append(u"%1 é %2"_s.arg(day.toString(u"dd/MM"), whyNot(day)));
    }
    const QString holiday = anbimaHolidayName(date);
    QString sentence = holiday.isEmpty() ? u"%1 é %2."_s.arg(longDate(date), whyNot(date))
                                         : u"%1 (%2) é feriado: %3."_s.arg(longDate(date), weekdayName(date), holiday);
    sentence += u" O dia útil anterior é %1"_s.arg(longDate(previous));
    if (!skipped.isEmpty())
        sentence += u" (%1)"_s.arg(skipped.join(u"; "));
    return sentence + u'.';
}

QStringList BusinessDays::disagreements(QDate first, QDate last) const
{
    QStringList sentences;
    for (QDate day = first; day.isValid() && day <= last; day = day.addDays(1)) {
        const auto known = m_view.constFind(day);
        if (known == m_view.cend() || known->businessDay == isBusinessDayByRule(day))
            continue;
        sentences.append(
            u"Calendários divergem em %1: o do banco de dados diz %2, o da ANBIMA diz %3; vale o do banco de dados."_s
                .arg(longDate(day), known->businessDay ? u"dia útil"_s : u"dia não útil"_s,
                     known->businessDay ? whyNot(day) : u"dia útil"_s));
    }
    return sentences;
}

} // namespace Etl

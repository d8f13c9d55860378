// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/businesscalendar.h"

#include "core/calendar/anbimacalendar.h"
#include "ui/controls/icons.h"
#include "ui/controls/words.h"

#include <QTextCharFormat>
#include <QToolButton>

#include <utility>

using namespace Qt::StringLiterals;

namespace Etl {

BusinessCalendar::BusinessCalendar(QWidget *parent) : QCalendarWidget(parent)
{
    setLocale(windowLocale());
    setFirstDayOfWeek(Qt::Sunday);
    setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    setHorizontalHeaderFormat(QCalendarWidget::ShortDayNames);
    setGridVisible(false);
    for (const auto &[button, drawing] :
         {std::pair(u"qt_calendar_prevmonth"_s, u"previous"_s), std::pair(u"qt_calendar_nextmonth"_s, u"next"_s)}) {
        if (auto *arrow = findChild<QToolButton *>(button))
            arrow->setIcon(icon(drawing, QColor(Qt::white)));
    }
    QTextCharFormat weekend;
    weekend.setForeground(toneText(Tone::Muted));
    setWeekdayTextFormat(Qt::Saturday, weekend);
    setWeekdayTextFormat(Qt::Sunday, weekend);
    connect(this, &QCalendarWidget::currentPageChanged, this, &BusinessCalendar::markMonth);
    markMonth(yearShown(), monthShown());
}

void BusinessCalendar::setDays(const BusinessDays &days)
{
    m_days = days;
    markMonth(yearShown(), monthShown());
}

void BusinessCalendar::setLastDay(QDate day)
{
    setMaximumDate(day);
    markMonth(yearShown(), monthShown());
}

void BusinessCalendar::markMonth(int year, int month)
{
    // The page also shows the end of the month before and the start of the next.
    const QDate first = QDate(year, month, 1).addDays(-7);
    for (QDate day = first; day < first.addDays(56); day = day.addDays(1)) {
        const bool weekend = day.dayOfWeek() >= Qt::Saturday;
        const QString holiday = anbimaHolidayName(day);
        QTextCharFormat format;
        if (day > maximumDate()) {
            format.setForeground(palette().color(QPalette::Disabled, QPalette::Text));
            setDateTextFormat(day, format);
            continue;
        }
        if (!holiday.isEmpty() || (!weekend && !m_days.isBusinessDay(day))) {
            format.setForeground(toneText(Tone::Failure));
            format.setFontUnderline(true);
            format.setToolTip(holiday.isEmpty() ? tr("dia não útil no calendário do banco de dados")
                                                : tr("feriado: %1").arg(holiday));
        } else if (weekend) {
            format.setForeground(toneText(Tone::Muted));
            format.setToolTip(weekdayWord(day));
        }
        setDateTextFormat(day, format);
    }
}

} // namespace Etl

#include "moc_businesscalendar.cpp"

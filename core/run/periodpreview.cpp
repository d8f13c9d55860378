// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/periodpreview.h"

#include "core/base/error.h"
#include "core/calendar/anbimacalendar.h"

#include <QMap>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

constexpr qsizetype kNamedHolidays = 4;

QString counted(qsizetype count, const QString &one, const QString &many)
{
    return u"%1 %2"_s.arg(count).arg(count == 1 ? one : many);
}

/// By its rows alone: a failed or running day may have them all.
bool lacksFunds(const DayCoverage &day)
{
    return day.loaded == 0 || day.loaded < day.expected;
}

/// The last run may have stopped somewhere between the funds. How many it should have loaded may be unknown (no rows on
/// the day before), so its rows do not prove that nothing is missing. Only a run that got through all funds, and
/// refused some, is known not to have.
bool brokeOff(const DayCoverage &day)
{
    if (day.runStatus == "INICIADA"_L1 || !day.notice.isEmpty())
        return true;
    return day.state == DayState::Failed && day.runReason != reasonWord(ErrorCode::Parse) &&
           day.runReason != reasonWord(ErrorCode::Validation);
}

bool isWanted(const DayCoverage &day, DatePolicy policy)
{
    if (policy == DatePolicy::Everything)
        return true;
    switch (day.state) {
    case DayState::Complete: return brokeOff(day);
    case DayState::Failed: return policy == DatePolicy::MissingAndFailed || lacksFunds(day) || brokeOff(day);
    case DayState::Running: // its lease answers who holds it; nobody knows yet how that run ends
    case DayState::Partial:
    case DayState::Missing:
    case DayState::NotDue: return true;
    }
    return true;
}

QList<SkippedHoliday> holidaysWithin(const DateInterval &period, const BusinessDays &calendar)
{
    QList<SkippedHoliday> holidays;
    for (QDate day = period.first; day <= period.last; day = day.addDays(1)) {
        if (day.dayOfWeek() >= Qt::Saturday || calendar.isBusinessDay(day))
            continue;
        const QString name = anbimaHolidayName(day);
        holidays.append({day, name.isEmpty() ? u"dia não útil no calendário do banco de dados"_s : name});
    }
    return holidays;
}

using CoverageTable = QMap<std::pair<QDate, Part>, DayCoverage>;

/// Puts one asked date where it belongs.
void place(PeriodPreview &preview, QDate date, const RunRequest &request, const CoverageTable &coverage)
{
    QList<Part> wanted;
    bool notDue = false;
    bool failed = false;
    bool running = false;
    bool complete = true;
    for (const Part part : request.parts) {
        const auto day = coverage.constFind({date, part});
        if (day == coverage.cend()) {
            complete = false;
            wanted.append(part);
            continue;
        }
        complete = complete && day->state == DayState::Complete &&
                   (request.policy == DatePolicy::Everything || !isWanted(*day, request.policy));
        notDue = notDue || day->state == DayState::NotDue;
        running = running || day->state == DayState::Running;
        if (isWanted(*day, request.policy))
            wanted.append(part);
        else
            failed = failed || day->state == DayState::Failed;
    }
    if (running)
        preview.running.append(date);
    if (complete)
        preview.complete.append(date);
    if (notDue && request.period && request.policy != DatePolicy::Everything) {
        preview.notDue.append(date);
        return;
    }
    if (!wanted.isEmpty())
        preview.dates.append({date, wanted});
    else if (failed)
        preview.failed.append(date);
}

} // namespace

PeriodPreview previewOf(const RunRequest &request, const BusinessDays &calendar, const QList<DayCoverage> &coverage)
{
    CoverageTable table;
    for (const DayCoverage &day : coverage)
        table.insert({day.date, day.part}, day);

    PeriodPreview preview;
    preview.redone = request.policy == DatePolicy::Everything;
    if (request.period)
        preview.holidays = holidaysWithin(*request.period, calendar);
    for (const QDate date : request.dates) {
        (calendar.isBusinessDay(date) ? preview.businessDays : preview.otherDays) += 1;
        place(preview, date, request, table);
    }
    if (request.order == DateOrder::NewestFirst)
        std::reverse(preview.dates.begin(), preview.dates.end());
    return preview;
}

PeriodPreview previewWithoutCoverage(const RunRequest &request, const BusinessDays &calendar)
{
    PeriodPreview preview = previewOf(request, calendar, {});
    preview.known = false;
    return preview;
}

QString PeriodPreview::sentence() const
{
    QStringList parts;
    if (businessDays > 0 || otherDays == 0)
        parts.append(counted(businessDays, u"dia útil"_s, u"dias úteis"_s));
    if (otherDays > 0)
        parts.append(counted(otherDays, u"dia não útil"_s, u"dias não úteis"_s));
    if (!holidays.isEmpty()) {
        QStringList names;
        for (const SkippedHoliday &holiday : holidays.first(std::min(kNamedHolidays, holidays.size())))
            names.append(holiday.date.toString(u"dd/MM ") + holiday.name);
        if (holidays.size() > kNamedHolidays)
            names.append(u"e mais %1"_s.arg(holidays.size() - kNamedHolidays));
        parts.append(u"%1 (%2)"_s.arg(counted(holidays.size(), u"feriado pulado"_s, u"feriados pulados"_s),
                                      names.join(u", "_s)));
    }
    if (!complete.isEmpty()) {
        QString text = counted(complete.size(), u"já completo"_s, u"já completos"_s);
        if (redone)
            text += complete.size() == 1 ? u" (será refeito)"_s : u" (serão refeitos)"_s;
        parts.append(text);
    }
    if (!failed.isEmpty())
        parts.append(counted(failed.size(), u"com falha, mas sem faltantes"_s, u"com falha, mas sem faltantes"_s));
    if (!notDue.isEmpty())
        parts.append(counted(notDue.size(), u"ainda não publicado"_s, u"ainda não publicados"_s));
    if (!running.isEmpty())
        parts.append(counted(running.size(), u"em uso por outra execução"_s, u"em uso por outra execução"_s));
    parts.append(dates.isEmpty() ? u"nada a fazer"_s : u"%1 a processar"_s.arg(dates.size()));
    return parts.join(u" · "_s);
}

QStringList PeriodPreview::dateLines() const
{
    QStringList lines;
    QString month;
    QStringList days;
    qsizetype mostParts = 0;
    for (const PreviewDate &date : dates)
        mostParts = std::max(mostParts, date.parts.size());
    const auto close = [&] {
        if (!days.isEmpty())
            lines.append(month + u": "_s + days.join(u", "_s));
        days.clear();
    };
    for (const PreviewDate &date : dates) {
        const QString its = date.date.toString(u"MM/yyyy");
        if (its != month) {
            close();
            month = its;
        }
        QString day = date.date.toString(u"dd");
        if (date.parts.size() == 1 && mostParts > 1)
            day += u" (só %1)"_s.arg(partName(date.parts.first()));
        days.append(day);
    }
    close();
    return lines;
}

void askPeriod(RunRequest &request, const DateInterval &period, const BusinessDays &calendar)
{
    request.period = period;
    request.dates = calendar.between(period.first, period.last);
    request.dateText = u"%1:%2"_s.arg(period.first.toString(Qt::ISODate), period.last.toString(Qt::ISODate));
}

} // namespace Etl

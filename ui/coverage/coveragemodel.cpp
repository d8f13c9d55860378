// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/coverage/coveragemodel.h"

#include "core/calendar/anbimacalendar.h"
#include "ui/controls/operatordate.h"
#include "ui/controls/words.h"
#include "ui/coverage/daylook.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

constexpr int kWeekdays = 7;
constexpr int kMonths = 12;
constexpr int kDays = 31;

std::size_t placeOf(Part part)
{
    return part == Part::Carteira ? 0 : 1;
}

/// 0 for Sunday.
int weekdayOf(QDate date)
{
    return date.dayOfWeek() % kWeekdays;
}

} // namespace

CoverageModel::CoverageModel(CalendarSpan span, QObject *parent) : QAbstractTableModel(parent), m_span(span) {}

void CoverageModel::setPage(QDate date)
{
    beginResetModel();
    const bool month = m_span == CalendarSpan::Month;
    m_first = QDate(date.year(), month ? date.month() : 1, 1);
    m_last = month ? m_first.addMonths(1).addDays(-1) : QDate(date.year(), 12, 31);
    m_days.clear();
    endResetModel();
}

void CoverageModel::setToday(QDate today)
{
    m_today = today;
    changed();
}

void CoverageModel::setCalendar(const BusinessDays &calendar)
{
    m_calendar = calendar;
    changed();
}

void CoverageModel::setCoverage(const QList<DayCoverage> &coverage)
{
    m_days.clear();
    for (const DayCoverage &day : coverage) {
        if (day.date >= m_first && day.date <= m_last)
            m_days[day.date][placeOf(day.part)] = day;
    }
    changed();
    if (m_span == CalendarSpan::Year)
        emit headerDataChanged(Qt::Vertical, 0, kMonths - 1);
}

void CoverageModel::changed()
{
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

QDate CoverageModel::dateAt(const QModelIndex &index) const
{
    if (!index.isValid() || !m_first.isValid())
        return {};
    if (m_span == CalendarSpan::Year)
        return QDate(m_first.year(), index.row() + 1, index.column() + 1);
    const QDate date = m_first.addDays(index.row() * kWeekdays + index.column() - weekdayOf(m_first));
    return date >= m_first && date <= m_last ? date : QDate();
}

QModelIndex CoverageModel::indexOf(QDate date) const
{
    if (!date.isValid() || date < m_first || date > m_last)
        return {};
    if (m_span == CalendarSpan::Year)
        return index(date.month() - 1, date.day() - 1);
    const int place = weekdayOf(m_first) + date.day() - 1;
    return index(place / kWeekdays, place % kWeekdays);
}

QString CoverageModel::dayOff(QDate date) const
{
    if (isBusinessDay(date))
        return {};
    const QString holiday = anbimaHolidayName(date);
    if (!holiday.isEmpty())
        return holiday;
    return date.dayOfWeek() >= Qt::Saturday ? tr("fim de semana") : tr("sem publicação (calendário do banco de dados)");
}

const DayCoverage *CoverageModel::coverage(QDate date, Part part) const
{
    const auto day = m_days.constFind(date);
    if (day == m_days.cend() || !(*day)[placeOf(part)])
        return nullptr;
    return &*(*day)[placeOf(part)];
}

QList<DayCoverage> CoverageModel::gaps() const
{
    QList<DayCoverage> gaps;
    for (const Parts &parts : m_days) {
        for (const auto &day : parts) {
            if (day && isGap(day->state) && isBusinessDay(day->date))
                gaps.append(*day);
        }
    }
    std::sort(gaps.begin(), gaps.end(), [](const DayCoverage &a, const DayCoverage &b) {
        return a.date != b.date ? a.date < b.date : a.part < b.part;
    });
    return gaps;
}

int CoverageModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    if (m_span == CalendarSpan::Year)
        return kMonths;
    return m_first.isValid() ? (weekdayOf(m_first) + m_first.daysInMonth() + kWeekdays - 1) / kWeekdays : 0;
}

int CoverageModel::columnCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return m_span == CalendarSpan::Month ? kWeekdays : kDays;
}

QVariant CoverageModel::data(const QModelIndex &index, int role) const
{
    const QDate date = dateAt(index);
    if (!date.isValid())
        return {};
    switch (role) {
    case Qt::DisplayRole: return QString::number(date.day());
    case Qt::AccessibleTextRole: return spoken(date);
    case Qt::ToolTipRole: return toolTip(date);
    default: return {};
    }
}

QVariant CoverageModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const bool month = m_span == CalendarSpan::Month;
    if (orientation == Qt::Horizontal) {
        if (role == Qt::DisplayRole)
            return month ? windowLocale().dayName(section == 0 ? 7 : section, QLocale::ShortFormat).remove(u'.')
                         : QString::number(section + 1);
        if (month && role == Qt::AccessibleTextRole)
            return windowLocale().dayName(section == 0 ? 7 : section, QLocale::LongFormat);
        return {};
    }
    if (month)
        return role == Qt::DisplayRole ? tr("semana %1").arg(section + 1) : QVariant();
    if (role == Qt::DisplayRole)
        return monthHeader(section + 1);
    if (role == Qt::ToolTipRole)
        return tr("Dias completos (carteira e rentabilidade) de quantos já deveriam estar");
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    return {};
}

Qt::ItemFlags CoverageModel::flags(const QModelIndex &index) const
{
    const QDate date = dateAt(index);
    if (!date.isValid())
        return Qt::NoItemFlags;
    // A day off can be walked over, not chosen.
    return isBusinessDay(date) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::ItemIsEnabled;
}

QString CoverageModel::spoken(QDate date) const
{
    QStringList words{displayDate(date)};
    if (date == m_today)
        words.append(tr("hoje"));
    if (const QString off = dayOff(date); !off.isEmpty())
        words.append(off);
    for (const Part part : allParts()) {
        if (const DayCoverage *day = coverage(date, part))
            words.append(
                (isBusinessDay(date) ? spokenState(*day) : dayOffState(*day)).replace(0, 1, wordOf(part).at(0)));
    }
    return words.join(u", "_s);
}

QString CoverageModel::toolTip(QDate date) const
{
    QStringList blocks{u"%1, %2"_s.arg(weekdayWord(date), displayDate(date))};
    if (const QString off = dayOff(date); !off.isEmpty())
        blocks.first() += u" · "_s + off;
    for (const Part part : allParts()) {
        if (const DayCoverage *day = coverage(date, part))
            blocks.append(partToolTip(*day, isBusinessDay(date) ? spokenState(*day) : dayOffState(*day)));
    }
    // Names of funds are shown as they are, never as markup.
    return u"<qt>%1</qt>"_s.arg(blocks.join(u"\n\n"_s).toHtmlEscaped().replace(u'\n', u"<br>"_s));
}

QString CoverageModel::monthHeader(int month) const
{
    const QString name = windowLocale().standaloneMonthName(month, QLocale::ShortFormat).remove(u'.');
    int due = 0;
    int complete = 0;
    const QDate first(m_first.year(), month, 1);
    for (QDate day = first; day.isValid() && day.month() == month; day = day.addDays(1)) {
        if (!isBusinessDay(day))
            continue; // what lies there is not due
        const DayCoverage *carteira = coverage(day, Part::Carteira);
        const DayCoverage *rentabilidade = coverage(day, Part::Rentabilidade);
        if (!carteira || !rentabilidade || carteira->state == DayState::NotDue)
            continue;
        ++due;
        if (carteira->state == DayState::Complete && rentabilidade->state == DayState::Complete)
            ++complete;
    }
    return due == 0 ? name : u"%1  %2/%3"_s.arg(name).arg(complete).arg(due);
}

} // namespace Etl

#include "moc_coveragemodel.cpp"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/operatordate.h"

#include <QRegularExpression>
#include <QString>

#include <optional>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

constexpr int kFirstYear = 2000;
constexpr int kLastYear = 2099;

QDate plausibleDate(int year, int month, int day)
{
    return year >= kFirstYear && year <= kLastYear ? QDate(year, month, day) : QDate();
}

/// The year written with two or four digits.
int fullYear(QStringView digits)
{
    return digits.size() == 2 ? 2000 + digits.toInt() : digits.toInt();
}

/// 29/02 is looked for back to the last leap year.
QDate latestNotAfter(QDate today, int month, int day)
{
    for (int year = today.year(); year > today.year() - 8; --year) {
        const QDate date = plausibleDate(year, month, day);
        if (date.isValid() && date <= today)
            return date;
    }
    return {};
}

QDate fromDigits(QStringView digits, QDate today)
{
    const int first = digits.left(2).toInt();
    const int second = digits.mid(2, 2).toInt();
    switch (digits.size()) {
    case 4: return latestNotAfter(today, second, first);
    case 6: return plausibleDate(fullYear(digits.mid(4)), second, first);
    case 8: {
        const QDate dayFirst = plausibleDate(digits.mid(4).toInt(), second, first);
        if (dayFirst.isValid())
            return dayFirst;
        return plausibleDate(digits.left(4).toInt(), digits.mid(4, 2).toInt(), digits.mid(6).toInt());
    }
    default: return {};
    }
}

} // namespace

QDate parseOperatorDate(QStringView text, QDate today)
{
    static const QRegularExpression digitsOnly(u"^[0-9]+$"_s);
    static const QRegularExpression yearFirst(u"^([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})$"_s);
    static const QRegularExpression dayFirst(u"^([0-9]{1,2})[-/. ]([0-9]{1,2})(?:[-/. ]([0-9]{4}|[0-9]{2}))?$"_s);

    const QString typed = text.toString().simplified();
    if (digitsOnly.match(typed).hasMatch())
        return fromDigits(typed, today);
    if (const auto iso = yearFirst.match(typed); iso.hasMatch())
        return plausibleDate(iso.captured(1).toInt(), iso.captured(2).toInt(), iso.captured(3).toInt());
    const auto brazilian = dayFirst.match(typed);
    if (!brazilian.hasMatch())
        return {};
    const int day = brazilian.captured(1).toInt();
    const int month = brazilian.captured(2).toInt();
    if (brazilian.capturedLength(3) <= 0)
        return latestNotAfter(today, month, day);
    return plausibleDate(fullYear(brazilian.captured(3)), month, day);
}

QString displayDate(QDate date)
{
    return date.toString(u"dd/MM/yyyy");
}

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/anbimacalendar.h"

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

QString fixedHolidayName(QDate date)
{
    switch (date.month() * 100 + date.day()) {
    case 101: return u"Confraternização Universal"_s;
    case 421: return u"Tiradentes"_s;
    case 501: return u"Dia do Trabalho"_s;
    case 907: return u"Independência do Brasil"_s;
    case 1012: return u"Nossa Senhora Aparecida"_s;
    case 1102: return u"Finados"_s;
    case 1115: return u"Proclamação da República"_s;
    case 1120: return date.year() >= 2024 ? u"Dia Nacional de Zumbi e da Consciência Negra"_s : QString();
    case 1225: return u"Natal"_s;
    default: return {};
    }
}

} // namespace

QDate easterSunday(int year)
{
    const int a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4;
    const int f = (b + 8) / 25, g = (b - f + 1) / 3, h = (19 * a + b - d - g + 15) % 30;
    const int i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7, m = (a + 11 * h + 22 * l) / 451;
    const int n = h + l - 7 * m + 114;
    return QDate(year, n / 31, n % 31 + 1);
}

QString anbimaHolidayName(QDate date)
{
    if (!date.isValid())
        return {};
    switch (easterSunday(date.year()).daysTo(date)) {
    case -48:
    case -47: return u"Carnaval"_s;
    case -2: return u"Sexta-feira Santa"_s;
    case 60: return u"Corpus Christi"_s;
    default: return fixedHolidayName(date);
    }
}

} // namespace Etl

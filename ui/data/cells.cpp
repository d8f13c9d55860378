// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/cells.h"

#include "core/export/celldisplay.h"
#include "ui/controls/operatordate.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

/// The fraction in percent points, exactly.
OptionalDecimal pointsOf(const Decimal &fraction)
{
    const auto points = fraction.times(Decimal::fromInteger(100));
    return points ? OptionalDecimal(*points) : std::nullopt;
}

} // namespace

GridCell textCell(const QString &text)
{
    return {.text = text};
}

GridCell countCell(qint64 number)
{
    return {.text = QLocale(QLocale::Portuguese, QLocale::Brazil).toString(number), .exact = number};
}

GridCell moneyCell(const OptionalDecimal &amount)
{
    if (!amount)
        return {};
    GridCell cell{.text = moneyText(*amount), .exact = *amount};
    if (amount->significantScale() > 2)
        cell.tip = displayText(*amount);
    return cell;
}

GridCell amountCell(const OptionalDecimal &amount, int least)
{
    if (!amount)
        return {};
    return {.text = amount->toBrazilian(std::max(least, amount->significantScale())), .exact = *amount};
}

GridCell percentCell(const OptionalDecimal &fraction, int decimals)
{
    if (!fraction)
        return {};
    GridCell cell{.text = percentText(fraction, decimals), .exact = *fraction};
    const OptionalDecimal points = pointsOf(*fraction);
    if (points && points->significantScale() > decimals)
        cell.tip = points->toBrazilian(points->significantScale()) + u" %"_s;
    return cell;
}

GridCell shareCell(const OptionalDecimal &fraction, int decimals)
{
    GridCell cell = percentCell(fraction, decimals);
    if (const OptionalDecimal points = fraction ? pointsOf(*fraction) : OptionalDecimal())
        cell.exact = *points;
    return cell;
}

GridCell dayCell(QDate day)
{
    return day.isValid() ? GridCell{.text = displayDate(day), .exact = day} : GridCell{};
}

GridCell momentCell(const QDateTime &instant)
{
    if (!instant.isValid())
        return {};
    return {.text = instant.toLocalTime().toString(u"dd/MM/yyyy HH:mm"_s), .exact = instant};
}

QString percentText(const OptionalDecimal &fraction, int decimals)
{
    const OptionalDecimal points = fraction ? pointsOf(*fraction) : std::nullopt;
    return points ? points->toBrazilian(decimals) + u" %"_s : u"–"_s;
}

QString moneyText(const Decimal &amount)
{
    return amount.toBrazilian(2);
}

QString signedMoneyText(const Decimal &amount)
{
    if (amount.isZero())
        return u"= 0,00"_s;
    return amount.isNegative() ? u"▼ "_s + moneyText(amount) : u"▲ +"_s + moneyText(amount);
}

} // namespace Etl

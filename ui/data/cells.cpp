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

QString pointsText(const OptionalDecimal &points, int decimals)
{
    return points ? points->toBrazilian(decimals) + u" %"_s : u"–"_s;
}

/// Text and tool tip of points; the exact value is the caller's.
GridCell pointsCell(const OptionalDecimal &points, int decimals)
{
    GridCell cell{.text = pointsText(points, decimals)};
    if (points && points->significantScale() > decimals)
        cell.tip = pointsText(points, points->significantScale());
    return cell;
}

} // namespace

GridCell textCell(const QString &text)
{
    return {.text = text};
}

GridCell cnpjCell(const QString &text)
{
    const Cnpj cnpj{text};
    return text.isEmpty() ? GridCell{} : GridCell{.text = displayText(cnpj), .exact = cnpj};
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
    GridCell cell = pointsCell(pointsOf(*fraction), decimals);
    cell.exact = *fraction;
    return cell;
}

GridCell shareCell(const OptionalDecimal &fraction, int decimals)
{
    if (!fraction)
        return {};
    const OptionalDecimal points = pointsOf(*fraction);
    GridCell cell = pointsCell(points, decimals);
    if (points)
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
    return pointsText(fraction ? pointsOf(*fraction) : std::nullopt, decimals);
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

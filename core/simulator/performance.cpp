// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/performance.h"

#include "core/calendar/businessdays.h"
#include "core/simulator/repeatable.h"

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

/// Percent points from one quota to another, 8 decimals: as a fraction they fit the column's 10.
QString returnSince(const Decimal &then, const Decimal &now)
{
    if (then.isZero())
        return {};
    return product(quotient(now, then, 10) - Decimal::fromInteger(1), Decimal::fromInteger(100), 8).toCanonical();
}

GeneratedReturns indexReturns(QDate date)
{
    const auto day = static_cast<qint64>(date.dayOfYear());
    const auto drift = static_cast<qint64>(date.year() % 7);
    GeneratedReturns index;
    index.day = scaled(4'000'000 + drift * 123'456, 8).toCanonical();
    index.month = scaled((4'000'000 + drift * 123'456) * (1 + date.day() * 20 / 30), 8).toCanonical();
    index.year = scaled((2'700'000 + drift * 98'765) * day, 8).toCanonical();
    index.months12 = scaled(1'112'345'678 + drift * 1'234'567, 8).toCanonical();
    index.months24 = scaled(2'367'890'123 + drift * 2'345'678, 8).toCanonical();
    index.months36 = scaled(3'901'234'567 + drift * 3'456'789, 8).toCanonical();
    return index;
}

QString percentOf(const QString &own, const QString &index)
{
    if (own.isEmpty() || index.isEmpty())
        return {};
    return quotient(product(exact(own), Decimal::fromInteger(100), 8), exact(index), 6).toCanonical();
}

GeneratedReturns percentOfIndex(const GeneratedReturns &own, const GeneratedReturns &index)
{
    return {percentOf(own.day, index.day),           percentOf(own.month, index.month),
            percentOf(own.year, index.year),         percentOf(own.months12, index.months12),
            percentOf(own.months24, index.months24), percentOf(own.months36, index.months36)};
}

GeneratedReturns ownReturns(QDate date, bool young, const Decimal &now, const std::function<Decimal(QDate)> &quotaOn)
{
    const BusinessDays days;
    const auto since = [&](QDate then) { return returnSince(quotaOn(then), now); };
    GeneratedReturns own;
    own.day = since(days.back(date, 1));
    if (young)
        return own;
    own.month = since(days.back(QDate(date.year(), date.month(), 1), 1));
    own.year = since(days.back(QDate(date.year(), 1, 1), 1));
    own.months12 = since(days.back(date.addYears(-1).addDays(1), 1));
    own.months24 = since(days.back(date.addYears(-2).addDays(1), 1));
    own.months36 = since(days.back(date.addYears(-3).addDays(1), 1));
    return own;
}

/// The lower class of a fund with two: a quarter of the quotas under an account of its own.
GeneratedNav secondClass(const GeneratedNav &first)
{
    GeneratedNav second = first;
    second.account = first.account + u"2"_s;
    second.hierarchyClass = u"CLASSE SUBORDINADA"_s;
    second.subClassCode = u"SUB 2"_s;
    const Decimal quarter = scaled(25, 2);
    second.assetValue = product(exact(first.assetValue), quarter, 4).toCanonical();
    second.numberOfQuotes = product(exact(first.numberOfQuotes), quarter, 8).toCanonical();
    return second;
}

} // namespace

QList<GeneratedNav> inventedNav(const GeneratedFund &fund, const GeneratorKnobs &knobs,
                                const std::function<Decimal(QDate)> &quotaOn)
{
    const auto record = [&](QDate date, const Decimal &quota, const QString &worth) {
        Dice dice({fund.account.toULongLong(), static_cast<quint64>(date.toJulianDay()), 0xF10ULL});
        GeneratedNav nav;
        nav.account = fund.account;
        nav.cnpj = fund.cnpj;
        nav.date = date;
        nav.liquidQuote = quota.toCanonical();
        nav.rawQuote = (dice.oneIn(3) ? quota + scaled(dice.between(1, 9'999), 8) : quota).toCanonical();
        nav.assetValue = worth;
        nav.numberOfQuotes = fund.quotas;
        nav.acquisitions = (dice.oneIn(4) ? scaled(dice.between(100'000, 500'000'000), 2) : Decimal()).toCanonical();
        nav.redemptions = (dice.oneIn(5) ? scaled(dice.between(100'000, 300'000'000), 2) : Decimal()).toCanonical();
        nav.hierarchyClass = u"CLASSE ÚNICA"_s;
        nav.subClassCode = u"SUB 1"_s;
        nav.nominal = knobs.nullQuoteList ? GeneratedReturns() : ownReturns(date, knobs.navNulls, quota, quotaOn);
        if (knobs.profitability)
            nav.nominal.months12 = nav.nominal.months24 = nav.nominal.months36 = QString();
        nav.index = indexReturns(date);
        nav.versusIndex = percentOfIndex(nav.nominal, nav.index);
        return nav;
    };

    QList<GeneratedNav> records{record(fund.date, exact(fund.cota), fund.patrimonio)};
    if (knobs.twoClasses)
        records.append(secondClass(records.constFirst()));
    if (knobs.extraDates) {
        const QDate before = BusinessDays().back(fund.date, 1);
        const Decimal quota = quotaOn(before);
        records.prepend(record(before, quota, product(quota, exact(fund.quotas), 2).toCanonical()));
    }
    return records;
}

} // namespace Etl

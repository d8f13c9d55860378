// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/fundset.h"

#include "core/simulator/fundidentity.h"
#include "core/simulator/holdings.h"
#include "core/simulator/navwriter.h"
#include "core/simulator/performance.h"
#include "core/simulator/repeatable.h"
#include "core/simulator/workbookwriter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

Decimal numberOfQuotas(const HoldingScope &scope, const GeneratorKnobs &knobs)
{
    Dice dice({scope.seed, static_cast<quint64>(scope.index), 0x9007ULL});
    // The day on which every fund's quota was near 1.
    const Decimal worth = sumOfValues(inventedHoldings(scope, QDate(2020, 1, 2), knobs)).abs();
    return quotient(worth, scaled(dice.between(800'000'000, 1'700'000'000), 9), 6);
}

void fillShares(GeneratedFund &fund, const Decimal &worth)
{
    for (GeneratedPosition &position : fund.positions) {
        const bool listed = position.secao.compare(u"BMF"_s, Qt::CaseInsensitive) != 0 && position.cod != u"10108"_s &&
                            position.grupo != u"DESPESAS"_s;
        if (listed)
            position.percPl = quotient(exact(position.valor), worth, 8).toCanonical();
    }
}

} // namespace

FundSet::FundSet(int funds, quint32 seed, int scale)
    : m_funds(std::max(1, funds)), m_seed(seed), m_scale(std::max(1, scale))
{}

QString FundSet::name(int index) const
{
    return fundIdentity(m_seed, index).name;
}

QString FundSet::cnpj(int index) const
{
    return fundIdentity(m_seed, index).cnpj;
}

QString FundSet::account(int index) const
{
    return fundIdentity(m_seed, index).account;
}

QString FundSet::legalName(int index) const
{
    return fundIdentity(m_seed, index).legalName;
}

QStringList FundSet::names() const
{
    QStringList all;
    for (int i = 0; i < m_funds; ++i)
        all.append(name(i));
    return all;
}

int FundSet::indexOf(const QString &nameOrCnpj) const
{
    const QString asked = QString(nameOrCnpj).replace(u'_', u' ').simplified().toUpper();
    for (int i = 0; i < m_funds; ++i) {
        const FundIdentity identity = fundIdentity(m_seed, i);
        if (identity.name == asked || identity.cnpj == asked)
            return i;
    }
    return -1;
}

GeneratedFund FundSet::fund(int index, QDate date, const GeneratorKnobs &knobs) const
{
    const HoldingScope scope{m_seed, index, m_scale};
    const FundIdentity identity = fundIdentity(m_seed, index);
    const Decimal quotas = numberOfQuotas(scope, knobs);
    const auto quotaOn = [&](QDate day) {
        return quotient(sumOfValues(inventedHoldings(scope, day, knobs)), quotas, 8);
    };

    GeneratedFund fund;
    fund.name = identity.name + knobs.nameSuffix;
    fund.cnpj = identity.cnpj;
    fund.account = identity.account;
    fund.legalName = identity.legalName;
    fund.date = date;
    fund.positions = inventedHoldings(scope, date, knobs);
    const Decimal worth = sumOfValues(fund.positions);
    fillShares(fund, worth);
    fund.patrimonio = worth.toCanonical();
    fund.quotas = quotas.toCanonical();
    fund.cota = quotient(worth, quotas, 8).toCanonical();
    fund.nav = inventedNav(fund, knobs, quotaOn);
    return fund;
}

QByteArray FundSet::workbook(int index, QDate date, const GeneratorKnobs &knobs) const
{
    return writeWorkbook(fund(index, date, knobs), knobs);
}

QString FundSet::workbookName(int index, QDate date) const
{
    return u"Carteira_"_s + name(index).replace(u' ', u'_') + date.toString(u"_dd_MM_yyyy"_s) + u".xlsx"_s;
}

QByteArray FundSet::navFundObject(int index, QDate date, const GeneratorKnobs &knobs, const QString &indexer) const
{
    return writeNavFund(fund(index, date, knobs), knobs, indexer);
}

QJsonObject FundSet::truth(int index, QDate date, const GeneratorKnobs &knobs) const
{
    return truthOf(fund(index, date, knobs));
}

} // namespace Etl

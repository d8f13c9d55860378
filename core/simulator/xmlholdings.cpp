// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/xmlholdings.h"

#include "core/simulator/fundidentity.h"
#include "core/simulator/repeatable.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

constexpr int kClosingAccount = 8; ///< "Outras administrativas"

struct Account
{
    QString part; ///< of the expense's name
    int number;
    QString code50, label;
};

const QList<Account> &accounts()
{
    static const QList<Account> all = {{u"CVM"_s, 14, u"REGF"_s, u"Taxa CVM"_s},
                                       {u"Auditoria"_s, 2, u"AUDT"_s, u"Auditoria"_s},
                                       {u"Anbima"_s, 12, u"ANBI"_s, u"Taxa ANBIMA"_s},
                                       {u"CETIP"_s, 13, u"CETI"_s, u"Taxa CETIP"_s},
                                       {u"Custódia"_s, 15, u"CUST"_s, u"Taxa de custódia"_s},
                                       {QString(), kClosingAccount, u"OTHR"_s, u"Outras administrativas"_s}};
    return all;
}

QString selicCode(const QString &title)
{
    static const QHash<QString, QString> codes = {
        {u"LTN"_s, u"100000"_s}, {u"LFT"_s, u"210100"_s}, {u"NTN-B"_s, u"760199"_s}, {u"NTN-F"_s, u"950199"_s}};
    return codes.value(title);
}

/// The same invented company always gets the same CNPJ.
QString companyCnpj(const QString &name)
{
    quint64 number = 7;
    for (const QChar c : name)
        number = number * 31 + c.unicode();
    return invalidCnpj(number);
}

XmlLine provisionLine(const QString &name, const Decimal &value, QDate due)
{
    const QList<Account> &all = accounts();
    const auto account =
        std::find_if(all.cbegin(), all.cend(), [&](const Account &one) { return name.contains(one.part); });
    XmlLine line;
    line.kind = XmlLine::Kind::Provision;
    line.account = account->number;
    line.account50 = account->code50;
    line.accountLabel = account->label;
    line.value = value;
    line.matures = due;
    return line;
}

XmlLine::Kind kindOf(const GeneratedPosition &position)
{
    const QString secao = position.secao.toUpper();
    if (secao.startsWith(u"COMPROMISSADA"_s))
        return XmlLine::Kind::Repo;
    if (secao == u"TITULOS_PUBLICOS"_s)
        return XmlLine::Kind::PublicBond;
    if (secao == u"TITULOS_PRIVADOS"_s)
        return position.item.contains(u"DEBENTURE"_s) ? XmlLine::Kind::Debenture : XmlLine::Kind::PrivateBond;
    if (secao == u"ACOES"_s)
        return XmlLine::Kind::Share;
    if (secao == u"BMF"_s)
        return XmlLine::Kind::Future;
    if (secao == u"PORTFOLIO_INVESTIDO"_s)
        return XmlLine::Kind::Quota;
    return position.cod == u"10108"_s ? XmlLine::Kind::Cash : XmlLine::Kind::CreditRights;
}

XmlLine lineOf(const GeneratedPosition &position)
{
    XmlLine line;
    line.kind = kindOf(position);
    line.code = position.item;
    line.title = position.item;
    line.document = position.docAtivo;
    line.quantity = position.qnt.isEmpty() ? Decimal::fromInteger(1) : exact(position.qnt);
    line.price = exact(position.preco);
    line.value = exact(position.valor).rounded(2);
    line.bought = position.aplic;
    line.matures = position.venc;
    line.issued = position.aplic.isValid() ? position.aplic.addMonths(-1) : QDate();
    line.isin = position.isin;
    line.rate = position.taxa;
    line.index = position.indexador;
    line.issuer = position.emissor;
    switch (line.kind) {
    case XmlLine::Kind::PublicBond: line.code = selicCode(position.item); break;
    case XmlLine::Kind::Repo:
        line.code = selicCode(position.item);
        line.index = u"PRE"_s;
        line.bondMatures = position.venc.addYears(3);
        break;
    case XmlLine::Kind::Debenture:
        line.code = position.item.section(u' ', 0, 0);
        line.document = companyCnpj(position.emissor);
        break;
    case XmlLine::Kind::PrivateBond: line.document = companyCnpj(position.emissor); break;
    case XmlLine::Kind::Future: line.document = companyCnpj(u"CORRETORA SINTETICA"_s); break;
    // Quotas are rounded line by line from the product, not from the workbook's four decimals.
    case XmlLine::Kind::Quota: line.value = product(line.quantity, line.price, 2); break;
    case XmlLine::Kind::Share:
    case XmlLine::Kind::Cash:
    case XmlLine::Kind::CreditRights:
    case XmlLine::Kind::Provision: break;
    }
    return line;
}

int schemaOrder(XmlLine::Kind kind)
{
    switch (kind) {
    case XmlLine::Kind::PublicBond:
    case XmlLine::Kind::Repo: return 0;
    case XmlLine::Kind::PrivateBond: return 1;
    case XmlLine::Kind::Debenture: return 2;
    case XmlLine::Kind::Share: return 3;
    case XmlLine::Kind::Future: return 4;
    case XmlLine::Kind::Cash: return 5;
    case XmlLine::Kind::Quota: return 6;
    case XmlLine::Kind::Provision: return 7;
    case XmlLine::Kind::CreditRights: return 8;
    }
    return 9;
}

} // namespace

XmlHoldings xmlHoldings(const GeneratedFund &fund)
{
    const QDate due(fund.date.year(), 12, 31);
    XmlHoldings holdings;
    holdings.worth = exact(fund.patrimonio).rounded(2);
    Decimal sum;
    for (const GeneratedPosition &position : fund.positions) {
        holdings.lines.append(position.grupo == u"DESPESAS"_s
                                  ? provisionLine(position.item, exact(position.valor).rounded(2), due)
                                  : lineOf(position));
        sum += holdings.lines.constLast().value;
    }
    if (const Decimal rest = holdings.worth - sum; !rest.isZero())
        holdings.lines.append(provisionLine(QString(), rest, due));
    std::stable_sort(holdings.lines.begin(), holdings.lines.end(),
                     [](const XmlLine &a, const XmlLine &b) { return schemaOrder(a.kind) < schemaOrder(b.kind); });
    for (const XmlLine &line : std::as_const(holdings.lines)) {
        if (line.kind != XmlLine::Kind::Provision)
            holdings.assets += line.value;
        else if (line.value.isNegative())
            holdings.payables += line.value.abs();
        else
            holdings.receivables += line.value;
    }
    return holdings;
}

} // namespace Etl

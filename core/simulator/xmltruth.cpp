// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/fundidentity.h"
#include "core/simulator/repeatable.h"
#include "core/simulator/xmlwriter.h"

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

using Kind = XmlLine::Kind;

struct Placing
{
    QString secao, grupo, cod;
};

Placing placingOf(const XmlLine &line, XmlLayout layout)
{
    const bool old = layout == XmlLayout::Anbima401;
    const QString side = old ? (line.isShort() ? u":V"_s : u":C"_s) : (line.isShort() ? u":SHOR"_s : u":LONG"_s);
    const bool credit = !line.value.isNegative();
    const QString fixed = u"RENDA FIXA"_s;
    switch (line.kind) {
    case Kind::PublicBond: return {(old ? u"titpublico"_s : u"GOVE"_s) + side, fixed, u"15805"_s};
    case Kind::Repo: return {(old ? u"titpublico/compromisso"_s : u"REPO/RERA"_s) + side, fixed, u"15805"_s};
    case Kind::PrivateBond: return {(old ? u"titprivado"_s : u"CORP"_s) + side, fixed, u"15805"_s};
    case Kind::Debenture: return {(old ? u"debenture"_s : u"DEBE"_s) + side, fixed, u"15805"_s};
    case Kind::Share: return {(old ? u"acoes"_s : u"EQUI"_s) + side, u"ACOES"_s, u"OUTROS"_s};
    case Kind::Future: return {(old ? u"futuros"_s : u"FUTU"_s) + side, u"FUTUROS"_s, u"OUTROS"_s};
    case Kind::Cash: return {old ? u"caixa"_s : u"CASH"_s, u"CAIXA"_s, u"10108"_s};
    case Kind::Quota: return {old ? u"cotas"_s : u"SHAR:LONG"_s, u"PORTFOLIO INVESTIDO"_s, u"15804"_s};
    case Kind::CreditRights: return {old ? u"fidc"_s : u"ReceInvstmtFnd"_s, u"FIDC"_s, u"OUTROS"_s};
    case Kind::Provision:
        return {old ? (credit ? u"provisao:C"_s : u"provisao:D"_s) : (credit ? u"RECE"_s : u"PAYA"_s), u"DESPESAS"_s,
                u"OUTROS"_s};
    }
    return {};
}

QString describe(const XmlLine &line, XmlLayout layout)
{
    const bool old = layout == XmlLayout::Anbima401;
    switch (line.kind) {
    case Kind::Repo: return u"COMPROMISSADA "_s + line.title;
    case Kind::PrivateBond:
    case Kind::Debenture: return old ? line.code : line.title;
    case Kind::Quota: return old ? u"FUNDO "_s + line.document : line.title;
    case Kind::CreditRights: return u"DIREITOS CREDITORIOS"_s;
    case Kind::Provision: return line.accountLabel;
    case Kind::PublicBond:
    case Kind::Share:
    case Kind::Future:
    case Kind::Cash: break;
    }
    return line.title;
}

GeneratedPosition rowOf(const XmlLine &line, const Decimal &worth, XmlLayout layout)
{
    const Placing placing = placingOf(line, layout);
    const bool priced = line.kind != Kind::Cash && line.kind != Kind::Provision && line.kind != Kind::CreditRights;
    const bool issued = line.kind == Kind::PrivateBond || line.kind == Kind::Debenture;
    GeneratedPosition row;
    row.secao = placing.secao;
    row.grupo = placing.grupo;
    row.cod = placing.cod;
    row.item = describe(line, layout);
    if (line.kind != Kind::Provision)
        row.qnt = priced ? line.quantity.toCanonical() : u"1"_s;
    if (priced)
        row.preco = line.price.toCanonical();
    row.valor = line.value.toCanonical();
    row.percPl = quotient(line.value, worth, 10).toCanonical();
    row.venc = line.matures;
    row.aplic = line.bought;
    row.isin = line.isin;
    row.docAtivo = line.document;
    row.taxa = line.rate;
    row.indexador = line.index;
    if (line.kind == Kind::Cash)
        row.emissor = u"BRXBCO"_s;
    else if (issued && layout == XmlLayout::Anbima50)
        row.emissor = line.issuer;
    return row;
}

} // namespace

GeneratedFund asXmlRows(const GeneratedFund &fund, XmlLayout layout)
{
    const XmlHoldings holdings = xmlHoldings(fund);
    GeneratedFund rows = fund;
    rows.positions.clear();
    rows.patrimonio = holdings.worth.toCanonical();
    if (layout == XmlLayout::Anbima401) {
        for (const XmlLine &line : holdings.lines)
            rows.positions.append(rowOf(line, holdings.worth, layout));
        return rows;
    }
    // 5.0: the account's own amounts stand before the positions, first the credit rights as one total.
    QList<GeneratedPosition> receivable, payable, positions;
    XmlLine rights;
    rights.kind = Kind::CreditRights;
    bool anyRights = false;
    for (const XmlLine &line : holdings.lines) {
        const GeneratedPosition row = rowOf(line, holdings.worth, layout);
        if (line.kind == Kind::Provision)
            (line.value.isNegative() ? payable : receivable).append(row);
        else if (line.kind != Kind::CreditRights)
            positions.append(row);
        else {
            rights.value += line.value;
            anyRights = true;
        }
    }
    if (anyRights)
        rows.positions.append(rowOf(rights, holdings.worth, layout));
    rows.positions += receivable + payable + positions;
    return rows;
}

QString inventedAdministratorCnpj()
{
    return invalidCnpj(99'000'001);
}

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/fundidentity.h"
#include "core/simulator/repeatable.h"
#include "core/simulator/xmlwriter.h"

#include <QStringList>
#include <QXmlStreamWriter>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

QString anbimaNamespace()
{
    return u"http://www.anbima.com.br/SchemaPosicaoAtivos"_s;
}

QString headNamespace()
{
    return u"urn:iso:std:iso:20022:tech:xsd:head.001.001.01"_s;
}

QString isoNamespace()
{
    return u"urn:iso:std:iso:20022:tech:xsd:semt.003.001.04"_s;
}

QString brazilNamespace()
{
    return u"http://www.anbima.com.br/BalanceForSubAccountBrazil"_s;
}

/// One file in layout 5.0, variant B, one page, one account.
class Anbima50File
{
public:
    explicit Anbima50File(const GeneratedFund &fund) : m_fund(fund), m_holdings(xmlHoldings(fund)), m_xml(&m_bytes)
    {
        m_xml.setAutoFormatting(true);
        m_xml.setAutoFormattingIndent(1);
    }

    QByteArray write();

private:
    using Kind = XmlLine::Kind;

    void open(const QString &path)
    {
        for (const QString &name : path.split(u'/'))
            m_xml.writeStartElement(m_namespace, name);
    }
    void close(int levels = 1)
    {
        for (int i = 0; i < levels; ++i)
            m_xml.writeEndElement();
    }
    /// a/b/c with that text; nothing when the text is empty.
    void text(const QString &path, const QString &value)
    {
        if (value.isEmpty())
            return;
        const QStringList names = path.split(u'/');
        open(path);
        m_xml.writeCharacters(value);
        close(static_cast<int>(names.size()));
    }
    void iso(const QString &path, QDate date) { text(path, date.toString(Qt::ISODate)); }
    /// a/b/Amt with the currency.
    void amount(const QString &path, const Decimal &value)
    {
        open(path + u"/Amt"_s);
        m_xml.writeAttribute(u"Ccy"_s, u"BRL"_s);
        m_xml.writeCharacters(value.toCanonical());
        close(static_cast<int>(path.count(u'/')) + 2);
    }
    /// HldgVal and the like: absolute amount and sign.
    void signedAmount(const QString &path, const Decimal &value)
    {
        open(path + u"/Amt"_s);
        m_xml.writeAttribute(u"Ccy"_s, u"BRL"_s);
        m_xml.writeCharacters(value.abs().toCanonical());
        close();
        text(u"Sgn"_s, value.isNegative() ? u"false"_s : u"true"_s);
        close(static_cast<int>(path.count(u'/')) + 1);
    }
    void identifier(const QString &id, const QString &suffix, const QString &type)
    {
        open(u"OthrId"_s);
        text(u"Id"_s, id);
        text(u"Sfx"_s, suffix);
        text(u"Tp/Prtry"_s, type);
        close();
    }
    void price(const QString &type, const Decimal &value, QDate quoted = {})
    {
        open(u"PricDtls"_s);
        text(u"Tp/Cd"_s, type);
        amount(u"Val"_s, value);
        iso(u"QtnDt/Dt"_s, quoted);
        close();
    }

    void statement();
    void account();
    void provisions(const QString &name, const Decimal &total, bool payable);
    void creditRights();
    void position(const XmlLine &line);
    void identify(const XmlLine &line);
    void attributes(const XmlLine &line);
    QString classOf(const XmlLine &line) const;

    const GeneratedFund &m_fund;
    XmlHoldings m_holdings;
    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
    QString m_namespace = isoNamespace();
};

QByteArray Anbima50File::write()
{
    m_xml.writeStartDocument();
    m_xml.writeDefaultNamespace(anbimaNamespace());
    m_xml.writeStartElement(anbimaNamespace(), u"PosicaoAtivosCarteira"_s);
    m_xml.writeNamespace(headNamespace(), u"HEADER"_s);
    m_xml.writeNamespace(isoNamespace(), u"ISO"_s);
    m_namespace = headNamespace();
    open(u"AppHdr"_s);
    text(u"BizMsgIdr"_s, m_fund.cnpj + m_fund.date.toString(u"yyyyMMdd"_s));
    text(u"MsgDefIdr"_s, u"semt.003.001.04"_s);
    text(u"CreDt"_s, m_fund.date.addDays(1).toString(Qt::ISODate) + u"T03:04:05.000Z"_s);
    close();
    m_namespace = isoNamespace();
    open(u"Document/SctiesBalAcctgRpt"_s);
    statement();
    account();
    open(u"SubAcctDtls"_s);
    for (const XmlLine &line : m_holdings.lines) {
        if (line.kind != Kind::Provision && line.kind != Kind::CreditRights)
            position(line);
    }
    close();
    signedAmount(u"AcctBaseCcyTtlAmts/TtlHldgsValOfStmt"_s, m_holdings.worth);
    m_xml.writeEndDocument();
    return m_bytes;
}

void Anbima50File::statement()
{
    open(u"Pgntn"_s);
    text(u"PgNb"_s, u"1"_s);
    text(u"LastPgInd"_s, u"true"_s);
    close();
    open(u"StmtGnlDtls"_s);
    text(u"QryRef"_s, u"NAOINFORMADO"_s);
    iso(u"StmtDtTm/Dt"_s, m_fund.date);
    text(u"Frqcy/Cd"_s, u"ADHO"_s);
    text(u"UpdTp/Cd"_s, u"COMP"_s);
    text(u"StmtBsis/Cd"_s, u"TRAD"_s);
    text(u"ActvtyInd"_s, u"true"_s);
    text(u"SubAcctInd"_s, u"true"_s);
    close();
    text(u"AcctOwnr/PrtryId/Id"_s, inventedAdministratorCnpj());
    text(u"AcctSvcr/PrtryId/Id"_s, invalidCnpj(99'000'002));
    open(u"SfkpgAcct"_s);
    text(u"Id"_s, inventedAdministratorCnpj());
    text(u"Nm"_s, u"CUSTODIANTE SINTETICO S.A."_s);
    close();
}

void Anbima50File::provisions(const QString &name, const Decimal &total, bool payable)
{
    open(u"BalBrkdwn"_s);
    text(u"SubBalTp/Prtry/Id"_s, name);
    text(u"Qty/Qty/FaceAmt"_s, total.toCanonical());
    for (const XmlLine &line : m_holdings.lines) {
        if (line.kind != Kind::Provision || line.value.isNegative() != payable)
            continue;
        open(u"AddtlBalBrkdwnDtls"_s);
        open(u"SubBalTp/Prtry"_s);
        text(u"Id"_s, line.account50);
        text(u"SchmeNm"_s, line.accountLabel);
        close(2);
        text(u"Qty/Qty/FaceAmt"_s, line.value.abs().toCanonical());
        text(u"SubBalAddtlDtls"_s, line.matures.toString(Qt::ISODate));
        close();
    }
    close();
}

void Anbima50File::creditRights()
{
    Decimal total;
    for (const XmlLine &line : m_holdings.lines)
        total += line.kind == Kind::CreditRights ? line.value : Decimal();
    if (total.isZero())
        return;
    open(u"SplmtryData/Envlp"_s);
    m_namespace = brazilNamespace();
    m_xml.writeNamespace(brazilNamespace(), u"EXT"_s);
    open(u"BalForSubAcctBrData/ReceInvstmtFnd"_s);
    signedAmount(u"TtlBookValChng"_s, total);
    close(2);
    m_namespace = isoNamespace();
    close(2);
}

void Anbima50File::account()
{
    open(u"BalForAcct"_s);
    open(u"FinInstrmId"_s);
    text(u"ISIN"_s, inventedIsin(m_fund.account.toULongLong(), u"CTF"_s));
    identifier(m_fund.cnpj, {}, u"CNPJ CLASSE"_s);
    identifier(u"CLASSE"_s, {}, u"Nivel de Fundo"_s);
    text(u"Desc"_s, m_fund.legalName);
    close();
    open(u"AggtBal"_s);
    text(u"ShrtLngInd"_s, u"LONG"_s);
    text(u"Qty/Qty/Qty/Unit"_s, m_fund.quotas);
    close();
    price(u"NAVL"_s, exact(m_fund.cota));
    signedAmount(u"AcctBaseCcyAmts/HldgVal"_s, m_holdings.assets);
    for (const QString &code : {u"PEND"_s, u"PENR"_s}) {
        open(u"BalBrkdwn"_s);
        text(u"SubBalTp/Cd"_s, code);
        text(u"Qty/Qty/FaceAmt"_s, u"0"_s);
        close();
    }
    provisions(u"RECE"_s, m_holdings.receivables, false);
    provisions(u"PAYA"_s, m_holdings.payables, true);
    creditRights();
    close();
}

QString Anbima50File::classOf(const XmlLine &line) const
{
    switch (line.kind) {
    case Kind::PublicBond: return u"GOVE"_s;
    case Kind::Repo: return u"REPO"_s;
    case Kind::PrivateBond: return u"CORP"_s;
    case Kind::Debenture: return u"DEBE"_s;
    case Kind::Share: return u"EQUI"_s;
    case Kind::Future: return u"FUTU"_s;
    case Kind::Cash: return u"CASH"_s;
    case Kind::Quota: return u"SHAR"_s;
    case Kind::Provision:
    case Kind::CreditRights: break;
    }
    return {};
}

void Anbima50File::identify(const XmlLine &line)
{
    open(u"FinInstrmId"_s);
    text(u"ISIN"_s, line.isin.isEmpty() || line.kind == Kind::Repo ? u"BR0000000000"_s : line.isin);
    identifier(classOf(line), {}, u"TABELA NIVEL 1"_s);
    QString description = line.title;
    switch (line.kind) {
    case Kind::Repo:
        identifier(u"RERA"_s, {}, u"TABELA NIVEL 3"_s);
        identifier(line.code, {}, u"SELC"_s);
        description.clear(); // a description would hide the prefix COMPROMISSADA
        break;
    case Kind::PublicBond: identifier(line.code, {}, u"SELC"_s); break;
    case Kind::PrivateBond:
    case Kind::Debenture:
        identifier(line.code, {}, u"CETI"_s);
        identifier(line.document, {}, u"CNPJ"_s);
        identifier(line.issuer, {}, u"INSTITUICAOEMISSORA"_s);
        break;
    case Kind::Share: identifier(line.code, {}, u"TICKER"_s); break;
    case Kind::Future:
        identifier(line.code.left(3), line.code.mid(3), u"BVMF"_s);
        description.clear();
        break;
    case Kind::Cash: identifier(u"BRXBCO"_s, {}, u"INSTITUICAOFINANCEIRA"_s); break;
    case Kind::Quota: identifier(line.document, {}, u"CNPJ"_s); break;
    case Kind::Provision:
    case Kind::CreditRights: break;
    }
    text(u"Desc"_s, description);
    close();
}

void Anbima50File::attributes(const XmlLine &line)
{
    open(u"FinInstrmAttrbts"_s);
    text(u"DnmtnCcy"_s, u"BRL"_s);
    if (line.kind == Kind::Cash)
        text(u"ClssfctnTp/AltrnClssfctn/Id"_s, u"D"_s);
    iso(u"IsseDt"_s, line.kind == Kind::Repo ? line.bought : line.issued);
    iso(u"MtrtyDt"_s, line.matures);
    text(u"IntrstRate"_s, line.rate);
    text(u"IndxRateBsis"_s, line.index.isEmpty() ? QString() : u"100"_s);
    text(u"CpnAttchdNb/Lng/Id"_s, line.index);
    if (line.kind == Kind::Repo)
        text(u"UndrlygFinInstrmId/ISIN"_s, line.isin);
    close();
}

void Anbima50File::position(const XmlLine &line)
{
    const bool cash = line.kind == Kind::Cash;
    const Decimal quantity = line.quantity.abs();
    open(u"BalForSubAcct"_s);
    identify(line);
    attributes(line);
    open(u"AggtBal"_s);
    text(u"ShrtLngInd"_s, line.isShort() ? u"SHOR"_s : u"LONG"_s);
    // The bank rounds the aggregate to 5 decimals; the breakdown keeps them all.
    text(u"Qty/Qty/Qty/Unit"_s, quantity.rounded(5).toCanonical());
    close();
    if (line.kind == Kind::Future)
        text(u"SfkpgPlc/Prtry/Id"_s, line.document);
    price(u"MRKT"_s, cash ? line.value.abs() : line.price);
    if (line.bought.isValid())
        price(u"OFFR"_s, line.price, line.bought);
    signedAmount(u"AcctBaseCcyAmts/HldgVal"_s, line.value);
    if (!cash) {
        open(u"BalBrkdwn"_s);
        text(u"SubBalTp/Cd"_s, line.kind == Kind::Repo ? u"COLO"_s : u"AWAS"_s);
        text(u"Qty/Qty/Unit"_s, quantity.toCanonical());
        open(u"AddtlBalBrkdwnDtls"_s);
        text(u"SubBalTp/Cd"_s, u"DIRT"_s);
        text(u"Qty/Qty/FaceAmt"_s, line.value.abs().toCanonical());
        close(2);
    }
    close();
}

} // namespace

QByteArray writeXml50(const GeneratedFund &fund)
{
    return Anbima50File(fund).write();
}

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/fundidentity.h"
#include "core/simulator/repeatable.h"
#include "core/simulator/xmlwriter.h"

#include <QXmlStreamWriter>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

/// One file in layout 4.01. Elements stand in the schema's order.
class Anbima401File
{
public:
    explicit Anbima401File(const GeneratedFund &fund) : m_fund(fund), m_holdings(xmlHoldings(fund)), m_xml(&m_bytes)
    {
        m_xml.setAutoFormatting(true);
        m_xml.setAutoFormattingIndent(1);
    }

    QByteArray write()
    {
        m_xml.writeStartDocument();
        m_xml.writeStartElement(u"arquivoposicao_4_01"_s);
        m_xml.writeStartElement(u"fundo"_s);
        header();
        for (const XmlLine &line : m_holdings.lines) {
            if (line.kind == XmlLine::Kind::Provision)
                expensesOnce();
            write(line);
        }
        expensesOnce();
        m_xml.writeEndDocument();
        return m_bytes;
    }

private:
    using Kind = XmlLine::Kind;

    void text(const char16_t *name, const QString &value)
    {
        const QString tag = QString::fromUtf16(name);
        if (value.isEmpty())
            m_xml.writeEmptyElement(tag);
        else
            m_xml.writeTextElement(tag, value);
    }
    void number(const char16_t *name, const Decimal &value) { text(name, value.toCanonical()); }
    void zero(const char16_t *name) { text(name, u"0"_s); }
    void date(const char16_t *name, QDate value) { text(name, value.toString(u"yyyyMMdd"_s)); }

    void header();
    void expensesOnce();
    void write(const XmlLine &line);
    void bond(const XmlLine &line);
    void repo(const XmlLine &line);
    void share(const XmlLine &line);
    void future(const XmlLine &line);
    void quantities(const XmlLine &line);

    const GeneratedFund &m_fund;
    XmlHoldings m_holdings;
    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
    bool m_expensesWritten = false;
};

void Anbima401File::header()
{
    const QString administrator = inventedAdministratorCnpj();
    m_xml.writeStartElement(u"header"_s);
    text(u"isin", inventedIsin(m_fund.account.toULongLong(), u"CTF"_s));
    text(u"cnpj", m_fund.cnpj);
    text(u"nome", m_fund.legalName);
    date(u"dtposicao", m_fund.date);
    text(u"nomeadm", u"ADMINISTRADOR SINTETICO DTVM S.A."_s);
    text(u"cnpjadm", administrator);
    text(u"nomegestor", u"GESTOR SINTETICO LTDA"_s);
    text(u"cnpjgestor", invalidCnpj(99'000'002));
    text(u"nomecustodiante", u"CUSTODIANTE SINTETICO S.A."_s);
    text(u"cnpjcustodiante", administrator);
    text(u"valorcota", m_fund.cota);
    text(u"quantidade", m_fund.quotas);
    number(u"patliq", m_holdings.worth);
    number(u"valorativos", m_holdings.assets);
    number(u"valorreceber", m_holdings.receivables);
    number(u"valorpagar", m_holdings.payables);
    zero(u"vlcotasemitir");
    zero(u"vlcotasresgatar");
    text(u"codanbid", {});
    text(u"tipofundo", u"0"_s);
    text(u"nivelrsc", {});
    m_xml.writeEndElement();
}

void Anbima401File::expensesOnce()
{
    if (m_expensesWritten)
        return;
    m_expensesWritten = true;
    m_xml.writeStartElement(u"despesas"_s);
    text(u"txadm", u"1234.56"_s); // informative: not in the PL
    zero(u"tributos");
    text(u"perctaxaadm", u"0.35"_s);
    text(u"txperf", u"N"_s);
    zero(u"vltxperf");
    text(u"perctxperf", u"20"_s);
    text(u"percindex", u"100"_s);
    zero(u"outtax");
    text(u"indexador", {});
    m_xml.writeEndElement();
}

/// A repo lies wholly in the guarantee, everything else is free.
void Anbima401File::quantities(const XmlLine &line)
{
    const bool pledged = line.kind == Kind::Repo;
    number(u"qtdisponivel", pledged ? Decimal() : line.quantity.abs());
    if (line.kind == Kind::Share)
        text(u"lote", u"1"_s);
    number(u"qtgarantia", pledged ? line.quantity.abs() : Decimal());
}

void Anbima401File::repo(const XmlLine &line)
{
    m_xml.writeStartElement(u"compromisso"_s);
    date(u"dtretorno", line.matures);
    number(u"puretorno", product(line.price, scaled(10'005, 4), 8));
    text(u"indexadorcomp", line.index);
    text(u"perindexcomp", u"100"_s);
    text(u"txoperacao", line.rate);
    text(u"classecomp", u"C"_s);
    m_xml.writeEndElement();
}

void Anbima401File::bond(const XmlLine &line)
{
    const bool repurchased = line.kind == Kind::Repo;
    const bool debenture = line.kind == Kind::Debenture;
    const bool isPrivate = debenture || line.kind == Kind::PrivateBond;
    m_xml.writeStartElement(debenture ? u"debenture"_s : isPrivate ? u"titprivado"_s : u"titpublico"_s);
    text(u"isin", line.isin);
    text(debenture ? u"coddeb" : u"codativo", line.code);
    if (debenture) {
        text(u"debconv", u"N"_s);
        text(u"debpartlucro", u"N"_s);
        text(u"SPE", u"N"_s);
    }
    text(u"cusip", {});
    date(u"dtemissao", line.issued);
    date(u"dtoperacao", line.bought);
    date(u"dtvencimento", repurchased ? line.bondMatures : line.matures);
    if (isPrivate)
        text(u"cnpjemissor", line.document);
    quantities(line);
    text(u"depgar", u"0"_s);
    number(u"pucompra", line.price);
    zero(u"puvencimento");
    number(u"puposicao", line.price);
    text(u"puemissao", u"1000"_s);
    number(u"principal", line.value.abs());
    zero(u"tributos");
    number(u"valorfindisp", repurchased ? Decimal() : line.value.abs());
    number(u"valorfinemgar", repurchased ? line.value.abs() : Decimal());
    text(u"coupom", repurchased ? u"0"_s : line.rate);
    text(u"indexador", repurchased ? u"PRE"_s : line.index);
    text(u"percindex", u"100"_s);
    text(u"caracteristica", u"N"_s);
    zero(u"percprovcred");
    if (repurchased)
        repo(line);
    text(u"classeoperacao", line.isShort() ? u"V"_s : u"C"_s);
    text(u"idinternoativo", u"ID1       "_s);
    text(u"nivelrsc", {});
    m_xml.writeEndElement();
}

void Anbima401File::share(const XmlLine &line)
{
    m_xml.writeStartElement(u"acoes"_s);
    text(u"isin", line.isin);
    text(u"cusip", {});
    text(u"codativo", line.code);
    quantities(line);
    number(u"valorfindisp", line.value.abs());
    zero(u"valorfinemgar");
    zero(u"tributos");
    number(u"puposicao", line.price);
    zero(u"percprovcred");
    text(u"tpconta", u"1"_s);
    text(u"classeoperacao", line.isShort() ? u"V"_s : u"C"_s);
    text(u"dtvencalug", {});
    zero(u"txalug");
    text(u"cnpjinter", {});
    m_xml.writeEndElement();
}

void Anbima401File::future(const XmlLine &line)
{
    m_xml.writeStartElement(u"futuros"_s);
    text(u"isin", u"BRBMEF"_s);
    text(u"ativo", line.code.left(3));
    text(u"cnpjcorretora", line.document);
    text(u"serie", line.code.mid(3));
    number(u"quantidade", line.quantity.abs());
    number(u"vltotalpos", product(line.quantity.abs(), line.price, 2));
    zero(u"tributos");
    date(u"dtvencimento", line.matures);
    number(u"vlajuste", line.value);
    text(u"classeoperacao", line.isShort() ? u"V"_s : u"C"_s);
    text(u"hedge", u"N"_s);
    text(u"tphedge", u"0"_s);
    m_xml.writeEndElement();
}

void Anbima401File::write(const XmlLine &line)
{
    switch (line.kind) {
    case Kind::PublicBond:
    case Kind::Repo:
    case Kind::PrivateBond:
    case Kind::Debenture: bond(line); return;
    case Kind::Share: share(line); return;
    case Kind::Future: future(line); return;
    case Kind::Cash:
        m_xml.writeStartElement(u"caixa"_s);
        text(u"isininstituicao", u"BRXBCO"_s);
        text(u"tpconta", u"D"_s);
        number(u"saldo", line.value);
        text(u"nivelrsc", {});
        break;
    case Kind::Quota:
        m_xml.writeStartElement(u"cotas"_s);
        text(u"isin", line.isin);
        text(u"cnpjfundo", line.document);
        quantities(line);
        number(u"puposicao", line.price);
        zero(u"tributos");
        text(u"nivelrsc", {});
        break;
    case Kind::Provision:
        m_xml.writeStartElement(u"provisao"_s);
        text(u"codprov", QString::number(line.account));
        text(u"credeb", line.value.isNegative() ? u"D"_s : u"C"_s);
        date(u"dt", line.matures);
        number(u"valor", line.value.abs());
        break;
    case Kind::CreditRights:
        m_xml.writeStartElement(u"fidc"_s);
        number(u"valorfinanceiro", line.value);
        break;
    }
    m_xml.writeEndElement();
}

} // namespace

QByteArray writeXml401(const GeneratedFund &fund)
{
    return Anbima401File(fund).write();
}

} // namespace Etl

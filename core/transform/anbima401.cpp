// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transform/anbima401.h"

#include "core/base/plaintext.h"
#include "core/transform/anbima401rows.h"
#include "core/transform/anbima401schema.h"
#include "core/transform/anbimaledger.h"
#include "core/transform/anbimalot.h"
#include "core/transform/xmlfeed.h"

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

/// What the header of a fundo or carteira says.
struct Header401
{
    AnbimaTotals totals;
    Decimal emitir, resgatar;
    QString place;
};

/// Reads one fundo or carteira while its sections stream by.
class FundReader401
{
public:
    explicit FundReader401(bool managedPortfolio) : m_managed(managedPortfolio) {}

    void take(const XmlElement &element);
    AnbimaFund finish(const QString &place);

private:
    void readHeader(const XmlElement &element);
    void readIdentity(const AnbimaFields &header);
    void addHeaderRow(const QString &item, const Decimal &amount);

    bool m_managed;
    AnbimaNotes m_notes;
    AnbimaLedger m_ledger{m_notes};
    AnbimaFund m_fund;
    std::optional<Header401> m_header;
    bool m_expensesSeen = false;
};

void FundReader401::take(const XmlElement &element)
{
    if (element.name == u"header") {
        readHeader(element);
        return;
    }
    if (element.name == u"despesas") {
        if (m_expensesSeen)
            m_notes.reject(u"S06"_s, anbimaPlace(element), u"%1: segundo bloco <despesas>"_s.arg(anbimaPlace(element)));
        m_expensesSeen = true;
    }
    mapSection401(element, m_ledger, m_notes);
}

void FundReader401::readHeader(const XmlElement &element)
{
    if (m_header) {
        m_notes.reject(u"S06"_s, anbimaPlace(element), u"%1: segundo <header>"_s.arg(anbimaPlace(element)));
        return;
    }
    m_header.emplace();
    m_header->place = anbimaPlace(element);
    const AnbimaFields f(element, m_notes);
    readIdentity(f);
    AnbimaTotals &totals = m_header->totals;
    totals.patliq = f.number(u"patliq");
    totals.ativos = f.number(u"valorativos");
    totals.receber = f.number(u"valorreceber");
    totals.pagar = f.number(u"valorpagar");
    if (!m_managed) {
        totals.cota = f.number(u"valorcota");
        totals.quantidade = f.number(u"quantidade");
        totals.emitir = m_header->emitir = f.number(u"vlcotasemitir");
        totals.resgatar = m_header->resgatar = f.number(u"vlcotasresgatar");
    }
    warnUnknownFields401(element, m_notes);
}

void FundReader401::readIdentity(const AnbimaFields &header)
{
    Carteira &carteira = m_fund.carteira;
    carteira.fundo = fundName(header.requiredText(u"nome"));
    carteira.data = header.date(u"dtposicao");
    const QString document = m_managed ? u"cnpjcpf"_s : u"cnpj"_s;
    const QString text = header.requiredText(document);
    if (text.size() > 14) {
        const QString place = anbimaPlace(header.element(), document);
        m_notes.reject(u"V06"_s, place, u"%1: \"%2\" não é um CNPJ"_s.arg(place, text.left(40)));
    }
    // A person's CPF has 11 digits and other check digits.
    const bool person = m_managed && header.text(u"tpcli") == u"F";
    carteira.docFundo = person ? text.rightJustified(11, u'0') : header.cnpj(document);
    m_fund.isin = header.isin(u"isin");
    m_fund.admin =
        m_managed ? header.text(u"cnpjcustodiante") + u'/' + header.text(u"codcart") : header.text(u"cnpjadm");
}

void FundReader401::addHeaderRow(const QString &item, const Decimal &amount)
{
    if (amount.isZero())
        return;
    Posicao row;
    row.kind = PosicaoKind::Despesa;
    row.secao = u"header"_s;
    row.item = item;
    row.valor = amount.negated();
    m_ledger.addHeaderRow(std::move(row), u"header"_s, m_header->place);
}

AnbimaFund FundReader401::finish(const QString &place)
{
    if (!m_header) {
        m_notes.error = Error{ErrorCode::Parse, u"Falta o bloco <header> do fundo (S02)."_s, place, {}};
    } else {
        addHeaderRow(u"COTAS A EMITIR"_s, m_header->emitir);
        addHeaderRow(u"COTAS A RESGATAR"_s, m_header->resgatar);
        m_ledger.close(m_header->totals, m_fund.carteira);
    }
    m_fund.error = m_notes.error;
    m_fund.carteira.warnings = m_notes.warnings;
    return std::move(m_fund);
}

Result<AnbimaFund> readFund401(XmlFeed &feed)
{
    const QString place = feed.where();
    FundReader401 reader(feed.name() == u"carteira");
    while (true) {
        const auto more = feed.nextStart();
        if (!more)
            return fail(more.error());
        if (!*more)
            break;
        const auto element = feed.readElement();
        if (!element)
            return fail(element.error());
        reader.take(*element);
    }
    return reader.finish(place);
}

} // namespace

Result<CarteiraFunds> readAnbima401(const QString &path, const std::stop_token &token)
{
    XmlFeed feed(path);
    if (auto opened = feed.open(token); !opened)
        return fail(opened.error());
    const auto root = feed.nextStart();
    if (!root)
        return fail(root.error());
    if (feed.name() != u"arquivoposicao_4_01") {
        return fail(ErrorCode::Parse, u"%1: o elemento raiz é <%2>, não <arquivoposicao_4_01> (F05)."_s.arg(
                                          feed.fileName(), feed.name()));
    }
    QList<AnbimaFund> funds;
    QStringList warnings;
    while (true) {
        const auto more = feed.nextStart();
        if (!more)
            return fail(more.error());
        if (!*more)
            break;
        if (feed.name() != u"fundo" && feed.name() != u"carteira") {
            warnings.append(u"%1: elemento <%2> desconhecido, ignorado (S04)."_s.arg(feed.where(), feed.name()));
            if (auto skipped = feed.skipElement(); !skipped)
                return fail(skipped.error());
            continue;
        }
        auto fund = readFund401(feed);
        if (!fund)
            return fail(fund.error());
        funds.append(std::move(*fund));
    }
    if (funds.isEmpty())
        return fail(ErrorCode::Parse,
                    u"%1: o arquivo não traz nenhum fundo nem carteira (S01)."_s.arg(feed.fileName()));
    return finishAnbimaLot(std::move(funds), feed.warnings() + warnings);
}

} // namespace Etl

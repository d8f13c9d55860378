// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transform/anbima50.h"

#include "core/base/plaintext.h"
#include "core/transform/anbima50rows.h"
#include "core/transform/anbima50values.h"
#include "core/transform/anbimalot.h"
#include "core/transform/anbimanames.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

/// Reads one SctiesBalAcctgRpt while its parts stream by.
class StatementReader50
{
public:
    explicit StatementReader50(QString fileName) : m_fileName(std::move(fileName)) {}

    Result<void> read(XmlFeed &feed);
    AnbimaFund finish();

private:
    void take(const XmlElement &element);
    void takeAccount(const XmlElement &account);
    void takeBreakdown(const XmlElement &breakdown);
    void takeProvisions(const XmlElement &breakdown, bool payable);
    void takeCreditRights(const XmlElement &account);
    void readIdentity(const XmlElement &account);
    void addTo(OptionalDecimal &total, const OptionalDecimal &amount);
    void addHeaderRow(const QString &item, const OptionalDecimal &amount);
    Decimal assetsByRule();

    QString m_fileName;
    AnbimaNotes m_notes;
    AnbimaLedger m_ledger{m_notes};
    AnbimaFund m_fund;
    AnbimaTotals m_totals;
    OptionalDecimal m_patliq;
    QString m_place;
    int m_accounts = 0;
    bool m_statementSeen = false;
};

Result<void> StatementReader50::read(XmlFeed &feed)
{
    if (m_place.isEmpty())
        m_place = feed.where();
    while (true) {
        const auto more = feed.nextStart();
        if (!more)
            return fail(more.error());
        if (!*more)
            return {};
        // One SubAcctDtls holds all positions or one each: either way one position at a time is in memory.
        if (feed.name() == u"SubAcctDtls") {
            if (auto inner = read(feed); !inner)
                return inner;
            continue;
        }
        const auto element = feed.readElement();
        if (!element)
            return fail(element.error());
        take(*element);
    }
}

void StatementReader50::take(const XmlElement &element)
{
    if (element.name == u"BalForSubAcct") {
        mapPosition50(element, m_ledger, m_notes);
    } else if (element.name == u"BalForAcct") {
        takeAccount(element);
    } else if (element.name == u"AcctBaseCcyTtlAmts") {
        m_patliq = signedAmount50(element.child(u"TtlHldgsValOfStmt"), true, false, m_notes);
    } else if (element.name == u"AcctOwnr") {
        m_fund.admin = element.textAt(u"PrtryId/Id");
    } else if (element.name == u"Pgntn") {
        const QString last = element.textAt(u"LastPgInd").toLower();
        if (element.textAt(u"PgNb").toInt() > 1 || last == u"false" || last == u"0")
            m_notes.reject(u"S07"_s, anbimaPlace(element), u"o extrato vem em várias páginas, que não são reunidas"_s);
    } else if (element.name == u"StmtGnlDtls") {
        m_statementSeen = true;
        const QString update = label50(element.textAt(u"UpdTp/Cd"));
        if (!update.isEmpty() && update != u"COMP")
            m_notes.reject(u"S08"_s, anbimaPlace(element),
                           u"o extrato não é completo (UpdTp \"%1\")"_s.arg(update.left(20)));
        QString day = element.textAt(u"StmtDtTm/Dt");
        if (day.isEmpty())
            day = element.textAt(u"StmtDtTm/DtTm");
        const QString place = anbimaPlace(element, u"StmtDtTm"_s);
        m_fund.carteira.data = anbimaDate(day, AnbimaDateFormat::Iso, place, m_notes);
        if (!m_fund.carteira.data.isValid())
            m_notes.reject(u"S03"_s, place, u"%1: falta a data da posição"_s.arg(place));
    }
}

void StatementReader50::readIdentity(const XmlElement &account)
{
    const QString place = anbimaPlace(account);
    const Identifiers50 ids(account.child(u"FinInstrmId"));
    m_fund.carteira.fundo = fundName(ids.description());
    if (m_fund.carteira.fundo.isEmpty()) {
        static const QRegularExpression named(uR"(^[A-Z]{2}[^_]+_\d{8}_\d{14}_(.+)\.xml$)"_s,
                                              QRegularExpression::CaseInsensitiveOption);
        m_fund.carteira.fundo = fundName(named.match(m_fileName).captured(1));
    }
    const QString document = ids.first({u"CNPJCLASSE", u"CNPJ", u"CNPJCASCA", u"CNPJTITULAR"});
    const QString person = ids.first({u"CPFTITULAR"});
    m_fund.carteira.docFundo = document.isEmpty() ? person : anbimaCnpj(document, place, m_notes);
    m_fund.isin = anbimaIsin(ids.isin(), place, m_notes);
    if (m_fund.carteira.fundo.isEmpty())
        m_notes.reject(u"S03"_s, place, u"%1: falta o nome do fundo (FinInstrmId/Desc)"_s.arg(place));
}

void StatementReader50::addTo(OptionalDecimal &total, const OptionalDecimal &amount)
{
    const auto sum = total.value_or(Decimal()).plus(amount.value_or(Decimal()));
    if (sum)
        total = *sum;
    else
        m_notes.reject(u"V04"_s, m_place, u"a soma dos totais não cabe em 38 dígitos"_s);
}

void StatementReader50::takeAccount(const XmlElement &account)
{
    ++m_accounts;
    // Class, subclasses and series stand one behind the other; assets and credit rights belong to the first.
    if (m_accounts == 1) {
        readIdentity(account);
        m_totals.ativos = signedAmount50(account.at(u"AcctBaseCcyAmts/HldgVal"), true, false, m_notes);
        takeCreditRights(account);
        if (const XmlElement *quota = price50(account, u"NAVL"))
            m_totals.cota = amount50(quota, u"Val/Amt", m_notes);
        m_totals.quantidade = quantity50(&account, u"AggtBal/Qty/Qty/Qty", m_notes);
    }
    for (const XmlElement *breakdown : account.all(u"BalBrkdwn"))
        takeBreakdown(*breakdown);
    if (account.at(u"SplmtryData/Envlp/BalForSubAcctBrData/PensPlanPart"))
        m_ledger.countOnly(u"PensPlanPart"_s);
}

void StatementReader50::takeBreakdown(const XmlElement &breakdown)
{
    const QString label = typeLabel50(breakdown.child(u"SubBalTp"));
    if (label == u"PEND")
        addTo(m_totals.emitir, quantity50(&breakdown, u"Qty/Qty", m_notes));
    else if (label == u"PENR")
        addTo(m_totals.resgatar, quantity50(&breakdown, u"Qty/Qty", m_notes));
    else if (label == u"RECE" || label == u"PAYA")
        takeProvisions(breakdown, label == u"PAYA");
    else if (label == u"EXPN")
        m_ledger.countOnly(label);
}

/// The date of a provision line stands in a free text: what is no date is none.
QDate provisionDate50(const QString &text)
{
    const QDate iso = QDate::fromString(text.left(10), u"yyyy-MM-dd"_s);
    return iso.isValid() ? iso : QDate::fromString(text.left(10), u"dd/MM/yyyy"_s);
}

void StatementReader50::takeProvisions(const XmlElement &breakdown, bool payable)
{
    const QString tag = payable ? u"PAYA"_s : u"RECE"_s;
    const OptionalDecimal total = quantity50(&breakdown, u"Qty/Qty", m_notes);
    addTo(payable ? m_totals.pagar : m_totals.receber, total);
    const QList<const XmlElement *> lines = breakdown.all(u"AddtlBalBrkdwnDtls");
    Posicao row;
    row.kind = PosicaoKind::Despesa;
    row.secao = tag;
    if (lines.isEmpty()) {
        if (!total || total->isZero())
            return;
        row.item = payable ? u"VALORES A PAGAR"_s : u"VALORES A RECEBER"_s;
        row.valor = payable ? total->negated() : *total;
        m_ledger.addProvision(std::move(row), payable, tag, anbimaPlace(breakdown));
        return;
    }
    for (const XmlElement *line : lines) {
        const QString place = anbimaPlace(*line);
        const OptionalDecimal amount = quantity50(line, u"Qty/Qty", m_notes);
        if (!amount)
            m_notes.reject(u"S03"_s, place, u"%1: falta o valor da provisão"_s.arg(place));
        const QString account = line->textAt(u"SubBalTp/Prtry/Id");
        const QString scheme = line->textAt(u"SubBalTp/Prtry/SchmeNm");
        static const QRegularExpression link(u"^(ISIN|CI|CNPJ) *:"_s, QRegularExpression::CaseInsensitiveOption);
        const bool isLink = link.match(scheme).hasMatch();
        row.item = anbimaAccountLabel(account);
        if (row.item.isEmpty())
            row.item = !isLink && !scheme.isEmpty() ? scheme : u"CONTA "_s + account;
        row.docAtivo = scheme.startsWith(u"CNPJ", Qt::CaseInsensitive) && isLink
                           ? anbimaCnpj(scheme.section(u':', 1).trimmed(), place, m_notes)
                           : QString();
        row.vencimento = provisionDate50(line->textAt(u"SubBalAddtlDtls"));
        const Decimal value = amount.value_or(Decimal());
        row.valor = payable ? value.negated() : value;
        m_ledger.addProvision(row, payable, tag, place);
    }
}

void StatementReader50::takeCreditRights(const XmlElement &account)
{
    const XmlElement *rights = account.at(u"SplmtryData/Envlp/BalForSubAcctBrData/ReceInvstmtFnd/TtlBookValChng");
    const OptionalDecimal value = signedAmount50(rights, true, false, m_notes);
    if (!value)
        return;
    Posicao row;
    row.grupo = u"FIDC"_s;
    row.secao = u"ReceInvstmtFnd"_s;
    row.item = u"DIREITOS CREDITORIOS"_s;
    row.qnt = Decimal::fromInteger(1);
    row.valor = value;
    m_ledger.add(std::move(row), *value, u"ReceInvstmtFnd"_s, anbimaPlace(*rights));
}

void StatementReader50::addHeaderRow(const QString &item, const OptionalDecimal &amount)
{
    if (!amount || amount->isZero())
        return;
    Posicao row;
    row.kind = PosicaoKind::Despesa;
    row.secao = u"header"_s;
    row.item = item;
    row.valor = amount->negated();
    m_ledger.addHeaderRow(std::move(row), u"header"_s, m_place);
}

/// PL by its definition, for statements that do not say it.
Decimal StatementReader50::assetsByRule()
{
    OptionalDecimal sum = m_totals.ativos;
    addTo(sum, m_totals.receber);
    for (const OptionalDecimal &less : {m_totals.pagar, m_totals.emitir, m_totals.resgatar})
        addTo(sum, less.value_or(Decimal()).negated());
    return sum.value_or(Decimal());
}

AnbimaFund StatementReader50::finish()
{
    if (m_accounts == 0)
        m_notes.reject(u"S01"_s, m_place, u"o extrato não traz nenhum fundo (BalForAcct)"_s);
    if (!m_statementSeen)
        m_notes.reject(u"S02"_s, m_place, u"falta o bloco StmtGnlDtls"_s);
    if (!m_patliq)
        m_notes.warn(u"S03"_s, m_place, u"falta o patrimônio (TtlHldgsValOfStmt); foi calculado dos totais"_s);
    m_totals.patliq = m_patliq ? *m_patliq : assetsByRule();
    addTo(m_totals.receber, Decimal());
    addTo(m_totals.pagar, Decimal());
    if (m_accounts > 1) {
        // The quota of a class with subclasses is managerial only.
        m_totals.cota.reset();
        m_totals.quantidade.reset();
    } else if (m_totals.cota && m_totals.quantidade) {
        m_totals.toleranciaCota = m_totals.quantidade->abs().shiftedRight(m_totals.cota->scale()).value_or(Decimal());
    }
    addHeaderRow(u"COTAS A EMITIR"_s, m_totals.emitir);
    addHeaderRow(u"COTAS A RESGATAR"_s, m_totals.resgatar);
    m_ledger.close(m_totals, m_fund.carteira);
    m_fund.error = m_notes.error;
    m_fund.carteira.warnings = m_notes.warnings;
    return std::move(m_fund);
}

/// Walks down to the statements, whatever the envelope; everything on the way that holds none is passed by.
Result<void> descend50(XmlFeed &feed, QList<AnbimaFund> &funds)
{
    while (true) {
        const auto more = feed.nextStart();
        if (!more)
            return fail(more.error());
        if (!*more)
            return {};
        if (feed.name() == u"SctiesBalAcctgRpt") {
            StatementReader50 reader(feed.fileName());
            if (auto read = reader.read(feed); !read)
                return read;
            funds.append(reader.finish());
            continue;
        }
        const QString schema = feed.namespaceUri();
        if (feed.name() == u"Document" && schema.contains(u":semt.") && !schema.endsWith(u":semt.003.001.04")) {
            return fail(ErrorCode::Parse,
                        u"%1: a versão %2 do extrato não é suportada, só semt.003.001.04 (F05)."_s.arg(
                            feed.fileName(), schema.section(u':', -1).left(40)));
        }
        if (auto inner = descend50(feed, funds); !inner)
            return inner;
    }
}

} // namespace

Result<CarteiraFunds> readAnbima50(const QString &path, const std::stop_token &token)
{
    XmlFeed feed(path);
    if (auto opened = feed.open(token); !opened)
        return fail(opened.error());
    QList<AnbimaFund> funds;
    if (auto read = descend50(feed, funds); !read)
        return fail(read.error());
    if (funds.isEmpty())
        return fail(ErrorCode::Parse, u"%1: o arquivo não traz nenhum extrato (S01)."_s.arg(feed.fileName()));
    return finishAnbimaLot(std::move(funds), feed.warnings());
}

} // namespace Etl

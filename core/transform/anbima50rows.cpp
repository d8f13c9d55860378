// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transform/anbima50rows.h"

#include "core/transform/anbima50values.h"
#include "core/transform/anbimanames.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

/// One position while it is mapped.
struct Position50
{
    const XmlElement &element;
    AnbimaNotes &notes;
    Identifiers50 ids;
    Identifiers50 underlying;
    QString level1, level2, level3;
    bool isLong = true;
    QString place;

    bool is(QStringView name) const { return level1 == name; }
    bool isFixedIncome() const { return is(u"GOVE") || is(u"CORP") || is(u"DEBE"); }
    QString code(std::initializer_list<QStringView> labels) const
    {
        const QString own = ids.first(labels);
        return own.isEmpty() ? underlying.first(labels) : own;
    }
};

/// The class; without NIVEL 1 by the CVM code or the account kind that one emitter writes.
QString classOf(const Identifiers50 &ids, const XmlElement &element)
{
    static const QHash<QString, QString> fallback = {
        {u"193"_s, u"GOVE"_s}, {u"196"_s, u"CORP"_s}, {u"197"_s, u"SHAR"_s}, {u"37"_s, u"EQUI"_s}, {u"D"_s, u"CASH"_s},
        {u"P"_s, u"CASH"_s},   {u"N"_s, u"CASH"_s},   {u"I"_s, u"CASH"_s},   {u"J"_s, u"CASH"_s}};
    const QString level1 = label50(ids.first({u"TABELANIVEL1"}));
    return level1.isEmpty() ? fallback.value(element.textAt(u"FinInstrmAttrbts/ClssfctnTp/AltrnClssfctn/Id")) : level1;
}

bool readDirection(Position50 &p)
{
    const QString direction = label50(p.element.textAt(u"AggtBal/ShrtLngInd"));
    p.isLong = direction != u"SHOR" && direction != u"SHORT";
    if (direction == u"LONG" || !p.isLong || (direction.isEmpty() && p.is(u"CASH")))
        return true;
    p.notes.reject(u"V05"_s, p.place,
                   u"%1: ShrtLngInd \"%2\" desconhecido; ele decide o sinal"_s.arg(p.place, direction.left(20)));
    return false;
}

QString sectionTag(const Position50 &p)
{
    const QString detail = p.is(u"REPO")                                     ? p.level3
                           : p.is(u"OPTN") || p.is(u"FWRD") || p.is(u"LOAN") ? p.level2
                                                                             : QString();
    const QString tag = detail.isEmpty() ? p.level1 : p.level1 + u'/' + detail;
    return p.is(u"CASH") ? tag : tag + (p.isLong ? u":LONG"_s : u":SHOR"_s);
}

/// A stake in a company: only a CNPJ, neither ISIN nor ticker.
bool isHolding(const Position50 &p)
{
    return p.is(u"EQUI") && p.ids.isin().isEmpty() && p.ids.first({u"TICKER", u"BVMF", u"B3"}).isEmpty() &&
           !p.ids.first({u"CNPJ"}).isEmpty();
}

void setGroup(const Position50 &p, Posicao &row)
{
    static const QHash<QString, PosicaoKind> kinds = {{u"SHAR"_s, PosicaoKind::PortfolioInvestido},
                                                      {u"GOVE"_s, PosicaoKind::RendaFixa},
                                                      {u"CORP"_s, PosicaoKind::RendaFixa},
                                                      {u"DEBE"_s, PosicaoKind::RendaFixa},
                                                      {u"REPO"_s, PosicaoKind::RendaFixa},
                                                      {u"EQUI"_s, PosicaoKind::Acoes},
                                                      {u"FUTU"_s, PosicaoKind::Futuros},
                                                      {u"CASH"_s, PosicaoKind::Caixa}};
    static const QHash<QString, QString> groups = {{u"LOAN"_s, u"ALUGUEL"_s}, {u"OPTN"_s, u"OPCOES"_s},
                                                   {u"FWRD"_s, u"TERMO"_s},   {u"SWAP"_s, u"SWAP"_s},
                                                   {u"REAL"_s, u"IMOVEIS"_s}, {u"STRU"_s, u"ESTRUTURADOS"_s}};
    row.kind = kinds.value(p.level1, PosicaoKind::Outra);
    if (isHolding(p)) {
        row.kind = PosicaoKind::Outra;
        row.grupo = u"PARTICIPACOES"_s;
    } else if (row.kind == PosicaoKind::Outra) {
        row.grupo = p.is(u"FWRD") && p.level2 == u"CURR" ? u"CAMBIO"_s : groups.value(p.level1, u"OUTROS"_s);
        if (!groups.contains(p.level1))
            p.notes.warn(u"S04"_s, p.place, u"classe \"%1\" desconhecida; a posição entrou pelo valor"_s.arg(p.level1));
    }
}

QString cashName(const Position50 &p)
{
    static const QHash<QString, QString> names = {{u"P"_s, u"POUPANCA"_s},
                                                  {u"N"_s, u"NUMERARIO"_s},
                                                  {u"I"_s, u"CONTA INVESTIMENTO"_s},
                                                  {u"J"_s, u"DEPOSITO JUDICIAL"_s}};
    return names.value(p.element.textAt(u"FinInstrmAttrbts/ClssfctnTp/AltrnClssfctn/Id"), u"C/C SALDO FUNDO"_s);
}

/// What the position is called without prefix: its description, else its code, else its ISIN.
QString plainName(const Position50 &p)
{
    for (const QString &description : {p.ids.description(), p.underlying.description()}) {
        if (!description.isEmpty())
            return description;
    }
    if (p.is(u"SHAR"))
        return {}; // named by the funds of the same file, else by its CNPJ or ISIN
    const QString bond = governmentBondName(p.code({u"SELC"}));
    if (!bond.isEmpty())
        return bond;
    if (!p.ids.withSuffix().isEmpty())
        return p.ids.withSuffix();
    if (p.is(u"FWRD") && p.level2 == u"CURR")
        return u"NDF %1/%2"_s.arg(p.element.textAt(u"FXDtls/UnitCcy"), p.element.textAt(u"FXDtls/QtdCcy"));
    const QString code = p.code({u"TICKER", u"BVMF", u"B3", u"CETI", u"ATIVOSB3", u"CNPJ", u"CODIGOINTERNO"});
    if (!code.isEmpty())
        return code;
    return p.underlying.isin().isEmpty() ? p.ids.isin() : p.underlying.isin();
}

QString itemName(const Position50 &p)
{
    if (p.is(u"CASH"))
        return cashName(p);
    const QString name = plainName(p);
    const QString prefix = p.is(u"REPO")                          ? u"COMPROMISSADA "_s
                           : p.is(u"LOAN")                        ? u"ALUGUEL "_s
                           : p.is(u"SWAP")                        ? u"SWAP "_s
                           : isHolding(p)                         ? u"PARTICIPACAO "_s
                           : p.is(u"FWRD") && p.level2 != u"CURR" ? u"TERMO "_s
                                                                  : QString();
    const bool saidAlready = !prefix.isEmpty() && name.startsWith(prefix, Qt::CaseInsensitive);
    const QString item = saidAlready ? name : prefix + name;
    return item.isEmpty() && !p.is(u"SHAR") ? p.level1 : item;
}

/// The aggregate is rounded to 5 decimals, the breakdown keeps all: its sum counts when it rounds to the aggregate.
OptionalDecimal quantityOf(const Position50 &p)
{
    if (p.is(u"CASH") || p.is(u"SWAP") || p.is(u"REAL"))
        return Decimal::fromInteger(1);
    OptionalDecimal aggregate = quantity50(&p.element, u"AggtBal/Qty/Qty/Qty", p.notes);
    if (!aggregate)
        aggregate = quantity50(&p.element, u"AggtBal/Qty/Qty", p.notes);
    Decimal sum;
    bool anyPart = false;
    for (const XmlElement *part : p.element.all(u"BalBrkdwn")) {
        const OptionalDecimal quantity = quantity50(part, u"Qty/Qty", p.notes);
        const auto next = quantity ? sum.plus(*quantity) : sum.plus(Decimal());
        if (!next)
            return aggregate;
        sum = *next;
        anyPart = anyPart || quantity.has_value();
    }
    if (!anyPart)
        return aggregate;
    if (!aggregate || sum.rounded(5) == aggregate->rounded(5))
        return sum;
    p.notes.warn(u"R05"_s, p.place,
                 u"a soma das quantidades detalhadas (%1) não é a quantidade total (%2), que vale"_s.arg(
                     sum.toCanonical(), aggregate->toCanonical()));
    return aggregate;
}

OptionalDecimal unitPrice(const Position50 &p)
{
    for (const QStringView type : {QStringView(u"MRKT"), QStringView(u"NAVL"), QStringView(u"INDC")}) {
        if (const XmlElement *price = price50(p.element, type))
            return amount50(price, u"Val/Amt", p.notes);
    }
    return std::nullopt;
}

void setDates(const Position50 &p, Posicao &row)
{
    const auto dateAt = [&p](const XmlElement *holder, QStringView path) {
        const XmlElement *element = holder ? holder->at(path) : nullptr;
        return element ? anbimaDate(element->text, AnbimaDateFormat::Iso, anbimaPlace(*element), p.notes) : QDate();
    };
    if (!p.is(u"SHAR") && !p.is(u"EQUI") && !p.is(u"CASH"))
        row.vencimento = dateAt(&p.element, u"FinInstrmAttrbts/MtrtyDt");
    // For swap, loan and repo the "issue" is their start; elsewhere it is the asset's own.
    const bool startsAtIssue = p.is(u"REPO") || p.is(u"LOAN") || p.is(u"SWAP");
    row.aplicacao = startsAtIssue ? dateAt(&p.element, u"FinInstrmAttrbts/IsseDt")
                                  : dateAt(price50(p.element, u"OFFR"), u"QtnDt/Dt");
}

void setReferences(const Position50 &p, Posicao &row)
{
    const bool byUnderlying = p.is(u"REPO") || p.is(u"LOAN");
    row.isin = anbimaIsin(byUnderlying ? p.underlying.isin() : p.ids.isin(), p.place, p.notes);
    const QString document = p.is(u"FUTU") ? p.element.textAt(u"SfkpgPlc/Prtry/Id") : p.code({u"CNPJ"});
    if (!p.is(u"CASH") && !p.is(u"GOVE") && (!p.is(u"EQUI") || isHolding(p)))
        row.docAtivo = anbimaCnpj(document, p.place, p.notes);
    row.emissor = p.is(u"CASH") ? p.ids.first({u"INSTITUICAOFINANCEIRA"}) : p.code({u"INSTITUICAOEMISSORA"});
    if (p.isFixedIncome() || p.is(u"REPO") || p.is(u"LOAN") ||
        (p.is(u"FWRD") && p.level2 != u"EQUI" && p.level2 != u"CURR")) {
        const XmlElement *attributes = p.element.child(u"FinInstrmAttrbts");
        QString index = p.element.textAt(u"FinInstrmAttrbts/CpnAttchdNb/Lng/Id");
        if (index.isEmpty())
            index = p.element.textAt(u"FinInstrmAttrbts/CpnAttchdNb/Shrt");
        row.indexador = indexText(index, amount50(attributes, u"IndxRateBsis", p.notes));
        row.taxa = amount50(attributes, u"IntrstRate", p.notes);
    }
}

void checkPrice(const Position50 &p, const Posicao &row)
{
    if (p.is(u"FUTU") || p.is(u"SWAP") || p.is(u"CASH") || !row.preco || !row.qnt || !row.valor)
        return;
    checkUnitPrice({row.qnt->abs(), *row.preco, Decimal::fromInteger(1), row.valor->abs()}, p.place, p.notes);
}

} // namespace

void mapPosition50(const XmlElement &element, AnbimaLedger &ledger, AnbimaNotes &notes)
{
    Position50 p{element,
                 notes,
                 Identifiers50(element.child(u"FinInstrmId")),
                 Identifiers50(element.at(u"FinInstrmAttrbts/UndrlygFinInstrmId")),
                 {},
                 {},
                 {},
                 true,
                 anbimaPlace(element)};
    p.level1 = classOf(p.ids, element);
    p.level2 = label50(p.ids.first({u"TABELANIVEL2"}));
    p.level3 = label50(p.ids.first({u"TABELANIVEL3"}));
    if (!readDirection(p))
        return;
    const XmlElement *holding = element.at(u"AcctBaseCcyAmts/HldgVal");
    const bool derivative = p.is(u"FUTU") || p.is(u"SWAP");
    const OptionalDecimal value = signedAmount50(holding, p.isLong, derivative, notes);
    if (!value) {
        notes.reject(u"S03"_s, p.place, u"%1: falta o valor (AcctBaseCcyAmts/HldgVal)"_s.arg(p.place));
        return;
    }
    if (!derivative && !p.is(u"OPTN") && !p.is(u"FWRD") && !p.isLong && !value->isNegative() && !value->isZero())
        notes.warn(u"V05"_s, p.place, u"ShrtLngInd SHOR com Sgn positivo; vale o Sgn"_s);

    Posicao row;
    setGroup(p, row);
    row.secao = sectionTag(p);
    row.item = itemName(p);
    row.valor = value;
    row.qnt = quantityOf(p);
    if (!p.isLong && row.qnt)
        row.qnt = row.qnt->abs().negated();
    row.preco = p.is(u"CASH") || p.is(u"REAL") ? OptionalDecimal() : p.is(u"SWAP") ? value : unitPrice(p);
    setDates(p, row);
    setReferences(p, row);
    checkPrice(p, row);
    if (p.is(u"LOAN") || p.is(u"OPTN") || p.is(u"FWRD") || !p.isLong)
        ledger.suspect(row.secao);
    ledger.add(std::move(row), *value, p.level1.isEmpty() ? u"OUTROS"_s : p.level1, p.place);
}

} // namespace Etl

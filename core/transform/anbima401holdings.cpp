// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transform/anbima401line.h"
#include "core/transform/anbimanames.h"

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

struct Holding
{
    Decimal quantity;
    Decimal value;
};

/// Quantity and value of a bond or share, free plus pledged.
Holding readHolding(const Line401 &line, const Decimal &lot)
{
    const AnbimaFields &f = line.fields;
    const Decimal freeQuantity = f.number(u"qtdisponivel"), pledgedQuantity = f.number(u"qtgarantia");
    const Decimal freeValue = f.number(u"valorfindisp"), pledgedValue = f.number(u"valorfinemgar");
    const Decimal price = f.number(u"puposicao");
    checkUnitPrice({freeQuantity, price, lot, freeValue}, line.place(), f.notes());
    checkUnitPrice({pledgedQuantity, price, lot, pledgedValue}, line.place(), f.notes());
    return {exactSum(line, freeQuantity, pledgedQuantity), exactSum(line, freeValue, pledgedValue)};
}

void noteUnverifiedSign(const Line401 &line, QChar code)
{
    if (code == u'D' || code == u'V' || code == u'T')
        line.ledger.suspect(line.name() + u':' + code);
}

/// Adds a bond or share: own and lent count, short is negative, borrowed is shown with value 0.
void addHolding(const Line401 &line, Posicao row, const Holding &holding, QChar code)
{
    row.qnt = signedBy(code, holding.quantity);
    row.valor = code == u'T' ? Decimal() : signedBy(code, holding.value);
    noteUnverifiedSign(line, code);
    const Decimal contribution = *row.valor;
    line.ledger.add(std::move(row), contribution, line.name(), line.place());
}

QString bondName(const Line401 &line)
{
    const AnbimaFields &f = line.fields;
    const QString code = line.name() == u"debenture" ? f.text(u"coddeb") : f.text(u"codativo");
    const QString name = line.name() == u"titpublico" ? governmentBondName(code) : code;
    return firstFilled({name, f.text(u"isin"), line.name()});
}

/// Turns the row of a bond into that of the repo on it: the repo's own maturity, rate and index.
void applyRepo(const Line401 &line, const XmlElement &block, QChar code, Posicao &row)
{
    const AnbimaFields repo(block, line.fields.notes());
    row.secao = u"%1/compromisso:%2"_s.arg(line.name()).arg(code);
    row.item = u"COMPROMISSADA "_s + row.item;
    row.vencimento = repo.optionalDate(u"dtretorno");
    row.indexador = indexText(repo.text(u"indexadorcomp"), repo.optionalNumber(u"perindexcomp"));
    row.taxa = repo.optionalNumber(u"txoperacao");
    const QString direction = repo.text(u"classecomp");
    const bool contradiction = (direction == u"V") != (code == u'V');
    if (contradiction) {
        line.fields.notes().warn(
            u"V05"_s, line.place(),
            u"classecomp \"%1\" contradiz classeoperacao \"%2\", que decide o sinal"_s.arg(direction, QString(code)));
    }
}

void applyBondLoan(const Line401 &line, Posicao &row)
{
    row.grupo = u"ALUGUEL"_s;
    row.kind = PosicaoKind::Outra;
    row.item = u"ALUGUEL "_s + row.item;
    row.aplicacao = {};
    row.vencimento = {};
    row.indexador.clear();
    row.taxa.reset();
    if (const XmlElement *block = line.fields.block(u"aluguel")) {
        const AnbimaFields loan(*block, line.fields.notes());
        row.vencimento = loan.optionalDate(u"dtvencalug");
        row.indexador = indexText(loan.text(u"indexadoralug"), loan.optionalNumber(u"percalug"));
        row.taxa = loan.optionalNumber(u"txalug");
    }
}

} // namespace

void mapBond401(const Line401 &line)
{
    const AnbimaFields &f = line.fields;
    const QChar code = f.signCode(u"classeoperacao", u"CDTV");
    Posicao row = groupedRow({}, line.name() + u':' + code);
    row.kind = PosicaoKind::RendaFixa;
    row.item = bondName(line);
    row.isin = f.isin(u"isin");
    row.aplicacao = f.date(u"dtoperacao");
    // A debenture without maturity is perpetual; for the other two the date is required.
    row.vencimento = line.name() == u"debenture" ? f.optionalDate(u"dtvencimento") : f.date(u"dtvencimento");
    if (line.name() != u"titpublico")
        row.docAtivo = f.cnpj(u"cnpjemissor");
    row.preco = f.number(u"puposicao");
    row.indexador = indexText(f.text(u"indexador"), f.optionalNumber(u"percindex"));
    row.taxa = f.optionalNumber(u"coupom");
    const Holding holding = readHolding(line, Decimal::fromInteger(1));
    if (const XmlElement *repo = f.block(u"compromisso"))
        applyRepo(line, *repo, code, row);
    if (code == u'T')
        applyBondLoan(line, row);
    addHolding(line, std::move(row), holding, code);
}

void mapShare401(const Line401 &line)
{
    const AnbimaFields &f = line.fields;
    const QChar code = f.signCode(u"classeoperacao", u"CDTV");
    Posicao row = groupedRow({}, line.name() + u':' + code);
    row.kind = PosicaoKind::Acoes;
    row.item = firstFilled({f.text(u"codativo"), f.text(u"isin"), line.name()});
    row.isin = f.isin(u"isin");
    Decimal lot = f.optionalNumber(u"lote").value_or(Decimal::fromInteger(1));
    if (lot.isZero())
        lot = Decimal::fromInteger(1);
    if (const auto price = f.number(u"puposicao").dividedBy(lot, kUnitPriceScale401))
        row.preco = *price;
    if (code == u'T') {
        row.kind = PosicaoKind::Outra;
        row.grupo = u"ALUGUEL"_s;
        row.item = u"ALUGUEL "_s + row.item;
        row.vencimento = f.optionalDate(u"dtvencalug");
        row.taxa = f.optionalNumber(u"txalug");
        row.docAtivo = f.cnpj(u"cnpjinter");
    }
    addHolding(line, std::move(row), readHolding(line, lot), code);
}

} // namespace Etl

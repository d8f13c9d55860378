// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transform/anbima401rows.h"

#include "core/transform/anbima401line.h"
#include "core/transform/anbima401schema.h"
#include "core/transform/anbimanames.h"

#include <QHash>

#include <array>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

void mapFundShare(const Line401 &line)
{
    const AnbimaFields &f = line.fields;
    Posicao row = groupedRow({}, line.name());
    row.kind = PosicaoKind::PortfolioInvestido;
    row.isin = f.isin(u"isin");
    row.docAtivo = f.cnpj(u"cnpjfundo");
    row.preco = f.number(u"puposicao");
    row.qnt = exactSum(line, f.number(u"qtdisponivel"), f.number(u"qtgarantia"));
    const Decimal value = exactProduct(line, *row.qnt, *row.preco);
    row.valor = value.rounded(2);
    line.ledger.add(std::move(row), value, line.name(), line.place());
}

/// Options and forwards: a signed value, a quantity, a maturity, an operation date if there is one.
struct Contract401
{
    QStringView section;
    const char16_t *group;
    QStringView quantity, value, price, maturity, operation;
    QStringView allowed;
};

constexpr std::array<Contract401, 7> kContracts = {{
    {u"opcoesacoes", u"OPCOES", u"qtdisponivel", u"valorfinanceiro", u"puposicao", u"dtvencimento", {}, u"CV"},
    {u"opcoesderiv", u"OPCOES", u"quantidade", u"valorfinanceiro", u"puposicao", u"dtvencimento", {}, u"CV"},
    {u"opcoesflx", u"OPCOES", u"quantidade", u"valorfinanceiro", u"puposicao", u"dtexercicio", u"dtoperacao", u"CV"},
    {u"opcoesmoedasotc", u"OPCOES", u"quantidade", u"valorfinanceiro", u"puposicao", u"dtvencimento", u"dtoperacao",
     u"CV"},
    {u"termorv", u"TERMO", u"quantidade", u"valorfinanceiro", u"puposicao", u"dtvencimento", u"dtoperacao", u"CV"},
    {u"termorf", u"TERMO", u"qtd", u"valorfin", u"puposicao", u"dtvencimento", u"dtoper", u"CVA"},
    {u"forwardsmoedas", u"CAMBIO", {}, u"valorfinanceiro", u"taxa", u"dtvencimento", {}, u"CV"},
}};

QString contractName(const Line401 &line)
{
    const AnbimaFields &f = line.fields;
    const QString isin = f.text(u"isin");
    if (line.name() == u"opcoesderiv")
        return firstFilled({f.text(u"ativo") + f.text(u"serie"), isin});
    if (line.name() == u"opcoesmoedasotc")
        return firstFilled({f.text(u"codoper"), f.text(u"moedaativa") + u'/' + f.text(u"moedapassiva")});
    if (line.name() == u"forwardsmoedas")
        return u"%1 %2/%3"_s.arg(f.text(u"tipooperacao"), f.text(u"moedaativa"), f.text(u"moedapassiva"));
    if (line.name() == u"termorv" || line.name() == u"termorf")
        return u"TERMO "_s + firstFilled({f.text(u"ativo"), isin});
    return firstFilled({f.text(u"codativo"), f.text(u"ativo"), isin, line.name()});
}

void mapContract(const Line401 &line, const Contract401 &contract)
{
    const AnbimaFields &f = line.fields;
    const QChar code = f.signCode(u"classeoperacao", contract.allowed);
    Posicao row = groupedRow(QString::fromUtf16(contract.group), line.name() + u':' + code);
    row.item = contractName(line);
    row.isin = f.isin(u"isin");
    if (!contract.quantity.isEmpty())
        row.qnt = signedBy(code, f.number(contract.quantity));
    row.valor = signedBy(code, f.number(contract.value));
    row.preco = f.number(contract.price);
    row.vencimento = f.date(contract.maturity);
    if (!contract.operation.isEmpty())
        row.aplicacao = f.date(contract.operation);
    if (line.name() == u"termorf") {
        row.indexador = indexText(f.text(u"indexador"), f.optionalNumber(u"percindex"));
        row.taxa = f.optionalNumber(u"coupom");
    }
    if (code == u'A')
        f.notes().warn(u"V05"_s, line.place(),
                       u"classeoperacao A tem sentido desconhecido; o valor entrou como positivo"_s);
    line.ledger.suspect(row.secao);
    const Decimal value = *row.valor;
    line.ledger.add(std::move(row), value, line.name(), line.place());
}

void mapFuture(const Line401 &line)
{
    const AnbimaFields &f = line.fields;
    const QChar code = f.signCode(u"classeoperacao", u"CV");
    Posicao row = groupedRow({}, line.name() + u':' + code);
    row.kind = PosicaoKind::Futuros;
    row.item = firstFilled({f.text(u"ativo") + f.text(u"serie"), f.text(u"isin")});
    row.isin = f.isin(u"isin");
    const Decimal quantity = f.number(u"quantidade");
    row.qnt = signedBy(code, quantity);
    if (const auto price = f.number(u"vltotalpos").dividedBy(quantity, kUnitPriceScale401))
        row.preco = *price;
    // The daily adjustment is the only amount in PL and already signed; the class only says the direction.
    row.valor = f.number(u"vlajuste");
    row.vencimento = f.date(u"dtvencimento");
    row.docAtivo = f.cnpj(u"cnpjcorretora");
    const Decimal value = *row.valor;
    line.ledger.add(std::move(row), value, line.name(), line.place());
}

void mapSwap(const Line401 &line)
{
    const AnbimaFields &f = line.fields;
    Posicao row = groupedRow(u"SWAP"_s, line.name());
    const QString asset = f.text(u"indexadorativo"), liability = f.text(u"indexadorpassivo");
    row.item = u"SWAP %1 x %2"_s.arg(
        swapLegText(asset, f.optionalNumber(u"percindexativo"), f.optionalNumber(u"taxaativo")),
        swapLegText(liability, f.optionalNumber(u"percindexpassivo"), f.optionalNumber(u"taxapassivo")));
    row.indexador = u"%1 x %2"_s.arg(asset, liability);
    row.isin = f.isin(u"isin");
    row.qnt = Decimal::fromInteger(1);
    row.valor = exactSum(line, f.number(u"vlmercadoativo"), f.number(u"vlmercadopassivo").negated());
    row.preco = row.valor;
    row.aplicacao = f.date(u"dtoperacao");
    row.vencimento = f.date(u"dtvencimento");
    row.docAtivo = f.cnpj(u"cnpjcontraparte");
    line.ledger.suspect(line.name());
    const Decimal value = *row.valor;
    line.ledger.add(std::move(row), value, line.name(), line.place());
}

void mapCash(const Line401 &line)
{
    static const QHash<QString, QString> kinds = {{u"D"_s, u"C/C SALDO FUNDO"_s},
                                                  {u"P"_s, u"POUPANCA"_s},
                                                  {u"N"_s, u"NUMERARIO"_s},
                                                  {u"I"_s, u"CONTA INVESTIMENTO"_s},
                                                  {u"J"_s, u"DEPOSITO JUDICIAL"_s}};
    const AnbimaFields &f = line.fields;
    const QString kind = f.text(u"tpconta");
    if (!kinds.contains(kind))
        f.notes().warn(u"V05"_s, line.place(), u"tpconta \"%1\" desconhecido"_s.arg(kind));
    Posicao row = groupedRow({}, line.name());
    row.kind = PosicaoKind::Caixa;
    row.item = kinds.value(kind, u"C/C SALDO FUNDO"_s);
    row.qnt = Decimal::fromInteger(1);
    row.valor = f.number(u"saldo");
    const QString bank = f.text(u"isininstituicao");
    row.emissor = bank.contains(u'*') ? QString() : bank;
    const Decimal value = *row.valor;
    line.ledger.add(std::move(row), value, line.name(), line.place());
}

/// imoveis, participacoes, fidc: a book value without price.
void mapBookValue(const Line401 &line)
{
    const AnbimaFields &f = line.fields;
    Posicao row = groupedRow({}, line.name());
    row.qnt = Decimal::fromInteger(1);
    row.valor = f.number(line.name() == u"imoveis" ? u"valorcontabil" : u"valorfinanceiro");
    if (line.name() == u"imoveis") {
        row.grupo = u"IMOVEIS"_s;
        row.item =
            firstFilled({f.text(u"nomecomercial"), u"%1 %2"_s.arg(f.text(u"logradouro"), f.text(u"numero")).trimmed()});
        row.docAtivo = f.cnpj(u"cnpjemp");
    } else if (line.name() == u"participacoes") {
        row.grupo = u"PARTICIPACOES"_s;
        row.docAtivo = f.cnpj(u"cnpjpart");
        row.item = u"PARTICIPACAO "_s + firstFilled({row.docAtivo, f.text(u"cnpjpart")});
    } else {
        row.grupo = u"FIDC"_s;
        row.item = u"DIREITOS CREDITORIOS"_s;
    }
    line.ledger.suspect(line.name());
    const Decimal value = *row.valor;
    line.ledger.add(std::move(row), value, line.name(), line.place());
}

void mapProvision(const Line401 &line)
{
    const AnbimaFields &f = line.fields;
    const QChar code = f.signCode(u"credeb", u"CD");
    const QString account = f.requiredText(u"codprov");
    Posicao row = groupedRow({}, line.name() + u':' + code);
    row.kind = PosicaoKind::Despesa;
    row.item = firstFilled({anbimaAccountLabel(account.toInt()), u"CONTA "_s + account});
    row.vencimento = f.optionalDate(u"dt");
    const Decimal value = f.number(u"valor");
    row.valor = code == u'D' ? value.negated() : value;
    line.ledger.addProvision(std::move(row), code == u'D', line.name(), line.place());
}

bool isInformative(QStringView section)
{
    return section == u"despesas" || section == u"outrasdespesas" || section == u"corretagem" ||
           section == u"partplanprev";
}

} // namespace

void mapSection401(const XmlElement &section, AnbimaLedger &ledger, AnbimaNotes &notes)
{
    using Mapper = void (*)(const Line401 &);
    static const QHash<QString, Mapper> mappers = {{u"titpublico"_s, mapBond401}, {u"titprivado"_s, mapBond401},
                                                   {u"debenture"_s, mapBond401},  {u"acoes"_s, mapShare401},
                                                   {u"cotas"_s, mapFundShare},    {u"futuros"_s, mapFuture},
                                                   {u"swap"_s, mapSwap},          {u"caixa"_s, mapCash},
                                                   {u"imoveis"_s, mapBookValue},  {u"participacoes"_s, mapBookValue},
                                                   {u"fidc"_s, mapBookValue},     {u"provisao"_s, mapProvision}};
    if (isInformative(section.name)) {
        ledger.countOnly(section.name);
        return;
    }
    const AnbimaFields fields(section, notes);
    const Line401 line{fields, ledger};
    const auto contract = std::find_if(kContracts.begin(), kContracts.end(),
                                       [&](const Contract401 &c) { return c.section == section.name; });
    if (contract != kContracts.end()) {
        mapContract(line, *contract);
    } else if (const Mapper mapper = mappers.value(section.name)) {
        mapper(line);
    } else {
        ledger.countUnknown(section.name, anbimaPlace(section));
        return;
    }
    warnUnknownFields401(section, notes);
}

} // namespace Etl

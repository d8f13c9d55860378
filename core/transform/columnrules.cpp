// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transform/columnrules.h"

#include "core/base/plaintext.h"

#include <QByteArray>

#include <array>
#include <charconv>
#include <utility>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

struct GroupAndCode
{
    QString group;
    QString code;
};

GroupAndCode groupOf(const Posicao &posicao)
{
    switch (posicao.kind) {
    case PosicaoKind::PortfolioInvestido: return {u"PORTFOLIO INVESTIDO"_s, u"15804"_s};
    case PosicaoKind::RendaFixa: return {u"RENDA FIXA"_s, u"15805"_s};
    case PosicaoKind::Acoes: return {u"ACOES"_s, u"OUTROS"_s};
    case PosicaoKind::Futuros: return {u"FUTUROS"_s, u"OUTROS"_s};
    case PosicaoKind::Despesa: return {u"DESPESAS"_s, u"OUTROS"_s};
    case PosicaoKind::Caixa: return {u"CAIXA"_s, u"10108"_s};
    case PosicaoKind::Outra: break;
    }
    return {fundName(posicao.grupo.isEmpty() ? posicao.secao : posicao.grupo).toUpper(), u"OUTROS"_s};
}

QString describe(const QString &item)
{
    const QString key = labelKey(item);
    return key.contains(u"AJUSTE") && key.contains(u"COTA") ? u"AJUSTE DE COTA"_s : item;
}

CarteiraRow carteiraRow(const Posicao &posicao)
{
    const GroupAndCode place = groupOf(posicao);
    CarteiraRow row;
    row.descricao = describe(posicao.item);
    row.qnt = posicao.qnt;
    row.qntText = posicao.qntText;
    row.vlrMercado = posicao.valor;
    row.dataVenc = posicao.vencimento;
    row.dataAplic = posicao.aplicacao;
    row.categoria = place.group;
    row.cod = place.code;
    row.grupo = place.group;
    row.custodiante = custodianName();
    row.isin = posicao.isin;
    row.docAtivo = posicao.docAtivo;
    row.preco = posicao.preco;
    row.percPl = posicao.percPl;
    row.emissor = posicao.emissor;
    row.indexador = posicao.indexador;
    row.taxa = posicao.taxa;
    row.secao = posicao.secao;
    row.linha = posicao.linha;
    return row;
}

/// A value that stands exactly between two fourth decimals. The legacy text came from printf("%.4f") of a binary
/// number, whose neighbourhood decides there: 0.00005 gives 0,0001, but 1234.56785 gives 1.234,5678.
Decimal roundTieAsBinary(const Decimal &quantity)
{
    const QByteArray text = quantity.toCanonical().toLatin1();
    double binary = 0;
    std::from_chars(text.data(), text.data() + text.size(), binary);
    std::array<char, 400> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), binary, std::chars_format::fixed, 4);
    const auto printed =
        Decimal::parse(QString::fromLatin1(buffer.data(), static_cast<qsizetype>(end.ptr - buffer.data())));
    // Beyond 15 digits the binary number is no neighbour any more: then the exact rule.
    const Decimal away = quantity.rounded(4);
    const bool neighbour = printed && (*printed - quantity).abs() == (away - quantity).abs();
    return neighbour ? *printed : quantity.roundedHalfEven(4);
}

} // namespace

QString fundType(const QString &bankName)
{
    const QStringList words = fundName(bankName).split(u' ', Qt::SkipEmptyParts);
    static const QStringList kTypes = {u"FICFIDC"_s, u"FICFIM"_s, u"FIDC"_s, u"FIM"_s, u"FIA"_s, u"FIC"_s, u"FI"_s};
    for (const QString &type : kTypes) {
        if (words.contains(type, Qt::CaseInsensitive))
            return type;
    }
    return words.isEmpty() ? QString() : words.first();
}

QList<CarteiraRow> carteiraRows(const Carteira &carteira, const FundNames &names)
{
    const QString name = names.map(carteira.fundo);
    const QString type = fundType(carteira.fundo);
    QList<CarteiraRow> rows;
    rows.reserve(carteira.posicoes.size());
    for (const Posicao &posicao : carteira.posicoes) {
        CarteiraRow row = carteiraRow(posicao);
        row.nmFundo = name;
        row.docFundo = carteira.docFundo;
        row.tpFundo = type;
        row.dtPosicao = carteira.data;
        rows.append(std::move(row));
    }
    return rows;
}

Result<RentabilidadeRow> rentabilidadeRow(const RentabilidadeRegistro &registro, const FundNames &names)
{
    RentabilidadeRow row;
    row.nmFundo = names.map(registro.fundo);
    row.cdConta = registro.conta;
    row.cnpjFundo = registro.cnpj;
    row.dtPosicao = registro.data;
    row.vlrCotacao = registro.cotaLiquida;
    row.vlrCotacaoBruta = registro.cotaBruta;
    row.vlrPatrimonio = registro.patrimonio;
    row.qtdCota = registro.quantidadeCotas;
    row.vlrAplicacao = registro.aplicacoes;
    row.vlrResgate = registro.resgates;
    row.tpClasse = registro.classe;
    row.cdSubClasse = registro.subClasse;
    row.indexador = registro.indexador;

    const Retornos &nominal = registro.nominal;
    const Retornos &versus = registro.versusIndexador;
    const std::array<std::pair<const OptionalDecimal *, OptionalDecimal *>, 12> returns = {
        {{&nominal.dia, &row.rentDia},
         {&nominal.mes, &row.rentMes},
         {&nominal.ano, &row.rentAno},
         {&nominal.meses12, &row.rent12Meses},
         {&nominal.meses24, &row.rent24Meses},
         {&nominal.meses36, &row.rent36Meses},
         {&versus.dia, &row.rentDiaVsCdi},
         {&versus.mes, &row.rentMesVsCdi},
         {&versus.ano, &row.rentAnoVsCdi},
         {&versus.meses12, &row.rent12MesesVsCdi},
         {&versus.meses24, &row.rent24MesesVsCdi},
         {&versus.meses36, &row.rent36MesesVsCdi}}};
    for (const auto &[points, fraction] : returns) {
        if (!*points)
            continue;
        auto shifted = (*points)->shiftedRight(2);
        if (!shifted)
            return fail(shifted.error(), registro.fundo);
        *fraction = *shifted;
    }
    return row;
}

QString legacyQuantity(const Decimal &quantity)
{
    const bool mayBeTie = quantity.significantScale() == 5 && quantity.toCanonical().endsWith(u'5');
    return (mayBeTie ? roundTieAsBinary(quantity) : quantity.roundedHalfEven(4)).toBrazilian(4);
}

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transform/carteirasections.h"

#include "core/base/plaintext.h"
#include "core/transform/celltext.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

/// The one table of labels, as labelKey() writes them; the first alias that stands in the header wins.
const QStringList &aliasesOf(Field field)
{
    static const std::array<QStringList, kFieldCount> table = {
        QStringList{u"PORTFOLIO INV"_s, u"PORTFOLIO INVESTIDO"_s, u"PORTFOLIO"_s, u"TITULO"_s, u"CODIGO"_s, u"ATIVO"_s,
                    u"PAPEL"_s, u"NOME"_s, u"CONTRATO"_s, u"DESCRICAO"_s, u"FUNDO"_s, u"LASTRO"_s, u"INSTRUMENTO"_s,
                    u"COD ATIVO"_s, u"CODIGO ATIVO"_s, u"TIPO"_s, u"MERCADORIA"_s, u"HISTORICO"_s},
        QStringList{u"QUANTIDADE"_s, u"QUANTIDADE TOTAL"_s, u"QTD"_s, u"QTDE"_s, u"QTD TOTAL"_s, u"QTDE TOTAL"_s,
                    u"QNT"_s, u"QUANT"_s, u"CONTRATOS"_s},
        QStringList{u"FINANCEIRO"_s, u"VALOR FINANCEIRO"_s, u"FINANCEIRO TOTAL"_s, u"FINANCEIRO LIQUIDO"_s,
                    u"VALOR DE MERCADO"_s, u"VALOR MERCADO"_s, u"VLR MERCADO"_s, u"VALOR LIQUIDO"_s, u"VALOR"_s,
                    u"VALOR TOTAL"_s, u"VALOR ATUAL"_s, u"VALOR BRUTO"_s, u"SALDO"_s, u"AJ TOTAL"_s, u"AJUSTE TOTAL"_s,
                    u"TOTAL"_s, u"AJUSTE"_s, u"VALOR (R$)"_s, u"FINANCEIRO (R$)"_s},
        QStringList{u"VENCIMENTO"_s, u"DATA VENCIMENTO"_s, u"DATA DE VENCIMENTO"_s, u"DT VENCIMENTO"_s, u"VENC"_s,
                    u"DATA VENC"_s, u"DT VENC"_s},
        QStringList{u"DATA"_s, u"DATA APLICACAO"_s, u"DATA DE APLICACAO"_s, u"DT APLICACAO"_s, u"DATA AQUISICAO"_s,
                    u"DATA DE AQUISICAO"_s, u"DT AQUISICAO"_s, u"AQUISICAO"_s, u"APLICACAO"_s, u"DATA COMPRA"_s,
                    u"DATA OPERACAO"_s},
        QStringList{u"ISIN"_s, u"CODIGO ISIN"_s, u"COD ISIN"_s},
        QStringList{u"CNPJ"_s, u"CNPJ FUNDO"_s, u"CNPJ DO FUNDO"_s, u"CPF/CNPJ"_s},
        QStringList{u"QUOTA"_s, u"COTA"_s, u"VALOR QUOTA"_s, u"VALOR COTA"_s, u"VALOR DA COTA"_s, u"PU"_s, u"P U"_s,
                    u"PU MERCADO"_s, u"PU ATUAL"_s, u"PU POSICAO"_s, u"PRECO"_s, u"PRECO UNITARIO"_s,
                    u"PRECO MERCADO"_s, u"PRECO DE MERCADO"_s, u"COTACAO"_s, u"PRECO ATUAL"_s},
        QStringList{u"P L"_s, u"PL"_s, u"PERC P L"_s, u"PERC PL"_s, u"P L TOTAL"_s, u"PARTICIPACAO"_s, u"SOBRE P L"_s,
                    u"DO P L"_s},
        QStringList{u"EMISSOR"_s, u"EMITENTE"_s, u"NOME EMISSOR"_s, u"CONTRAPARTE"_s},
        QStringList{u"INDEXADOR"_s, u"INDICE"_s, u"INDEX"_s},
        QStringList{u"TAXA"_s, u"COUPON"_s, u"CUPOM"_s, u"TAXA A A"_s, u"TX"_s, u"TAXA EMISSAO"_s, u"TAXA MERCADO"_s},
    };
    return table[static_cast<std::size_t>(field)];
}

/// What one kind of section prefers before the common table.
QStringList preferredAliases(PosicaoKind kind, Field field)
{
    // Of BMF the adjustment is the money; a notional value beside it is not.
    if (kind == PosicaoKind::Futuros && field == Field::Valor)
        return {u"AJ TOTAL"_s, u"AJUSTE TOTAL"_s, u"AJUSTE"_s};
    // Two columns of Acoes are unknown; those known go first.
    if (kind == PosicaoKind::Acoes && field == Field::Item)
        return {u"CODIGO"_s};
    if (kind == PosicaoKind::Acoes && field == Field::Quantidade)
        return {u"QUANTIDADE TOTAL"_s};
    if (kind == PosicaoKind::Despesa && field == Field::Item)
        return {u"NOME"_s};
    if (kind == PosicaoKind::Despesa && field == Field::Valor)
        return {u"VALOR"_s};
    return {};
}

int firstAlias(const QHash<QString, int> &labels, const QStringList &aliases, QString *matched)
{
    for (const QString &alias : aliases) {
        const auto found = labels.constFind(alias);
        if (found != labels.cend()) {
            if (matched != nullptr)
                *matched = alias;
            return *found;
        }
    }
    return -1;
}

/// `Acoes` of the bank: the labels of price and money were never seen, their places were (carteira-xlsx 4.3).
void fillAcoesByPlace(const SheetRow &header, SectionColumns &columns)
{
    struct Place
    {
        Field field;
        int column;
    };
    for (const Place place : {Place{Field::Item, 3}, Place{Field::Quantidade, 4}, Place{Field::Valor, 6}}) {
        const bool taken =
            std::find(columns.column.begin(), columns.column.end(), place.column) != columns.column.end();
        const Cell label = header.at(place.column);
        if (columns.of(place.field) >= 0 || taken || label.isBlank())
            continue;
        columns.column[static_cast<std::size_t>(place.field)] = place.column;
        if (place.field == Field::Valor)
            columns.valorLabel = labelKey(label.text.toString());
        columns.warnings.append(u"%1: coluna \"%2\" usada pela posição, rótulo desconhecido."_s.arg(
            label.ref(), toOneLine(label.text.toString())));
    }
}

} // namespace

std::optional<SectionRule> knownSection(const QString &key)
{
    static const QHash<QString, SectionRule> rules = {
        {u"RESUMO"_s, {SectionRole::Resumo, PosicaoKind::Outra, 0}},
        {u"RENTABILIDADE"_s, {SectionRole::Rentabilidade, PosicaoKind::Outra, 0}},
        {u"PORTFOLIO INVESTIDO"_s, {SectionRole::Positions, PosicaoKind::PortfolioInvestido, 0}},
        {u"ACOES"_s, {SectionRole::Positions, PosicaoKind::Acoes, 1}},
        {u"DESPESAS"_s, {SectionRole::Positions, PosicaoKind::Despesa, 2}},
        {u"TITULOS PUBLICOS"_s, {SectionRole::Positions, PosicaoKind::RendaFixa, 4}},
        {u"TITULOS PRIVADOS"_s, {SectionRole::Positions, PosicaoKind::RendaFixa, 5}},
        {u"BMF"_s, {SectionRole::Positions, PosicaoKind::Futuros, 6}},
        {u"BM&F"_s, {SectionRole::Positions, PosicaoKind::Futuros, 6}},
    };
    const auto found = rules.constFind(key);
    if (found != rules.cend())
        return *found;
    if (key == "COMPROMISSADA"_L1 || key == "COMPROMISSADAS"_L1 || key.startsWith("COMPROMISSADA "_L1))
        return SectionRule{SectionRole::Positions, PosicaoKind::RendaFixa, 6};
    return std::nullopt;
}

int posicaoRank(const Posicao &posicao)
{
    if (posicao.kind == PosicaoKind::Caixa)
        return 3;
    const auto rule = knownSection(labelKey(posicao.secao));
    return rule ? rule->rank : 6;
}

bool SectionColumns::isEmpty() const
{
    return std::all_of(column.begin(), column.end(), [](int c) { return c < 0; });
}

SectionColumns columnsOf(const SheetRow &header, PosicaoKind kind)
{
    SectionColumns columns;
    QHash<QString, int> labels;
    for (qsizetype i = 0; i < header.cellCount(); ++i) {
        const Cell cell = header.cell(i);
        const QString key = labelKey(cell.text.toString());
        if (!labels.contains(key)) {
            labels.insert(key, cell.column);
            continue;
        }
        columns.warnings.append(u"%1: o rótulo \"%2\" aparece de novo; vale a primeira coluna."_s.arg(
            cell.ref(), toOneLine(cell.text.toString())));
    }
    for (std::size_t f = 0; f < kFieldCount; ++f) {
        const auto field = static_cast<Field>(f);
        QString *matched = field == Field::Valor ? &columns.valorLabel : nullptr;
        const int column = firstAlias(labels, preferredAliases(kind, field), matched);
        columns.column[f] = column >= 0 ? column : firstAlias(labels, aliasesOf(field), matched);
    }
    if (kind == PosicaoKind::Acoes)
        fillAcoesByPlace(header, columns);
    return columns;
}

bool looksLikeHeader(const SheetRow &row)
{
    if (row.cellCount() < 2)
        return false;
    for (qsizetype i = 0; i < row.cellCount(); ++i) {
        const Cell cell = row.cell(i);
        if (cell.kind != CellKind::Text || readTextNumber(cell.text) || readTextDate(cell.text).isValid())
            return false;
    }
    return true;
}

bool namesItsColumns(const SheetRow &row, PosicaoKind kind)
{
    const SectionColumns columns = columnsOf(row, kind);
    return columns.of(Field::Item) >= 0 && !columns.valorLabel.isEmpty() && columns.warnings.isEmpty();
}

bool looksLikeKnownHeader(const SheetRow &row)
{
    if (!looksLikeHeader(row))
        return false;
    const SectionColumns columns = columnsOf(row, PosicaoKind::Outra);
    const auto known = std::count_if(columns.column.begin(), columns.column.end(), [](int c) { return c >= 0; });
    return known >= 2 || (known >= 1 && row.cellCount() >= 3);
}

} // namespace Etl

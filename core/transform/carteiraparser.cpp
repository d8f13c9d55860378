// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transform/carteiraparser.h"

#include "core/base/plaintext.h"

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

constexpr int kFirstSectionRow = 9; ///< where sections begin even if the date has not been seen
constexpr qsizetype kMaxResumo = 500;

QString cashLiteral()
{
    return u"C/C SALDO FUNDO"_s;
}

bool isCashRow(const SheetRow &row)
{
    const Cell first = row.at(0);
    if (first.kind != CellKind::Text || first.text.size() < 15 || first.text.size() > 40 ||
        first.text[0].toUpper() != u'C')
        return false;
    return labelKey(first.text.toString()) == cashLiteral();
}

QString shown(const Cell &cell)
{
    return toOneLine(cell.text.toString()).left(60);
}

} // namespace

void CarteiraParser::warn(const QString &text)
{
    // A hostile sheet must not fill the memory with complaints.
    if (m_carteira.warnings.size() < kMaxWarnings)
        m_carteira.warnings.append(text);
    else
        ++m_suppressed;
}

Result<void> CarteiraParser::take(const SheetRow &row, const SheetRow *next)
{
    const int blanks = row.number() - m_lastRow - 1 + (row.isBlank() ? 1 : 0);
    m_lastRow = row.number();
    if (blanks > 0 && m_inSection) {
        m_section.count.blank += blanks;
        if (m_section.hasHeader && m_section.ended == Ended::No)
            m_section.ended = Ended::ByBlank;
    }
    if (row.isBlank())
        return {};
    if (isMarker(row, next)) {
        openSection(row, next);
        return {};
    }
    if (isCashRow(row))
        return takeCash(row);
    if (m_patrimonioColumn >= 0 || isRentabilidadeHeader(row))
        return takeRentabilidade(row);
    if (!m_inSection) {
        m_head.add(row);
        if (m_head.hasDate() && row.number() > m_head.dateRow() && row.cellCount() > 1)
            unclassified(row, u"fora de seção"_s);
        return {};
    }
    switch (m_section.rule.role) {
    case SectionRole::Positions: return takePosition(row);
    case SectionRole::Resumo: return takeResumo(row);
    case SectionRole::Rentabilidade: return takeRentabilidade(row);
    }
    return {};
}

bool CarteiraParser::isMarker(const SheetRow &row, const SheetRow *next) const
{
    if (row.cellCount() != 1 || (!m_head.hasDate() && row.number() < kFirstSectionRow))
        return false;
    const Cell cell = row.cell(0);
    if (cell.column != 0 || cell.kind != CellKind::Text || cell.text.size() > 80)
        return false;
    const bool adjacent = next != nullptr && next->number() == row.number() + 1 && !next->isBlank();
    if (knownSection(labelKey(cell.text.toString()))) {
        // In Resumo a label without money may read like a marker; its neighbours are labels with money.
        const bool inResumo = m_inSection && m_section.rule.role == SectionRole::Resumo;
        return !inResumo || !adjacent || next->cellCount() == 1 || looksLikeHeader(*next);
    }
    return adjacent && looksLikeKnownHeader(*next);
}

void CarteiraParser::openSection(const SheetRow &row, const SheetRow *)
{
    closeSection();
    const QString marker = simplifiedText(row.cell(0).text.toString());
    const auto rule = knownSection(labelKey(marker));
    m_section = Section();
    m_section.rule = rule.value_or(SectionRule{SectionRole::Positions, PosicaoKind::Outra, 6});
    m_section.secao = toOneLine(marker);
    m_section.count.secao = m_section.secao;
    m_section.count.known = rule.has_value();
    if (!rule)
        m_section.grupo = fundName(m_section.secao).toUpper();
    m_inSection = true;
    m_seenSection = true;
}

void CarteiraParser::closeSection()
{
    if (!m_inSection)
        return;
    const SecaoCount &count = m_section.count;
    if (!count.known)
        warn(u"Seção desconhecida \"%1\": %2, %3."_s.arg(
            count.secao, numbered(count.data, u"linha carregada"_s, u"linhas carregadas"_s),
            numbered(count.unclassified, u"não classificada"_s, u"não classificadas"_s)));
    m_carteira.secoes.append(count);
    m_inSection = false;
    m_patrimonioColumn = -1; // a header without values must not take the next section's rows
}

void CarteiraParser::unclassified(const SheetRow &row, const QString &why)
{
    SecaoCount &count = m_inSection ? m_section.count : m_outside;
    ++count.unclassified;
    const Cell first = row.cell(0);
    warn(u"%1: linha não classificada (%2): \"%3\"."_s.arg(first.ref(), why, shown(first)));
}

Result<void> CarteiraParser::takeCash(const SheetRow &row)
{
    if (m_inSection)
        ++m_section.count.data;
    Cell cell = row.at(1);
    if (cell.isBlank() && row.cellCount() > 1) {
        cell = row.cell(1);
        warn(u"%1: o saldo de caixa não está na coluna B."_s.arg(cell.ref()));
    }
    const auto money = moneyOf(cell, m_looseNotation);
    if (!money)
        return fail(money.error());
    if (m_cash) {
        if (m_cash->second != *money)
            warn(u"%1: segundo saldo de caixa, diferente do de %2; vale o primeiro."_s.arg(cell.ref(), m_cash->first));
        return {};
    }
    m_cash = {cell.ref(), *money};
    if (!*money)
        warn(u"%1: saldo de caixa sem valor."_s.arg(cell.ref()));
    Posicao posicao;
    posicao.kind = PosicaoKind::Caixa;
    posicao.secao = m_inSection ? m_section.secao : QString();
    posicao.item = cashLiteral();
    posicao.valor = *money;
    posicao.linha = row.number();
    return m_sink(std::move(posicao));
}

void CarteiraParser::setPatrimonio(const Decimal &value, const Cell &cell)
{
    if (!m_carteira.patrimonio)
        m_carteira.patrimonio = value;
    else if (*m_carteira.patrimonio != value)
        warn(u"%1: segundo PATRIMONIO (%2), diferente do primeiro (%3); vale o primeiro."_s.arg(
            cell.ref(), value.toBrazilian(2), m_carteira.patrimonio->toBrazilian(2)));
}

Result<void> CarteiraParser::takeResumo(const SheetRow &row)
{
    const Cell label = row.at(0);
    const Cell cell = row.at(1);
    if (looksLikeHeader(row)) {
        ++m_section.count.header;
        return {};
    }
    if (label.kind != CellKind::Text || cell.isBlank()) {
        unclassified(row, u"sem rótulo ou sem valor"_s);
        return {};
    }
    const auto money = amountOf(cell, m_looseNotation);
    if (!money)
        return fail(money.error());
    if (!money->value) {
        unclassified(row, u"sem valor"_s);
        return {};
    }
    ++m_section.count.data;
    const QString key = labelKey(label.text.toString());
    if (key == "PATRIMONIO"_L1 || key == "PATRIMONIO LIQUIDO"_L1)
        setPatrimonio(*money->value, cell);
    else if (m_resumo.size() < kMaxResumo)
        m_resumo.insert(key, *money->value);
    return {};
}

bool CarteiraParser::isRentabilidadeHeader(const SheetRow &row) const
{
    const bool possible = !m_inSection || m_section.rule.role != SectionRole::Positions;
    if (!possible || row.cellCount() < 2 || row.at(0).kind != CellKind::Text)
        return false;
    const QString key = labelKey(row.at(0).text.toString());
    return (key == "PATRIMONIO"_L1 || key == "PATRIMONIO LIQUIDO"_L1) && looksLikeHeader(row);
}

Result<void> CarteiraParser::takeRentabilidade(const SheetRow &row)
{
    SecaoCount &count = m_inSection ? m_section.count : m_outside;
    if (m_patrimonioColumn < 0) {
        if (!isRentabilidadeHeader(row)) {
            ++count.data; // further rows of the section are no positions and give no figure
            return {};
        }
        ++count.header;
        m_patrimonioColumn = 0;
        m_cotaColumn = -1;
        for (qsizetype i = 1; i < row.cellCount() && m_cotaColumn < 0; ++i) {
            const QString key = labelKey(row.cell(i).text.toString());
            if (key == "COTA LIQUIDA"_L1 || key == "COTA"_L1 || key == "QUOTA"_L1 || key == "QUOTA LIQUIDA"_L1)
                m_cotaColumn = row.cell(i).column;
        }
        return {};
    }
    ++count.data;
    const Cell total = row.at(m_patrimonioColumn);
    const Cell quota = m_cotaColumn >= 0 ? row.at(m_cotaColumn) : Cell();
    m_patrimonioColumn = -1;
    const auto patrimonio = moneyOf(total, m_looseNotation);
    if (!patrimonio)
        return fail(patrimonio.error());
    if (*patrimonio)
        setPatrimonio(**patrimonio, total);
    ColumnNotation ofQuota;
    const auto cota = moneyOf(quota, ofQuota);
    if (!cota)
        return fail(cota.error());
    m_carteira.cota = *cota;
    return {};
}

Result<Carteira> CarteiraParser::finish()
{
    closeSection();
    auto identity = m_head.identity();
    if (!identity)
        return fail(identity.error());
    m_carteira.fundo = identity->fundo;
    m_carteira.data = identity->data;
    m_carteira.warnings = identity->warnings + m_carteira.warnings;
    if (!m_seenSection)
        warn(u"Nenhuma seção foi encontrada na planilha."_s);
    if (m_outside.unclassified > 0 || m_outside.data > 0) {
        m_outside.secao = u"(fora de seção)"_s;
        m_outside.outside = true;
        m_carteira.secoes.append(m_outside);
    }
    const Decimal cent = *Decimal::parse(u"0.01");
    for (const SecaoCount &count : std::as_const(m_carteira.secoes)) {
        const auto stated = m_resumo.constFind(labelKey(count.secao));
        if (stated == m_resumo.cend())
            continue;
        const auto difference = count.sum.plus(stated->negated());
        if (!difference || difference->abs() > cent)
            warn(u"Seção \"%1\": a soma %2 difere do Resumo (%3)."_s.arg(count.secao, count.sum.toBrazilian(2),
                                                                         stated->toBrazilian(2)));
    }
    if (m_suppressed > 0)
        m_carteira.warnings.append(u"… e mais %1 avisos."_s.arg(m_suppressed));
    return std::move(m_carteira);
}

} // namespace Etl

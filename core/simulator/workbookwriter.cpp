// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/workbookwriter.h"

#include "core/simulator/repeatable.h"
#include "core/simulator/sectionlayout.h"
#include "core/simulator/sheetcells.h"
#include "core/simulator/sheetfile.h"

#include <QMap>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

constexpr int kRentabilidadeHeaderRow = 17; ///< or later, counted from 1

class SheetComposer
{
public:
    SheetComposer(const GeneratedFund &fund, const GeneratorKnobs &knobs) : m_fund(fund), m_knobs(knobs), m_spell(knobs)
    {}

    Sheet compose()
    {
        head();
        resumo();
        rentabilidade();
        for (const QString &marker : sectionMarkers(m_knobs.compromissadaUnderscore))
            section(marker);
        return {u"Sheet1"_s, m_rows};
    }

private:
    void row(QList<SheetCell> cells, bool hidden = false) { m_rows.append({std::move(cells), hidden, 0}); }
    void blank() { m_rows.append(WrittenRow()); }

    void head();
    void resumo();
    void rentabilidade();
    void section(const QString &marker);
    void totals(const QList<SectionColumn> &columns, const QList<GeneratedPosition> &positions);
    SheetCell cell(const GeneratedPosition &position, SectionField field) const;
    QList<GeneratedPosition> positionsOf(const QString &marker) const;

    const GeneratedFund &m_fund;
    const GeneratorKnobs &m_knobs;
    CellSpelling m_spell;
    QList<WrittenRow> m_rows;
};

void SheetComposer::head()
{
    row(m_knobs.titleInRow1 ? QList<SheetCell>{m_spell.plain(u"RELATÓRIO DE CARTEIRA DIÁRIA"_s)} : QList<SheetCell>());
    row({m_spell.plain(u"ADMINISTRADOR SINTÉTICO DTVM S.A."_s)});
    row({m_spell.plain(u"Carteira Diária"_s), {}, {}, m_spell.plain(u"Página 1"_s)});
    row({m_spell.plain(u"Dados inventados para demonstração"_s)});
    if (m_knobs.mergedLetterhead) {
        m_rows[1].mergedColumns = 8;
        m_rows[3].mergedColumns = 8;
    }
    blank();
    blank();
    row({m_spell.text(QString(m_fund.name).replace(u' ', u'_'))});
    row({m_spell.plain(u"Data"_s), m_spell.headDate(m_fund.date)});
    blank();
}

void SheetComposer::resumo()
{
    row({m_spell.marker(u"Resumo"_s)});
    if (m_knobs.resumoHeader)
        row({m_spell.label(u"Descrição"_s), m_spell.label(u"Financeiro"_s), m_spell.label(u"Var.Diária"_s),
             m_spell.label(u"% P.L."_s)});
    QMap<QString, Decimal> groups;
    QString cash;
    for (const GeneratedPosition &position : m_fund.positions) {
        if (position.cod == u"10108"_s)
            cash = position.valor;
        else
            groups[position.grupo] += exact(position.valor);
    }
    const Decimal worth = exact(m_fund.patrimonio);
    const auto line = [&](const QString &label, const QString &value) {
        row({m_spell.plain(label), m_spell.money(value), m_spell.number(u"0"_s),
             m_spell.percent(quotient(exact(value), worth, 8).toCanonical())});
    };
    for (auto it = groups.cbegin(); it != groups.cend(); ++it)
        line(it.key(), it.value().toCanonical());
    if (!cash.isEmpty())
        line(u"C/C SALDO FUNDO"_s, cash);
    line(u"PATRIMONIO"_s, m_fund.patrimonio);
    blank();
}

void SheetComposer::rentabilidade()
{
    while (m_rows.size() < kRentabilidadeHeaderRow - 2)
        blank();
    row({m_spell.marker(u"Rentabilidade"_s)});
    QList<SheetCell> labels;
    for (const QString &label :
         {u"Patrimonio"_s, u"Cota Líquida"_s, u"Dia"_s, u"Mês"_s, u"Semestre"_s, u"Ano"_s, u"% CDI Dia"_s,
          u"% CDI Mês"_s, u"% CDI Semestre"_s, u"% CDI Ano"_s, u"Aplicações"_s, u"Resgates"_s})
        labels.append(m_spell.label(label));
    row(labels);
    GeneratedNav nav;
    for (const GeneratedNav &record : m_fund.nav) {
        if (record.date == m_fund.date && record.account == m_fund.account)
            nav = record;
    }
    row({m_spell.money(m_fund.patrimonio), m_spell.number(m_fund.cota), m_spell.number(nav.nominal.day),
         m_spell.number(nav.nominal.month), m_spell.number(nav.nominal.year), m_spell.number(nav.nominal.year),
         m_spell.number(nav.versusIndex.day), m_spell.number(nav.versusIndex.month),
         m_spell.number(nav.versusIndex.year), m_spell.number(nav.versusIndex.year), m_spell.number(nav.acquisitions),
         m_spell.number(nav.redemptions)});
    blank();
}

QList<GeneratedPosition> SheetComposer::positionsOf(const QString &marker) const
{
    QList<GeneratedPosition> found;
    for (const GeneratedPosition &position : m_fund.positions) {
        if (position.secao.compare(marker, Qt::CaseInsensitive) == 0)
            found.append(position);
    }
    return found;
}

SheetCell SheetComposer::cell(const GeneratedPosition &position, SectionField field) const
{
    switch (field) {
    case SectionField::Isin: return m_spell.text(position.isin);
    case SectionField::DocAtivo: return position.docAtivo.isEmpty() ? SheetCell() : m_spell.cnpj(position.docAtivo);
    case SectionField::Item: return m_spell.text(position.item);
    case SectionField::Qnt: return m_spell.quantity(position.qnt);
    case SectionField::Preco: return m_spell.number(position.preco);
    case SectionField::Valor: return m_spell.money(position.valor);
    case SectionField::PercPl: return m_spell.percent(position.percPl);
    case SectionField::Venc: return m_spell.date(position.venc);
    case SectionField::Aplic: return m_spell.date(position.aplic);
    case SectionField::Emissor: return m_spell.text(position.emissor);
    case SectionField::Taxa: return m_spell.number(position.taxa);
    case SectionField::Indexador: return m_spell.text(position.indexador);
    case SectionField::Department: return m_spell.text(u"SB"_s);
    case SectionField::Clearing: return m_spell.text(position.secao.contains(u"Privados"_s) ? u"CETIP"_s : u"SELIC"_s);
    case SectionField::Strategy: return m_spell.text(u"JUROS"_s);
    case SectionField::Gain: return m_spell.number(u"0.05"_s);
    case SectionField::ValidFrom: return m_spell.date(QDate(m_fund.date.year(), 1, 1));
    case SectionField::ValidTo: return m_spell.date(QDate(m_fund.date.year(), 12, 31));
    }
    return {};
}

void SheetComposer::totals(const QList<SectionColumn> &columns, const QList<GeneratedPosition> &positions)
{
    Decimal money;
    Decimal share;
    for (const GeneratedPosition &position : positions) {
        money += exact(position.valor);
        share += exact(position.percPl);
    }
    QList<SheetCell> cells;
    for (const SectionColumn &column : columns) {
        if (column.field == SectionField::Valor)
            cells.append(m_spell.money(money.toCanonical()));
        else if (column.field == SectionField::PercPl)
            cells.append(m_spell.percent(share.toCanonical()));
        else
            cells.append(SheetCell());
    }
    row(cells);
}

void SheetComposer::section(const QString &marker)
{
    const QList<GeneratedPosition> positions = positionsOf(marker);
    const bool empty = marker == u"Swap"_s && m_knobs.zeroRowSection;
    if (positions.isEmpty() && !empty)
        return;
    const QList<SectionColumn> columns = sectionColumns(marker, m_knobs.columnOrder);
    row({m_spell.marker(marker)});
    QList<SheetCell> labels;
    for (const SectionColumn &column : columns)
        labels.append(m_spell.label(column.label));
    row(labels);
    for (qsizetype i = 0; i < positions.size(); ++i) {
        QList<SheetCell> cells;
        for (const SectionColumn &column : columns)
            cells.append(cell(positions.at(i), column.field));
        row(cells, m_knobs.hiddenRows && i % 2 == 1);
    }
    if (m_knobs.totalsRows && sectionMayHaveTotals(marker))
        totals(columns, positions);
    const int blanks = marker == u"Portfolio_Investido"_s ? m_knobs.blankRowsBeforeDespesas : 1;
    for (int i = 0; i < blanks && marker != u"DESPESAS"_s; ++i)
        blank();
}

} // namespace

QByteArray writeWorkbook(const GeneratedFund &fund, const GeneratorKnobs &knobs)
{
    QList<Sheet> sheets{SheetComposer(fund, knobs).compose()};
    if (knobs.secondWorksheet) {
        const CellSpelling spell(knobs);
        sheets.append({u"Notas"_s, {{{spell.plain(u"Notas"_s)}}, {{spell.plain(u"Cota"_s), spell.number(fund.cota)}}}});
    }
    return writeXlsx(sheets, knobs.inlineStrings);
}

} // namespace Etl

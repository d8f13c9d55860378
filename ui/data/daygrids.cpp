// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/daygrids.h"

#include "ui/data/cells.h"

#include <QCoreApplication>
#include <QSet>

#include <functional>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

struct DayGridsText
{
    Q_DECLARE_TR_FUNCTIONS(DayGrids)
};

/// One column of a row's table: the contract's name of the column it needs, its heading, its cell.
template <typename Row>
struct Shown
{
    QString needs; ///< empty: always shown
    GridColumn column;
    std::function<GridCell(const Row &)> cell;
};

template <typename Row>
QList<Shown<Row>> presentOnly(QList<Shown<Row>> all, const QStringList &columns)
{
    all.removeIf(
        [&columns](const Shown<Row> &shown) { return !shown.needs.isEmpty() && !columns.contains(shown.needs); });
    return all;
}

GridCell quantityCell(const CarteiraRow &row)
{
    GridCell cell = amountCell(row.qnt, 0);
    if (!row.qntText.isEmpty())
        cell.text = row.qntText;
    return cell;
}

GridCell valueCell(const PositionLine &line)
{
    if (line.row.vlrMercado)
        return moneyCell(line.row.vlrMercado);
    return {.text = DayGridsText::tr("sem valor"), .tone = Tone::Warning, .iconName = u"warning"_s};
}

QList<Shown<PositionLine>> positionColumns()
{
    using L = PositionLine;
    const auto text = [](QString CarteiraRow::*field) {
        return [field](const L &line) { return textCell(line.row.*field); };
    };
    const auto amount = [](OptionalDecimal CarteiraRow::*field, int least) {
        return [field, least](const L &line) { return amountCell(line.row.*field, least); };
    };
    const auto day = [](QDate CarteiraRow::*field) {
        return [field](const L &line) { return dayCell(line.row.*field); };
    };
    using R = CarteiraRow;
    return {
        {{}, {DayGridsText::tr("Grupo")}, text(&R::grupo)},
        {{}, {DayGridsText::tr("Descrição")}, text(&R::descricao)},
        {u"Qnt"_s, {DayGridsText::tr("Quantidade"), true}, [](const L &line) { return quantityCell(line.row); }},
        {u"Preco"_s, {DayGridsText::tr("Preço"), true}, amount(&R::preco, 2)},
        {{}, {DayGridsText::tr("Valor (R$)"), true, {}, true}, valueCell},
        {{}, {DayGridsText::tr("% do PL"), true}, [](const L &line) { return shareCell(line.share, 2); }},
        {u"DataVenc"_s, {DayGridsText::tr("Vencimento")}, day(&R::dataVenc)},
        {u"DataAplic"_s, {DayGridsText::tr("Aplicação")}, day(&R::dataAplic)},
        {u"Cod"_s, {DayGridsText::tr("Código")}, text(&R::cod)},
        {u"Categoria"_s, {DayGridsText::tr("Categoria")}, text(&R::categoria)},
        {u"Emissor"_s, {DayGridsText::tr("Emissor")}, text(&R::emissor)},
        {u"Indexador"_s, {DayGridsText::tr("Indexador")}, text(&R::indexador)},
        {u"Taxa"_s, {DayGridsText::tr("Taxa (% a.a.)"), true}, amount(&R::taxa, 2)},
        {u"Isin"_s, {DayGridsText::tr("ISIN")}, text(&R::isin)},
        {u"DocAtivo"_s, {DayGridsText::tr("CNPJ do ativo")}, [](const L &line) { return cnpjCell(line.row.docAtivo); }},
        {u"Secao"_s, {DayGridsText::tr("Seção")}, text(&R::secao)},
        {u"Linha"_s, {DayGridsText::tr("Linha"), true}, [](const L &line) { return countCell(line.row.linha); }}};
}

QList<Shown<RentabilidadeRow>> rentabilidadeColumnsShown()
{
    using R = RentabilidadeRow;
    const auto text = [](QString R::*field) { return [field](const R &row) { return textCell(row.*field); }; };
    const auto money = [](OptionalDecimal R::*field) {
        return [field](const R &row) { return moneyCell(row.*field); };
    };
    const auto amount = [](OptionalDecimal R::*field) {
        return [field](const R &row) { return amountCell(row.*field, 2); };
    };
    const auto percent = [](OptionalDecimal R::*field) {
        return [field](const R &row) { return percentCell(row.*field, 4); };
    };
    return {{{}, {DayGridsText::tr("Fundo")}, text(&R::nmFundo)},
            {u"CdConta"_s, {DayGridsText::tr("Conta")}, text(&R::cdConta)},
            {u"CnpjFundo"_s, {DayGridsText::tr("CNPJ")}, [](const R &row) { return cnpjCell(row.cnpjFundo); }},
            {u"TpClasse"_s, {DayGridsText::tr("Classe")}, text(&R::tpClasse)},
            {u"CdSubClasse"_s, {DayGridsText::tr("Subclasse")}, text(&R::cdSubClasse)},
            {u"VlrCotacao"_s, {DayGridsText::tr("Cota"), true}, amount(&R::vlrCotacao)},
            {u"VlrCotacaoBruta"_s, {DayGridsText::tr("Cota bruta"), true}, amount(&R::vlrCotacaoBruta)},
            {u"VlrPatrimonio"_s, {DayGridsText::tr("PL (R$)"), true}, money(&R::vlrPatrimonio)},
            {u"QtdCota"_s, {DayGridsText::tr("Cotas"), true}, amount(&R::qtdCota)},
            {u"VlrAplicacao"_s, {DayGridsText::tr("Aplicações (R$)"), true}, money(&R::vlrAplicacao)},
            {u"VlrResgate"_s, {DayGridsText::tr("Resgates (R$)"), true}, money(&R::vlrResgate)},
            {u"RentDia"_s, {DayGridsText::tr("Dia"), true}, percent(&R::rentDia)},
            {u"RentMes"_s, {DayGridsText::tr("Mês"), true}, percent(&R::rentMes)},
            {u"RentAno"_s, {DayGridsText::tr("Ano"), true}, percent(&R::rentAno)},
            {u"Rent12Meses"_s, {DayGridsText::tr("12 meses"), true}, percent(&R::rent12Meses)},
            {u"Rent24Meses"_s, {DayGridsText::tr("24 meses"), true}, percent(&R::rent24Meses)},
            {u"Rent36Meses"_s, {DayGridsText::tr("36 meses"), true}, percent(&R::rent36Meses)},
            {u"Indexador"_s, {DayGridsText::tr("Indexador")}, text(&R::indexador)},
            {u"RentDiaVsCDI"_s, {DayGridsText::tr("Dia × índice"), true}, percent(&R::rentDiaVsCdi)},
            {u"RentMesVsCDI"_s, {DayGridsText::tr("Mês × índice"), true}, percent(&R::rentMesVsCdi)},
            {u"RentAnoVsCDI"_s, {DayGridsText::tr("Ano × índice"), true}, percent(&R::rentAnoVsCdi)},
            {u"Rent12MesesVsCDI"_s, {DayGridsText::tr("12 meses × índice"), true}, percent(&R::rent12MesesVsCdi)},
            {u"Rent24MesesVsCDI"_s, {DayGridsText::tr("24 meses × índice"), true}, percent(&R::rent24MesesVsCdi)},
            {u"Rent36MesesVsCDI"_s, {DayGridsText::tr("36 meses × índice"), true}, percent(&R::rent36MesesVsCdi)}};
}

QString groupName(const QString &grupo)
{
    return grupo.isEmpty() ? DayGridsText::tr("(sem grupo)") : grupo;
}

QString positionCount(qsizetype count)
{
    return count == 1 ? DayGridsText::tr("1 posição") : DayGridsText::tr("%1 posições").arg(countCell(count).text);
}

QString unreadableText(int count)
{
    return count == 0 ? QString() : u" · "_s + DayGridsText::tr("%1 sem valor, fora da soma").arg(count);
}

/// The subtotal's cells stand in the columns of the lines below it.
GridRow subtotalRow(const PositionGroup &group, const QList<Shown<PositionLine>> &shown)
{
    GridRow row;
    row.kind = GridRow::Kind::Subtotal;
    for (qsizetype i = 0; i < shown.size(); ++i)
        row.cells.append(GridCell{});
    row.cells[0].text = groupName(group.grupo);
    row.cells[1].text = positionCount(group.lines.size()) + unreadableText(group.unreadable);
    for (qsizetype i = 2; i < shown.size(); ++i) {
        if (shown[i].column.title == DayGridsText::tr("Valor (R$)"))
            row.cells[i] = moneyCell(group.sum);
        else if (shown[i].column.title == DayGridsText::tr("% do PL"))
            row.cells[i] = shareCell(group.share, 2);
    }
    return row;
}

} // namespace

Grid positionsGrid(const FundPositions &positions)
{
    const auto shown = presentOnly(positionColumns(), positions.columns);
    Grid grid;
    for (const auto &column : shown)
        grid.columns.append(column.column);
    qsizetype lines = 0;
    for (const PositionGroup &group : positions.groups) {
        grid.rows.append(subtotalRow(group, shown));
        for (const PositionLine &line : group.lines) {
            GridRow row;
            for (const auto &column : shown)
                row.cells.append(column.cell(line));
            grid.rows.append(row);
        }
        lines += group.lines.size();
    }
    if (lines > 0) {
        grid.footer = DayGridsText::tr("Total: %1 · R$ %2").arg(positionCount(lines), moneyText(positions.sum));
        if (positions.patrimonio)
            grid.footer += u" · "_s + DayGridsText::tr("PL R$ %1").arg(moneyText(*positions.patrimonio));
        grid.footer += unreadableText(positions.unreadable);
    }
    makeSearchable(grid);
    return grid;
}

Grid rentabilidadeGrid(const RentabilidadeDay &day)
{
    const auto shown = presentOnly(rentabilidadeColumnsShown(), day.columns);
    Grid grid;
    for (const auto &column : shown)
        grid.columns.append(column.column);
    for (const RentabilidadeRow &record : day.rows) {
        GridRow row;
        row.key = record.nmFundo;
        for (const auto &column : shown)
            row.cells.append(column.cell(record));
        grid.rows.append(row);
    }
    makeSearchable(grid);
    return grid;
}

QHash<QString, QString> cnpjsOf(const RentabilidadeDay &day)
{
    QHash<QString, QString> cnpjs;
    QSet<QString> several;
    for (const RentabilidadeRow &row : day.rows) {
        if (row.cnpjFundo.isEmpty())
            continue;
        const QString known = cnpjs.value(row.nmFundo, row.cnpjFundo);
        if (known != row.cnpjFundo)
            several.insert(row.nmFundo);
        cnpjs.insert(row.nmFundo, row.cnpjFundo);
    }
    for (const QString &fund : std::as_const(several))
        cnpjs.remove(fund);
    return cnpjs;
}

QString cnpjOf(const FundPositions &positions)
{
    QString cnpj;
    for (const PositionGroup &group : positions.groups) {
        for (const PositionLine &line : group.lines) {
            const QString &said = line.row.docFundo;
            if (!said.isEmpty() && !cnpj.isEmpty() && said != cnpj)
                return {};
            cnpj = said.isEmpty() ? cnpj : said;
        }
    }
    return cnpj;
}

Grid seriesGrid(const FundSeries &series)
{
    Grid grid;
    grid.columns = {{DayGridsText::tr("Data")}};
    const bool quotas = !series.fund.isEmpty();
    if (quotas)
        grid.columns << GridColumn{DayGridsText::tr("Cota"), true} << GridColumn{DayGridsText::tr("PL (R$)"), true};
    grid.columns << GridColumn{DayGridsText::tr("Posições"), true};
    for (const SeriesPoint &point : series.points) {
        GridRow row;
        row.cells = {dayCell(point.date)};
        if (quotas)
            row.cells << amountCell(point.quota, 2) << moneyCell(point.patrimonio);
        row.cells << countCell(point.rows);
        grid.rows.append(row);
    }
    makeSearchable(grid);
    return grid;
}

Grid allocationGrid(const FundPositions &positions)
{
    Grid grid;
    grid.columns = {{DayGridsText::tr("Grupo")},
                    {DayGridsText::tr("Posições"), true},
                    {DayGridsText::tr("Valor (R$)"), true},
                    {DayGridsText::tr("% do PL"), true}};
    for (const PositionGroup &group : positions.groups) {
        GridRow row;
        row.cells = {textCell(groupName(group.grupo)), countCell(group.lines.size()), moneyCell(group.sum),
                     shareCell(group.share, 2)};
        grid.rows.append(row);
    }
    makeSearchable(grid);
    return grid;
}

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of position sections: header, holdings, totals, and their cells' values.
#include "core/base/plaintext.h"
#include "core/transform/carteiraparser.h"

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

bool isTotalsLabel(QStringView text)
{
    static const QStringList labels = {u"TOTAL"_s, u"TOTAIS"_s, u"SUBTOTAL"_s, u"TOTAL GERAL"_s, u"TOTAL DA SECAO"_s};
    if (text.size() > 20)
        return false;
    QString key = labelKey(text.toString());
    if (key.endsWith(u':'))
        key = key.chopped(1).trimmed();
    return labels.contains(key);
}

/// The text of a name-like cell: trimmed, composed, on one line; otherwise as the bank wrote it.
QString nameText(const Cell &cell)
{
    switch (cell.kind) {
    case CellKind::Blank: return {};
    case CellKind::Date: {
        const QDate date = cell.date();
        return date.isValid() ? date.toString(u"dd/MM/yyyy"_s) : cell.text.toString();
    }
    case CellKind::Number: {
        const auto number = cell.number();
        return number ? number->toCanonical() : cell.text.toString();
    }
    default: break;
    }
    QString text = cell.text.toString();
    for (const QChar c : cell.text) {
        if (c.unicode() < 0x20 || c.unicode() >= 0x7f)
            return toOneLine(text.normalized(QString::NormalizationForm_C)).trimmed();
    }
    return text;
}

/// 14 digits when the cell has lost leading zeros, else as written.
QString documentText(const Cell &cell)
{
    QString text = nameText(cell);
    if (text.size() < 8 || text.size() >= 14)
        return text;
    for (const QChar c : std::as_const(text)) {
        if (c < u'0' || c > u'9')
            return text;
    }
    return text.rightJustified(14, QChar(u'0'));
}

bool isDash(QStringView text)
{
    return text == u"-" || text == u"--" || text == u"–" || text == u"R$ -";
}

/// Whether any cell holds text that is no number: money written as text names nothing.
bool hasWords(const SheetRow &row)
{
    for (qsizetype i = 0; i < row.cellCount(); ++i) {
        const Cell cell = row.cell(i);
        if (cell.kind == CellKind::Text && !isDash(cell.text) && !readTextNumber(cell.text))
            return true;
    }
    return false;
}

} // namespace

Result<Decimal> CarteiraParser::decided(const TextNumber &number, const Cell &cell, ColumnNotation &notation)
{
    const auto conflict = [&] {
        return fail(
            ErrorCode::Parse,
            u"%1: a célula %2 (\"%3\") contradiz a leitura de %4: números em notações diferentes na mesma coluna."_s
                .arg(toOneLine(m_fileName), cell.ref(), toOneLine(cell.text.toString()).left(40), notation.guessedAt));
    };
    switch (number.notation) {
    case Notation::Plain: return number.english;
    case Notation::Brazilian:
        if (notation.guess == Notation::English)
            return conflict();
        notation.brazilian = m_sheetNotation.brazilian = true;
        return number.brazilian;
    case Notation::English:
        if (notation.guess == Notation::Brazilian)
            return conflict();
        notation.english = m_sheetNotation.english = true;
        return number.english;
    case Notation::Ambiguous: break;
    }
    if (notation.guess == Notation::Plain) {
        // The column's own numbers decide, then the sheet's, then the bank's country.
        const bool sure = notation.brazilian != notation.english;
        const ColumnNotation &evidence = sure ? notation : m_sheetNotation;
        notation.guess = evidence.english && !evidence.brazilian ? Notation::English : Notation::Brazilian;
        notation.guessedAt = cell.ref();
        if (!sure)
            warn(u"%1: \"%2\" pode ser lido de duas formas; lido como %3."_s.arg(
                cell.ref(), toOneLine(cell.text.toString()).left(40),
                (notation.guess == Notation::English ? number.english : number.brazilian).toBrazilian(4)));
    }
    return notation.guess == Notation::English ? number.english : number.brazilian;
}

Result<CarteiraParser::Amount> CarteiraParser::amountOf(const Cell &cell, ColumnNotation &notation)
{
    switch (cell.kind) {
    case CellKind::Blank: return Amount{};
    case CellKind::Bool:
    case CellKind::Error: return Amount{std::nullopt, true};
    case CellKind::Number:
    case CellKind::Date: {
        auto number = cell.number();
        if (!number)
            return fail(number.error(), m_fileName);
        return Amount{*number, false};
    }
    case CellKind::Text: break;
    }
    if (isDash(cell.text))
        return Amount{};
    const auto text = readTextNumber(cell.text);
    if (!text)
        return Amount{std::nullopt, true};
    auto value = decided(*text, cell, notation);
    if (value && text->percent)
        value = value->shiftedRight(2);
    if (!value)
        return fail(value.error());
    return Amount{*value, false};
}

Result<OptionalDecimal> CarteiraParser::moneyOf(const Cell &cell, ColumnNotation &notation)
{
    const auto amount = amountOf(cell, notation);
    if (!amount)
        return fail(amount.error());
    if (amount->isText) {
        return fail(ErrorCode::Parse, u"%1: a célula %2 deveria ser um valor e contém \"%3\"."_s.arg(
                                          toOneLine(m_fileName), cell.ref(), toOneLine(cell.text.toString()).left(60)));
    }
    return amount->value;
}

QDate CarteiraParser::dateOf(const Cell &cell)
{
    QDate date;
    switch (cell.kind) {
    case CellKind::Blank: return {};
    case CellKind::Text:
        if (isDash(cell.text) || cell.text == u"00/00/0000")
            return {};
        date = readTextDate(cell.text);
        break;
    case CellKind::Number:
    case CellKind::Date: date = cell.date(); break;
    default: break;
    }
    if (!date.isValid())
        warn(u"%1: \"%2\" não é uma data."_s.arg(cell.ref(), toOneLine(cell.text.toString()).left(40)));
    return date;
}

Result<void> CarteiraParser::takePosition(const SheetRow &row)
{
    Section &section = m_section;
    if (!section.hasHeader) {
        if (looksLikeHeader(row) || namesItsColumns(row, section.rule.kind))
            return takeHeader(row);
        unclassified(row, u"antes do cabeçalho"_s);
        return {};
    }
    const Cell money = cellOf(row, Field::Valor);
    if (money.kind == CellKind::Text && labelKey(money.text.toString()) == section.columns.valorLabel) {
        ++section.count.header; // the header again, as on a new page
        return {};
    }
    if (section.ended == Ended::ByTotals) {
        unclassified(row, u"depois do total"_s);
        return {};
    }
    const Cell item = cellOf(row, Field::Item);
    const bool named =
        !item.isBlank() || !cellOf(row, Field::Isin).isBlank() || !cellOf(row, Field::DocAtivo).isBlank();
    const Cell first = row.cell(0);
    const bool labelledTotal = first.kind == CellKind::Text && isTotalsLabel(first.text);
    const bool counted = !cellOf(row, Field::Quantidade).isBlank();
    if (labelledTotal || (!named && !hasWords(row))) {
        if (money.isBlank()) {
            unclassified(row, u"sem identificação e sem valor"_s);
            return {};
        }
        const auto total = moneyOf(money, notationOf(Field::Valor));
        if (!total)
            return fail(total.error());
        // A holding that lost its name has quantity and price, and does not happen to be the section's sum.
        const bool holding = !labelledTotal && counted && !cellOf(row, Field::Preco).isBlank();
        if (!*total || (holding && **total != section.count.sum)) {
            unclassified(row, u"sem identificação"_s);
            return {};
        }
        return takeTotals(row, **total);
    }
    if (row.cellCount() == 1 || (money.isBlank() && !counted && section.ended != Ended::No)) {
        unclassified(row, u"só texto"_s);
        return {};
    }
    if (section.ended == Ended::ByBlank) {
        if (section.rule.kind == PosicaoKind::Despesa) {
            unclassified(row, u"depois do fim da seção"_s);
            return {};
        }
        warn(u"%1: posição depois de linha em branco na seção \"%2\"; carregada."_s.arg(first.ref(), section.secao));
        section.ended = Ended::No;
    }
    return takeHolding(row);
}

Result<void> CarteiraParser::takeHeader(const SheetRow &row)
{
    Section &section = m_section;
    section.columns = columnsOf(row, section.rule.kind);
    section.hasHeader = true;
    section.ended = Ended::No;
    ++section.count.header;
    for (const QString &warning : std::as_const(section.columns.warnings))
        warn(warning);
    if (section.columns.of(Field::Valor) < 0 && !section.count.known)
        warn(u"%1: seção \"%2\" sem coluna de valor conhecida."_s.arg(row.cell(0).ref(), section.secao));
    return {};
}

Result<void> CarteiraParser::takeTotals(const SheetRow &row, const Decimal &money)
{
    Section &section = m_section;
    ++section.count.totals;
    section.ended = Ended::ByTotals;
    const auto difference = section.count.sum.plus(money.negated());
    if (!difference || difference->abs() > *Decimal::parse(u"0.01")) {
        warn(u"%1: o total %2 difere da soma %3 da seção \"%4\"."_s.arg(
            row.at(section.columns.of(Field::Valor)).ref(), money.toBrazilian(2), section.count.sum.toBrazilian(2),
            section.secao));
    }
    return {};
}

Result<void> CarteiraParser::takeHolding(const SheetRow &row)
{
    Section &section = m_section;
    if (section.columns.of(Field::Valor) < 0 && section.count.known) {
        return fail(ErrorCode::Parse, u"%1: a seção \"%2\" não tem coluna de valor (linha %3)."_s
                                          .arg(toOneLine(m_fileName), section.secao)
                                          .arg(row.number()));
    }
    Posicao posicao;
    posicao.kind = section.rule.kind;
    posicao.secao = section.secao;
    posicao.grupo = section.grupo;
    posicao.linha = row.number();
    posicao.item = nameText(cellOf(row, Field::Item));
    posicao.isin = nameText(cellOf(row, Field::Isin));
    posicao.docAtivo = documentText(cellOf(row, Field::DocAtivo));
    posicao.emissor = nameText(cellOf(row, Field::Emissor));
    posicao.indexador = nameText(cellOf(row, Field::Indexador));
    if (posicao.item.isEmpty())
        warn(u"%1: posição sem nome na seção \"%2\"."_s.arg(row.cell(0).ref(), section.secao));
    if (section.rule.kind != PosicaoKind::Despesa) {
        posicao.vencimento = dateOf(cellOf(row, Field::Vencimento));
        posicao.aplicacao = dateOf(cellOf(row, Field::Aplicacao));
    }

    const Cell money = cellOf(row, Field::Valor);
    auto valor = moneyOf(money, notationOf(Field::Valor));
    if (!valor)
        return fail(valor.error());
    posicao.valor = *valor;
    if (!posicao.valor && money.column >= 0)
        warn(u"%1: posição sem valor."_s.arg(money.ref()));

    const Cell quantity = cellOf(row, Field::Quantidade);
    const auto qnt = amountOf(quantity, notationOf(Field::Quantidade));
    if (!qnt)
        return fail(qnt.error());
    posicao.qnt = qnt->value;
    if (qnt->isText)
        posicao.qntText = nameText(quantity);

    struct Extra
    {
        Field field;
        OptionalDecimal *target;
        bool mayBeText; ///< "CDI + 1,5%" is a usual coupon
    };
    for (const Extra extra : {Extra{Field::Preco, &posicao.preco, false}, Extra{Field::PercPl, &posicao.percPl, false},
                              Extra{Field::Taxa, &posicao.taxa, true}}) {
        const Cell cell = cellOf(row, extra.field);
        if (cell.isBlank())
            continue;
        const bool percentPoints =
            extra.field == Field::Taxa && cell.kind == CellKind::Text && cell.text.endsWith(u'%');
        const auto amount = amountOf(cell, notationOf(extra.field));
        if (!amount)
            return fail(amount.error());
        *extra.target = amount->value;
        if (percentPoints && amount->value) {
            if (auto points = amount->value->times(Decimal::fromInteger(100)))
                *extra.target = *points;
        }
        if (amount->isText && !extra.mayBeText)
            warn(u"%1: \"%2\" não é um número."_s.arg(cell.ref(), toOneLine(cell.text.toString()).left(40)));
    }

    ++section.count.data;
    if (posicao.valor) {
        auto sum = section.count.sum.plus(*posicao.valor);
        if (!sum)
            return fail(sum.error(), m_fileName);
        section.count.sum = *sum;
    }
    return m_sink(std::move(posicao));
}

} // namespace Etl

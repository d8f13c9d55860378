// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transform/carteirahead.h"

#include "core/base/plaintext.h"
#include "core/transform/carteirasections.h"
#include "core/transform/celltext.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

constexpr int kHomeRow = 8;
constexpr qsizetype kMaxHeadCells = 16;

/// A bare serial is believed only between 1982 and 2119: other numbers in the head are no dates.
bool plausibleSerial(const Cell &cell)
{
    const auto serial = cell.number();
    return serial && *serial >= Decimal::fromInteger(30'000) && *serial <= Decimal::fromInteger(80'000);
}

QDate headDate(const Cell &cell)
{
    switch (cell.kind) {
    case CellKind::Text: return readTextDate(cell.text);
    case CellKind::Date: return cell.date();
    case CellKind::Number: return plausibleSerial(cell) ? cell.date() : QDate();
    default: return {};
    }
}

QString plainKey(const QString &text)
{
    QString key = labelKey(text);
    while (key.endsWith(u':'))
        key = key.chopped(1).trimmed();
    return key;
}

bool isDateLabel(const QString &text)
{
    static const QStringList labels = {u"DATA"_s,      u"DATA POSICAO"_s,    u"DATA DA POSICAO"_s,
                                       u"DATA BASE"_s, u"DATA REFERENCIA"_s, u"DATA DE REFERENCIA"_s};
    return labels.contains(plainKey(text));
}

bool isNameLabel(const QString &text)
{
    static const QStringList labels = {u"FUNDO"_s, u"NOME"_s, u"NOME DO FUNDO"_s, u"CARTEIRA"_s};
    return labels.contains(plainKey(text));
}

} // namespace

QString fundOfFileName(const QString &fileName)
{
    static const QRegularExpression pattern(u"^carteira_(.+)_\\d{2}_\\d{2}_\\d{4}( \\(\\d+\\))?\\.[a-z]+$"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(fileName);
    return match.hasMatch() ? fundName(match.captured(1)) : QString();
}

void CarteiraHead::add(const SheetRow &row)
{
    if (row.number() > kMaxRows)
        return;
    for (qsizetype i = 0; i < qMin(row.cellCount(), kMaxHeadCells); ++i) {
        const Cell cell = row.cell(i);
        m_cells.append({cell.text.toString(), headDate(cell), cell.column, row.number()});
    }
    if (m_labelled)
        return;
    for (const HeadCell &cell : std::as_const(m_cells)) {
        if (cell.row != row.number() || !isDateLabel(cell.text))
            continue;
        const HeadCell *value = rightOf(cell);
        // A label with nothing beside it is a heading, unless it stands where it always stood.
        if (value == nullptr && row.number() != kHomeRow)
            continue;
        m_labelled = true;
        m_dateRow = cell.row;
        m_labelColumn = cell.column;
        m_dateColumn = value != nullptr ? value->column : cell.column + 1;
        return;
    }
    if (row.number() == kHomeRow && !row.at(1).isBlank())
        m_dateRow = kHomeRow;
}

const CarteiraHead::HeadCell *CarteiraHead::at(int column, int row) const
{
    for (const HeadCell &cell : m_cells) {
        if (cell.column == column && cell.row == row)
            return &cell;
    }
    return nullptr;
}

const CarteiraHead::HeadCell *CarteiraHead::rightOf(const HeadCell &label) const
{
    for (const HeadCell &cell : m_cells) {
        if (cell.row == label.row && cell.column > label.column)
            return &cell;
    }
    return nullptr;
}

const CarteiraHead::HeadCell *CarteiraHead::nameCell() const
{
    for (const HeadCell &cell : m_cells) {
        if (isNameLabel(cell.text)) {
            if (const HeadCell *value = rightOf(cell))
                return value;
        }
    }
    const auto usable = [](const HeadCell *cell) {
        return cell != nullptr && !cell->date.isValid() && !isDateLabel(cell->text) &&
               !knownSection(labelKey(cell->text));
    };
    const HeadCell *above = at(m_labelColumn, (m_dateRow > 0 ? m_dateRow : kHomeRow) - 1);
    if (usable(above))
        return above;
    // Moved further: the file's own name tells what to look for.
    const QString wanted = fundOfFileName(m_fileName);
    for (const HeadCell &cell : m_cells) {
        if (!wanted.isEmpty() && fundName(cell.text).compare(wanted, Qt::CaseInsensitive) == 0)
            return &cell;
    }
    return nullptr;
}

Result<CarteiraHead::Identity> CarteiraHead::identity() const
{
    Identity identity;
    const int row = m_dateRow > 0 ? m_dateRow : kHomeRow;
    const HeadCell *date = at(m_dateColumn, row);
    const QString ref = cellReference(m_dateColumn, row);
    if (date == nullptr) {
        return fail(ErrorCode::Parse,
                    u"%1: a data da posição não foi encontrada (célula %2)."_s.arg(toOneLine(m_fileName), ref));
    }
    if (!date->date.isValid()) {
        return fail(ErrorCode::Parse, u"%1: a data da posição na célula %2 não é válida: \"%3\"."_s.arg(
                                          toOneLine(m_fileName), ref, toOneLine(date->text).left(40)));
    }
    identity.data = date->date;
    const HeadCell *name = nameCell();
    if (name == nullptr) {
        return fail(ErrorCode::Parse, u"%1: o nome do fundo não foi encontrado (célula %2)."_s.arg(
                                          toOneLine(m_fileName), cellReference(m_labelColumn, row - 1)));
    }
    identity.fundo = fundName(toOneLine(name->text));
    const QString wanted = fundOfFileName(m_fileName);
    if (!wanted.isEmpty() && labelKey(wanted) != labelKey(identity.fundo)) {
        identity.warnings.append(u"%1: o fundo \"%2\" não é o do nome do arquivo (\"%3\")."_s.arg(
            cellReference(name->column, name->row), identity.fundo, toOneLine(m_fileName)));
    }
    return identity;
}

} // namespace Etl

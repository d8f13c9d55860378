// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/load/tableshape.h"

#include "core/load/tableengine.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

constexpr int kDigitsOfDouble = 15;

template <typename... Parts>
struct Overloaded : Parts...
{
    using Parts::operator()...;
};
template <typename... Parts>
Overloaded(Parts...) -> Overloaded<Parts...>;

bool encodable(QStringView text, const QString &charset)
{
    if (charset.isEmpty())
        return true;
    static constexpr QStringView windowsOnly = u"€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ";
    const bool latin = charset == "latin1"_L1;
    const bool ascii = charset == "ascii"_L1;
    const bool threeBytes = charset == "utf8"_L1 || charset == "utf8mb3"_L1 || charset == "ucs2"_L1;
    return std::all_of(text.begin(), text.end(), [&](QChar c) {
        if (c.unicode() < 0x80)
            return true;
        if (ascii)
            return false;
        if (latin)
            return (c.unicode() >= 0xa0 && c.unicode() <= 0xff) || windowsOnly.contains(c);
        return !threeBytes || !c.isSurrogate();
    });
}

qint64 characters(QStringView text)
{
    return text.size() - std::count_if(text.begin(), text.end(), [](QChar c) { return c.isLowSurrogate(); });
}

std::optional<QString> textMismatch(const TableColumn &column, QStringView text)
{
    if (column.length > 0 && text.size() > column.length && characters(text) > column.length)
        return u"coluna %1: o texto \"%2…\" tem %3 caracteres e cabem %4"_s.arg(column.name, text.left(40).toString())
            .arg(characters(text))
            .arg(column.length);
    if (!encodable(text, column.charset))
        return u"coluna %1: o texto \"%2\" tem letras que a codificação %3 da coluna não guarda"_s.arg(
            column.name, text.left(60).toString(), column.charset);
    return std::nullopt;
}

bool numberFits(const TableColumn &column, int precision, int scale, const Decimal &value)
{
    switch (column.kind) {
    case ColumnKind::Exact:
    case ColumnKind::Integer: return value.fits(column.precision, column.scale);
    case ColumnKind::Floating: {
        QString digits = value.abs().toCanonical().remove(u'.');
        while (digits.startsWith(u'0'))
            digits.remove(0, 1);
        return digits.size() <= kDigitsOfDouble;
    }
    default: return value.fits(precision, scale);
    }
}

/// Whether a column of that kind can take what we write, by the kind of our field.
template <typename Row>
bool takes(const ColumnSpec<Row> &spec, const TableColumn &column)
{
    return std::visit(Overloaded{[&](QString Row::*) { return column.kind == ColumnKind::Text; },
                                 [&](RunIdField) { return column.kind == ColumnKind::Text; },
                                 [&](OptionalDecimal Row::*) {
                                     return column.kind != ColumnKind::Other && column.kind != ColumnKind::Date &&
                                            column.kind != ColumnKind::Moment;
                                 },
                                 [&](QDate Row::*) {
                                     return column.kind == ColumnKind::Date || column.kind == ColumnKind::Moment ||
                                            column.kind == ColumnKind::Text;
                                 },
                                 [&](int Row::*) {
                                     return column.kind == ColumnKind::Integer || column.kind == ColumnKind::Exact ||
                                            column.kind == ColumnKind::Text;
                                 },
                                 [&](WrittenAtField) {
                                     return column.kind == ColumnKind::Moment || column.kind == ColumnKind::Date;
                                 }},
                      spec.field);
}

template <typename Row>
void addFit(TableShape<Row> &shape, const ColumnSpec<Row> &spec, const TableColumn &column)
{
    const bool writtenAt = std::holds_alternative<WrittenAtField>(spec.field);
    if (column.generated || (writtenAt && column.hasDefault))
        return;
    if (!takes(spec, column)) {
        shape.problems.append(u"a coluna %1 é %2 e não recebe o valor do programa"_s.arg(column.name, column.type));
        return;
    }
    if (std::holds_alternative<OptionalDecimal Row::*>(spec.field)) {
        if (column.kind == ColumnKind::Text && !column.declaredText)
            shape.remarks.append(spec.legacyText
                                     ? u"%1 é texto: quantidades no formato antigo (1.234,5678)"_s.arg(column.name)
                                     : u"%1 é texto: números com ponto decimal"_s.arg(column.name));
        else if (column.kind == ColumnKind::Floating)
            shape.remarks.append(
                u"%1 é %2: valores com mais de 15 algarismos são recusados"_s.arg(column.name, column.type));
        else if (column.precision > 0 &&
                 (column.scale < spec.scale || column.precision - column.scale < spec.precision - spec.scale))
            shape.remarks.append(u"%1 é %2: valores com mais dígitos são recusados"_s.arg(column.name, column.type));
    }
    shape.fits.append({spec, column});
}

template <typename Row>
void fitColumns(TableShape<Row> &shape, const QList<ColumnSpec<Row>> &specs, const QList<TableColumn> &columns)
{
    const auto named = [&](const QString &name) {
        return std::find_if(columns.begin(), columns.end(), [&](const TableColumn &column) {
            return !name.isEmpty() && column.name.compare(name, Qt::CaseInsensitive) == 0;
        });
    };
    QStringList known;
    QStringList absent;
    for (const ColumnSpec<Row> &spec : specs) {
        auto column = named(spec.name);
        if (column == columns.end())
            column = named(spec.otherName);
        if (column != columns.end()) {
            known.append(column->name);
            addFit(shape, spec, *column);
        } else if (spec.required) {
            shape.problems.append(u"falta a coluna %1"_s.arg(spec.name));
        } else {
            absent.append(spec.name);
        }
    }
    if (!absent.isEmpty())
        shape.remarks.append(u"colunas que a tabela não tem e ficam de fora: %1"_s.arg(absent.join(u", "_s)));
    QStringList others;
    for (const TableColumn &column : columns) {
        if (known.contains(column.name))
            continue;
        if (!column.nullable && !column.hasDefault)
            shape.problems.append(
                u"a coluna %1 é obrigatória (NOT NULL sem valor padrão) e o programa não a conhece"_s.arg(column.name));
        else if (!column.hasDefault || column.nullable)
            others.append(column.name);
    }
    if (!others.isEmpty())
        shape.remarks.append(u"colunas desconhecidas, deixadas com o valor padrão: %1"_s.arg(others.join(u", "_s)));
}

template <typename Row>
Result<TableShape<Row>> readShape(Session &session, const QString &table, const QList<ColumnSpec<Row>> &specs)
{
    const auto columns = readColumns(session, table);
    if (!columns)
        return fail(columns.error());
    TableShape<Row> shape;
    shape.table = table;
    shape.sqlite = session.isSqlite();
    shape.exists = !columns->isEmpty();
    if (!shape.exists)
        return shape;
    fitColumns(shape, specs, *columns);
    const auto problem = engineProblem(session, table);
    if (!problem)
        return fail(problem.error());
    if (!problem->isEmpty())
        shape.problems.append(*problem);
    return shape;
}

template <typename Row>
FittedCell blankCell(const ColumnFit<Row> &fit, bool sqlite)
{
    const TableColumn &column = fit.column;
    const bool text = column.kind == ColumnKind::Text && !column.declaredText;
    if (text && (fit.spec.original || !column.nullable))
        return FittedCell{.form = FittedCell::Form::Text};
    if (!column.nullable && column.hasDefault && !sqlite)
        return FittedCell{.form = FittedCell::Form::Default};
    return FittedCell{};
}

} // namespace

template <typename Row>
FittedCell TableShape<Row>::cell(const ColumnFit<Row> &fit, const Row &row) const
{
    using Form = FittedCell::Form;
    return std::visit(
        Overloaded{[&](QString Row::*field) {
                       const QString &text = row.*field;
                       return text.isEmpty() ? blankCell(fit, sqlite) : FittedCell{.form = Form::Text, .text = text};
                   },
                   [&](OptionalDecimal Row::*field) {
                       const OptionalDecimal &number = row.*field;
                       if (number)
                           return FittedCell{.form = Form::Number, .number = &*number};
                       if constexpr (std::is_same_v<Row, CarteiraRow>) {
                           if (fit.spec.legacyText && !row.qntText.isEmpty())
                               return FittedCell{.form = Form::Text, .text = row.qntText};
                       }
                       return blankCell(fit, sqlite);
                   },
                   [&](QDate Row::*field) {
                       const QDate date = row.*field;
                       return date.isValid() ? FittedCell{.form = Form::Date, .date = date} : blankCell(fit, sqlite);
                   },
                   [&](int Row::*field) { return FittedCell{.form = Form::Integer, .integer = row.*field}; },
                   [&](RunIdField) { return FittedCell{.form = Form::RunId}; },
                   [&](WrittenAtField) { return FittedCell{.form = Form::Now}; }},
        fit.spec.field);
}

template <typename Row>
std::optional<QString> TableShape<Row>::mismatch(const Row &row) const
{
    for (const ColumnFit<Row> &fit : fits) {
        const FittedCell value = cell(fit, row);
        const TableColumn &column = fit.column;
        switch (value.form) {
        case FittedCell::Form::Null:
            if (!column.nullable)
                return u"coluna %1: obrigatória na tabela, e o arquivo não traz valor"_s.arg(column.name);
            break;
        case FittedCell::Form::Text:
            if (column.kind != ColumnKind::Text || column.declaredText)
                return u"coluna %1: \"%2\" não é número"_s.arg(column.name, value.text.left(60).toString());
            if (auto problem = textMismatch(column, value.text))
                return problem;
            break;
        case FittedCell::Form::Number:
            if (column.kind == ColumnKind::Text && !column.declaredText) {
                if (auto problem = textMismatch(column, numberText(fit, *value.number)))
                    return problem;
            } else if (!numberFits(column, fit.spec.precision, fit.spec.scale, *value.number)) {
                const QString room =
                    column.declaredText ? u"decimal(%1,%2)"_s.arg(fit.spec.precision).arg(fit.spec.scale) : column.type;
                return u"coluna %1: o valor %2 tem mais dígitos do que cabem em %3"_s.arg(
                    column.name, value.number->toString(), room);
            }
            break;
        case FittedCell::Form::Date:
            if (value.date.year() < 1000 || value.date.year() > 9999)
                return u"coluna %1: a data %2 não é aceita"_s.arg(column.name, value.date.toString(Qt::ISODate));
            break;
        case FittedCell::Form::Default:
        case FittedCell::Form::Integer:
        case FittedCell::Form::RunId:
        case FittedCell::Form::Now: break;
        }
    }
    return std::nullopt;
}

template <typename Row>
QString TableShape<Row>::numberText(const ColumnFit<Row> &fit, const Decimal &value)
{
    const bool text = fit.column.kind == ColumnKind::Text && !fit.column.declaredText;
    if (text && fit.spec.legacyText)
        return value.roundedHalfEven(4).toBrazilian(4);
    return value.toString();
}

template struct TableShape<CarteiraRow>;
template struct TableShape<RentabilidadeRow>;

Result<TableShape<CarteiraRow>> readCarteiraShape(Session &session)
{
    return readShape<CarteiraRow>(session, session.settings().tableCarteira, carteiraColumns());
}

Result<TableShape<RentabilidadeRow>> readRentabilidadeShape(Session &session)
{
    auto shape = readShape<RentabilidadeRow>(session, session.settings().tableRentabilidade, rentabilidadeColumns());
    if (!shape)
        return shape;
    // Its returns are percent points; ours are fractions. One column must not hold both.
    if (shape->problems.contains(u"falta a coluna DtPosicao"_s) &&
        shape->problems.contains(u"falta a coluna VlrCotacao"_s))
        shape->problems.append(
            u"parece a tabela do carregador de 14/04/2025 (DtReferencia, VlCotacao), que guarda retornos sem "
            "dividir por 100: indique outra tabela em DB_RENTABILIDADE"_s);
    return shape;
}

} // namespace Etl

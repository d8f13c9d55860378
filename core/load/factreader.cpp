// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/load/factreader.h"

#include "core/base/cancel.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

template <typename... F>
struct Visitor : F...
{
    using F::operator()...;
};
template <typename... F>
Visitor(F...) -> Visitor<F...>;

bool isLegacyText(const TableColumn &column)
{
    return column.kind == ColumnKind::Text && !column.declaredText;
}

/// A quantity column that is text holds the legacy form, or whatever the bank's file said there.
OptionalDecimal numberOf(const QString &text, bool brazilian)
{
    const auto number = brazilian ? Decimal::parseBrazilian(text) : Decimal::parse(text);
    return number ? OptionalDecimal(*number) : std::nullopt;
}

template <typename Row>
void assign(Row &row, const ColumnSpec<Row> &spec, const TableColumn &column, const QVariant &value)
{
    if (value.isNull())
        return;
    const QString text = value.toString();
    std::visit(Visitor{[&](QString Row::*field) { row.*field = text; },
                       [&](OptionalDecimal Row::*field) {
                           const bool legacy = spec.legacyText && isLegacyText(column);
                           row.*field = numberOf(text.trimmed(), legacy);
                           if constexpr (requires { row.qntText; }) {
                               if (legacy)
                                   row.qntText = text;
                           }
                       },
                       [&](QDate Row::*field) { row.*field = QDate::fromString(text.left(10), Qt::ISODate); },
                       [&](int Row::*field) { row.*field = text.toInt(); }, [](RunIdField) {}, [](WrittenAtField) {}},
               spec.field);
}

} // namespace

template <typename Row>
Result<FactReader<Row>> FactReader<Row>::open(Session &session, const QString &table,
                                              const QList<ColumnSpec<Row>> &specs)
{
    const auto columns = readColumns(session, table);
    if (!columns)
        return fail(columns.error());
    FactReader reader(session);
    reader.m_table = session.quoted(table);
    reader.m_exists = !columns->isEmpty();
    for (const ColumnSpec<Row> &spec : specs) {
        const auto named = [&](const QString &name) {
            return std::find_if(columns->begin(), columns->end(), [&](const TableColumn &column) {
                return !name.isEmpty() && column.name.compare(name, Qt::CaseInsensitive) == 0;
            });
        };
        auto column = named(spec.name);
        if (column == columns->end())
            column = named(spec.otherName);
        if (column != columns->end())
            reader.m_known.append({spec, *column});
        else if (spec.required)
            reader.m_exists = false;
    }
    return reader;
}

template <typename Row>
QStringList FactReader<Row>::columns() const
{
    QStringList names;
    for (const Known &known : m_known)
        names.append(known.spec.name);
    return names;
}

template <typename Row>
QString FactReader<Row>::column(const QString &contractName) const
{
    for (const Known &known : m_known) {
        if (known.spec.name == contractName)
            return m_session->quoted(known.column.name);
    }
    return m_session->quoted(contractName);
}

template <typename Row>
QString FactReader<Row>::expression(const Known &known) const
{
    const QString name = m_session->quoted(known.column.name);
    // As text, a day needs no driver's idea of a time zone.
    return std::holds_alternative<QDate Row::*>(known.spec.field) ? u"CAST(%1 AS CHAR)"_s.arg(name) : name;
}

template <typename Row>
Result<void> FactReader<Row>::read(const RowCondition &condition, const QStringList &names,
                                   const std::function<void(const Row &)> &take, const std::stop_token &token) const
{
    QList<Known> wanted;
    QStringList expressions;
    for (const Known &known : m_known) {
        const bool ofTheRow = !std::holds_alternative<RunIdField>(known.spec.field) &&
                              !std::holds_alternative<WrittenAtField>(known.spec.field);
        if (ofTheRow && (names.isEmpty() || names.contains(known.spec.name))) {
            wanted.append(known);
            expressions.append(expression(known));
        }
    }
    auto query = m_session->stream(u"SELECT %1 FROM %2%3"_s.arg(expressions.join(u", "_s), m_table, condition.sql),
                                   condition.values);
    if (!query)
        return fail(query.error());
    while (query->next()) {
        if (auto go = checkpoint(token); !go)
            return fail(go.error());
        Row row;
        for (qsizetype i = 0; i < wanted.size(); ++i)
            assign(row, wanted[i].spec, wanted[i].column, query->value(static_cast<int>(i)));
        take(row);
    }
    // next() answers false at the end and when the connection breaks: half a table must not look like a whole one.
    if (query->lastError().isValid())
        return fail(m_session->failed(query->lastError(), u"leitura de %1"_s.arg(m_table)));
    return {};
}

template class FactReader<CarteiraRow>;
template class FactReader<RentabilidadeRow>;

} // namespace Etl

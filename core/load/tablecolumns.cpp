// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/load/tablecolumns.h"

#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

ColumnKind kindOf(const QString &type)
{
    static const QHash<QString, ColumnKind> kinds = {
        {u"char"_s, ColumnKind::Text},        {u"varchar"_s, ColumnKind::Text},
        {u"tinytext"_s, ColumnKind::Text},    {u"text"_s, ColumnKind::Text},
        {u"mediumtext"_s, ColumnKind::Text},  {u"longtext"_s, ColumnKind::Text},
        {u"nvarchar"_s, ColumnKind::Text},    {u"decimal"_s, ColumnKind::Exact},
        {u"numeric"_s, ColumnKind::Exact},    {u"tinyint"_s, ColumnKind::Integer},
        {u"smallint"_s, ColumnKind::Integer}, {u"mediumint"_s, ColumnKind::Integer},
        {u"int"_s, ColumnKind::Integer},      {u"integer"_s, ColumnKind::Integer},
        {u"bigint"_s, ColumnKind::Integer},   {u"float"_s, ColumnKind::Floating},
        {u"double"_s, ColumnKind::Floating},  {u"real"_s, ColumnKind::Floating},
        {u"date"_s, ColumnKind::Date},        {u"datetime"_s, ColumnKind::Moment},
        {u"timestamp"_s, ColumnKind::Moment}};
    return kinds.value(type.toLower(), ColumnKind::Other);
}

/// Digits that every value of that integer type can have.
int integerDigitsOf(const QString &type)
{
    static const QHash<QString, int> digits = {{u"tinyint"_s, 2}, {u"smallint"_s, 4}, {u"mediumint"_s, 6},
                                               {u"int"_s, 9},     {u"integer"_s, 9},  {u"bigint"_s, 18}};
    return digits.value(type.toLower(), 0);
}

TableColumn sqliteColumn(const QString &name, const QString &declared)
{
    static const QRegularExpression form(u"^\\s*([A-Za-z]*)\\s*(?:\\(\\s*(\\d+)\\s*(?:,\\s*(\\d+)\\s*)?\\))?"_s);
    const auto match = form.match(declared);
    TableColumn column{.name = name, .kind = kindOf(match.captured(1)), .type = declared.toLower()};
    if (column.kind == ColumnKind::Exact)
        column.kind = ColumnKind::Floating; // SQLite keeps such a number in binary form
    if (column.kind == ColumnKind::Text)
        column.length = match.captured(2).toLongLong();
    if (column.kind == ColumnKind::Integer)
        column.precision = 18;
    column.declaredText = match.captured(1).compare("text"_L1, Qt::CaseInsensitive) == 0;
    return column;
}

Result<QList<TableColumn>> sqliteColumns(Session &session, const QString &table)
{
    const qsizetype point = table.indexOf(u'.');
    const QString schema = point < 0 ? QString() : session.quoted(table.left(point)) + u'.';
    auto query = session.exec(u"PRAGMA %1table_xinfo(%2)"_s.arg(schema, session.quoted(table.mid(point + 1))));
    if (!query)
        return fail(query.error());
    QList<TableColumn> columns;
    while (query->next()) {
        TableColumn column = sqliteColumn(query->value(1).toString(), query->value(2).toString());
        // Only an INTEGER PRIMARY KEY fills itself.
        const bool key = query->value(5).toInt() > 0 && column.kind == ColumnKind::Integer;
        column.nullable = query->value(3).toInt() == 0 && !key;
        const QString preset = query->value(4).toString();
        column.hasDefault = (!preset.isEmpty() && preset.compare("NULL"_L1, Qt::CaseInsensitive) != 0) || key;
        column.generated = query->value(6).toInt() > 1;
        columns.append(column);
    }
    return columns;
}

Result<QList<TableColumn>> serverColumns(Session &session, const QString &table)
{
    const qsizetype point = table.indexOf(u'.');
    const QString schema = point < 0 ? session.settings().name : table.left(point);
    auto query =
        session.exec(u"SELECT column_name, data_type, character_maximum_length, numeric_precision, numeric_scale, "
                     "is_nullable, column_default, extra, character_set_name, column_type FROM "
                     "information_schema.columns WHERE table_schema = ? AND table_name = ? "
                     "ORDER BY ordinal_position"_s,
                     {schema, table.mid(point + 1)});
    if (!query)
        return fail(query.error());
    QList<TableColumn> columns;
    while (query->next()) {
        const QString type = query->value(1).toString();
        TableColumn column{
            .name = query->value(0).toString(), .kind = kindOf(type), .type = query->value(9).toString()};
        if (column.kind == ColumnKind::Text)
            column.length = query->value(2).toLongLong();
        if (column.kind == ColumnKind::Exact) {
            column.precision = query->value(3).toInt();
            column.scale = query->value(4).toInt();
        }
        if (column.kind == ColumnKind::Integer)
            column.precision = integerDigitsOf(type);
        column.nullable = query->value(5).toString().compare("YES"_L1, Qt::CaseInsensitive) == 0;
        const QString preset = query->value(6).toString();
        const QString extra = query->value(7).toString().toLower();
        column.generated =
            extra.contains("virtual"_L1) || extra.contains("stored"_L1) || extra.contains("persistent"_L1);
        // MariaDB writes the default NULL as a word. '' is a default, too.
        column.hasDefault = (!query->value(6).isNull() && preset.compare("NULL"_L1, Qt::CaseInsensitive) != 0) ||
                            extra.contains("auto_increment"_L1) || column.generated;
        column.charset = query->value(8).toString().toLower();
        if (column.charset == "utf8mb4"_L1)
            column.charset.clear();
        columns.append(column);
    }
    return columns;
}

/// The server describes no table on which the user has no right at all: that must not pass for one that is not there,
/// or a day that is loaded would be shown as missing.
Result<void> trulyAbsent(Session &session, const QString &table)
{
    const auto looked = session.exec(u"SELECT 1 FROM %1 LIMIT 0"_s.arg(session.quoted(table)));
    if (looked || looked.error().nativeCode == 1146)
        return {};
    return fail(looked.error(), u"leitura da tabela %1"_s.arg(table));
}

} // namespace

Result<QList<TableColumn>> readColumns(Session &session, const QString &table)
{
    if (session.isSqlite())
        return sqliteColumns(session, table);
    auto columns = serverColumns(session, table);
    if (!columns || !columns->isEmpty())
        return columns;
    if (const auto absent = trulyAbsent(session, table); !absent)
        return fail(absent.error());
    return columns;
}

Result<bool> tablesExist(Session &session, const QStringList &tables)
{
    for (const QString &table : tables) {
        const auto columns = readColumns(session, table);
        if (!columns)
            return fail(columns.error(), u"tabela %1"_s.arg(table));
        if (columns->isEmpty())
            return false;
    }
    return true;
}

} // namespace Etl

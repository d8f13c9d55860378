// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/load/tableshape.h"

#include <QVariant>

namespace Etl {

/// Appends a text as a string literal of MySQL/MariaDB: for a connection in utf8mb4 whose sql_mode has backslash
/// escapes, which Session sets.
void appendLiteral(QString &sql, QStringView text);

/// Appends "(…, …)" with the row's values as literals of MySQL/MariaDB, in the shape's order. Numbers keep their
/// digits.
template <typename Row>
void appendRow(QString &sql, const TableShape<Row> &shape, const Row &row, const QString &runId);

/// Appends the row as a line for LOAD DATA (tabs, \\N, backslash escapes) with the values of those columns of the shape
/// that loadable() names; the others are the same for all rows.
template <typename Row>
void appendLine(QString &text, const TableShape<Row> &shape, const Row &row);

/// Whether the column's value differs from row to row: the run's id and the moment of writing do not.
template <typename Row>
bool loadable(const ColumnFit<Row> &fit)
{
    return !std::holds_alternative<RunIdField>(fit.spec.field) &&
           !std::holds_alternative<WrittenAtField>(fit.spec.field);
}

/// The row's values to bind, in the shape's order. Numbers as text.
template <typename Row>
QVariantList rowValues(const TableShape<Row> &shape, const Row &row, const QString &runId, const QString &now);

} // namespace Etl

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

/// The row's values to bind, in the shape's order. Numbers as text.
template <typename Row>
QVariantList rowValues(const TableShape<Row> &shape, const Row &row, const QString &runId, const QString &now);

} // namespace Etl

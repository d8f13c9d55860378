// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/load/columnspecs.h"
#include "core/load/tablecolumns.h"

#include <QStringList>
#include <QStringView>

#include <optional>

namespace Etl {

/// One value on its way into one column.
struct FittedCell
{
    enum class Form { Null, Default, Text, Number, Date, Integer, RunId, Now };

    Form form = Form::Null;
    QStringView text = {};
    const Decimal *number = nullptr;
    QDate date = {};
    int integer = 0;
};

/// A column that is written: ours and the table's description of it.
template <typename Row>
struct ColumnFit
{
    ColumnSpec<Row> spec;
    TableColumn column;
};

/// How rows of this program fit an existing table, whoever made it (contract 6): which columns are written, what is
/// left out, and why the table cannot be served. A value; knows no connection.
template <typename Row>
struct TableShape
{
    QString table;
    bool sqlite = false;
    bool exists = false;
    QList<ColumnFit<Row>> fits; ///< in the table's order
    QStringList problems;       ///< not empty: the table must not be written
    QStringList remarks;

    /// The value for that column; rules for blanks included.
    FittedCell cell(const ColumnFit<Row> &fit, const Row &row) const;
    /// Why the row does not fit without losing something: "coluna Qnt: 1.5 …"; nullopt when it does.
    std::optional<QString> mismatch(const Row &row) const;
    /// A number's text for that column: exact digits, or the legacy form.
    static QString numberText(const ColumnFit<Row> &fit, const Decimal &value);
};

/// Reads the table's columns from the server and fits them. Error{Database} only when the reading fails.
[[nodiscard]] Result<TableShape<CarteiraRow>> readCarteiraShape(Session &session);
[[nodiscard]] Result<TableShape<RentabilidadeRow>> readRentabilidadeShape(Session &session);

} // namespace Etl

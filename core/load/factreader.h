// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/load/columnspecs.h"
#include "core/load/tablecolumns.h"

#include <QStringList>

#include <functional>
#include <optional>
#include <stop_token>

namespace Etl {

/// Which rows, and in what order: " WHERE … ORDER BY …" and the values bound to it.
struct RowCondition
{
    QString sql;
    QVariantList values;
};

/// Reads rows of a fact table, whoever made it: only columns that exist are asked for, the others stay empty in the
/// row. On the session's thread.
template <typename Row>
class FactReader
{
public:
    /// Asks the server for the table's columns. Error{Database} only when that fails; a missing table is not exists().
    [[nodiscard]] static Result<FactReader> open(Session &session, const QString &table,
                                                 const QList<ColumnSpec<Row>> &specs);

    /// The table is there and has the columns without which no row can be found.
    bool exists() const { return m_exists; }
    /// Contract names of the columns that the table has.
    QStringList columns() const;
    bool has(const QString &column) const { return columns().contains(column); }
    /// Quoted name in the table of that contract column; it must exist.
    QString column(const QString &contractName) const;
    const QString &table() const { return m_table; } ///< quoted

    /// Hands out row after row. Names of columns restrict what is read; empty: all. A number that cannot be read stays
    /// nullopt. Error{Cancelled} between two rows.
    [[nodiscard]] Result<void> read(const RowCondition &condition, const QStringList &names,
                                    const std::function<void(const Row &)> &take, const std::stop_token &token) const;

private:
    struct Known
    {
        ColumnSpec<Row> spec;
        TableColumn column;
    };

    explicit FactReader(Session &session) : m_session(&session) {}
    QString expression(const Known &known) const;

    Session *m_session;
    QString m_table;
    bool m_exists = false;
    QList<Known> m_known;
};

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cnpj.h"
#include "core/base/decimal.h"

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <variant>

namespace Etl {

/// One cell: nothing, a text, an exact amount, a whole number, a day, an instant (UTC), a CNPJ.
using TableCell = std::variant<std::monostate, QString, Decimal, qint64, QDate, QDateTime, Cnpj>;

/// Where the rows of a table come from. Portuguese, as everything that leaves the program.
struct TableOrigin
{
    QString environment; ///< "Produção", "Demonstração"; empty: not said
    QString warning;     ///< of rows that are not the bank's real ones: a word and why; empty: they are
    QString program;     ///< "Orquestrador BTG 1.2.3"
    QDateTime made;      ///< UTC

    bool operator==(const TableOrigin &) const = default;
};

/// A table as it leaves the program (CSV, XLSX, PDF): a title, a header and rows of as many cells. A value.
struct TableDocument
{
    QString title; ///< name of the sheet, heading of the page
    QStringList headers;
    QList<QList<TableCell>> rows;
    TableOrigin origin = {};
    int keyColumns = 1;     ///< the first so many say what a row is; a page that shows only some columns repeats them
    qsizetype headings = 0; ///< how many of the rows only head a group and sum it up: they are told of as no rows
    /// Of paper only, where nobody adds up or looks into a row: a last row of sums (empty: none), and what all rows
    /// share, "CNPJ do fundo: 00.000.000/0001-00".
    QList<TableCell> totals = {};
    QStringList facts = {};
};

} // namespace Etl

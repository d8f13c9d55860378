// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/part.h"
#include "core/model/rows.h"

#include <QList>
#include <QString>

#include <variant>

namespace Etl {

/// Stands for the run's id (Carga) and for the moment of writing (DataETL, DtInclusao): not fields of the row.
struct RunIdField
{};
struct WrittenAtField
{};

/// One column that this program knows: its names, where its value comes from, and what the contract says of it.
template <typename Row>
struct ColumnSpec
{
    using Field =
        std::variant<QString Row::*, OptionalDecimal Row::*, QDate Row::*, int Row::*, RunIdField, WrittenAtField>;

    QString name = {};
    Field field = {};
    int precision = 0; ///< digits of an exact column where the table declares none (SQLite)
    int scale = 0;
    bool original = true;    ///< of the Python ETL: an empty text is stored as '' as it did; ours are stored as NULL
    bool required = false;   ///< the table must have it: without it old rows could not be found again
    QString otherName = {};  ///< second spelling
    bool legacyText = false; ///< in a text column the number is written as "1.234,5678"
};

const QList<ColumnSpec<CarteiraRow>> &carteiraColumns();
const QList<ColumnSpec<RentabilidadeRow>> &rentabilidadeColumns();

} // namespace Etl

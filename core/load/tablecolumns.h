// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/load/session.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace Etl {

enum class ColumnKind { Text, Exact, Integer, Floating, Date, Moment, Other };

/// One column of a table as the server describes it.
struct TableColumn
{
    QString name = {};
    ColumnKind kind = ColumnKind::Other;
    QString type = {}; ///< as declared, for messages: "decimal(15,4)"
    qint64 length = 0; ///< of texts: characters; 0: no limit
    int precision = 0; ///< of numbers; 0: as the contract says (SQLite's TEXT)
    int scale = 0;
    bool nullable = true;
    bool hasDefault = false;   ///< other than NULL, auto keys included
    bool generated = false;    ///< computed by the server: never written
    QString charset = {};      ///< of texts, lower case; empty: any character
    bool declaredText = false; ///< SQLite's TEXT: this program's exact columns, no legacy text
};

/// The table's columns in order; empty when there is no such table. Error{Database} when the user has no right on it.
[[nodiscard]] Result<QList<TableColumn>> readColumns(Session &session, const QString &table);

/// Whether all of them are there. Error{Database} as readColumns().
[[nodiscard]] Result<bool> tablesExist(Session &session, const QStringList &tables);

} // namespace Etl

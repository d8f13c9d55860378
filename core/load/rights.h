// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/load/session.h"

#include <QStringList>

namespace Etl {

/// The server's "denied" for a table, a column or a schema, and what says "read-only": server, connection, SQLite file.
bool isDenied(const Error &error);

/// What the database's user lacks for that table ("INSERT", "DELETE"), tried with statements that touch no row, in a
/// transaction that is undone. UPDATE is asked for control tables only. Error{Database} when the trying fails.
[[nodiscard]] Result<QStringList> missingRights(Session &session, const QString &table);

/// Whether the user may create tables here. False also when the grants do not tell (roles): then it is only unknown.
[[nodiscard]] Result<bool> hasCreateRight(Session &session);

/// Why that procedure could not be called; empty when it can. A procedure that the user may not execute is not seen.
[[nodiscard]] Result<QString> procedureProblem(Session &session, const QString &procedure);

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/load/session.h"
#include "core/model/part.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace Etl {

/// The server's "denied" for a table, a column or a schema, and what says "read-only": server, connection, SQLite file.
bool isDenied(const Error &error);

/// What loading needs on that table, CREATE aside: the GRANT statements of docs/instalacao.md say the same.
QStringList requiredRights(const DatabaseSettings &settings, const QString &table);

/// Which of them the database's user lacks ("INSERT", "DELETE"), tried with statements that touch no row, in a
/// transaction that is undone. Error{Database} when the trying fails.
[[nodiscard]] Result<QStringList> missingRights(Session &session, const QString &table);

/// missingRights() of several tables, as one says it.
struct LackingRights
{
    QStringList lines;          ///< "INSERT, DELETE em etl_reserva", in the order of the tables
    std::optional<Error> error; ///< of the first table that could not be tried; the others were all the same
};
LackingRights lackingRights(Session &session, const QStringList &tables);

/// Whether the user may create each of these tables. False also when the grants do not tell (roles): then it is only
/// unknown.
[[nodiscard]] Result<bool> hasCreateRight(Session &session, const QStringList &tables);

/// A procedure of the settings, which is called after that part was loaded.
struct PartProcedure
{
    Part part = Part::Carteira;
    QString name;
    QString key; ///< "DB_PROC_CARTEIRA"
};

/// Those of these parts, without the parts that have none.
QList<PartProcedure> partProcedures(const DatabaseSettings &settings, const QList<Part> &parts);

/// Why that procedure could not be called; empty when it can. A procedure that the user may not execute is not seen.
[[nodiscard]] Result<QString> procedureProblem(Session &session, const QString &procedure);

} // namespace Etl

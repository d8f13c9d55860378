// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/load/session.h"

#include <QStringList>

namespace Etl {

/// What loading needs on that table, CREATE aside: the GRANT statements of docs/instalacao.md say the same.
QStringList requiredRights(const DatabaseSettings &settings, const QString &table);

/// Which of them the database's user lacks ("INSERT", "DELETE"), tried with statements that touch no row, in a
/// transaction that is undone. Error{Database} when the trying fails.
[[nodiscard]] Result<QStringList> missingRights(Session &session, const QString &table);

/// Whether the user may create each of these tables. False also when the grants do not tell (roles): then it is only
/// unknown.
[[nodiscard]] Result<bool> hasCreateRight(Session &session, const QStringList &tables);

/// Why that procedure could not be called; empty when it can. A procedure that the user may not execute is not seen.
[[nodiscard]] Result<QString> procedureProblem(Session &session, const QString &procedure);

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/load/session.h"

#include <QString>

namespace Etl {

/// Why what is written to that table could not be undone (a storage engine without transactions: --simular would write
/// for real, and a stop would leave half a fund) or not be written at all (a view that cannot be updated). Empty: no
/// such reason, or no such table. A view answers for itself, not for the tables below it. SQLite always undoes.
[[nodiscard]] Result<QString> engineProblem(Session &session, const QString &table);

} // namespace Etl

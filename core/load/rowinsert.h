// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/load/tableshape.h"

#include <stop_token>

namespace Etl {

/// Inserts the rows of several funds within the open transaction; the count that the server gives must be theirs.
/// MySQL/MariaDB: multi-row statements. SQLite: one prepared statement. Error{Cancelled} between two statements.
template <typename Row>
[[nodiscard]] Result<void> insertRows(Session &session, const TableShape<Row> &shape,
                                      const QList<const QList<Row> *> &funds, const QString &runId,
                                      const std::stop_token &token);

} // namespace Etl

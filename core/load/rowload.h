// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/load/tableshape.h"

#include <stop_token>

namespace Etl {

/// Whether LOAD DATA LOCAL is the better way: enough rows, a server that allows it, and no column that needs DEFAULT.
template <typename Row>
bool worthLoading(const Session &session, const TableShape<Row> &shape, const QList<const QList<Row> *> &funds);

/// Inserts the rows within the open transaction by LOAD DATA LOCAL INFILE from temporary files that are gone
/// afterwards; the next file is written while the server reads the last one. What the server had to bend (a warning) or
/// skip is an error. False when this way is not open after all; nothing was inserted then. Error{Cancelled} between two
/// files.
template <typename Row>
[[nodiscard]] Result<bool> loadRows(Session &session, const TableShape<Row> &shape,
                                    const QList<const QList<Row> *> &funds, const QString &runId,
                                    const std::stop_token &token);

} // namespace Etl

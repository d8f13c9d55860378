// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/load/session.h"
#include "tests/support/testdatabase.h"

namespace Etl {

/// The table contador (id, n) with the rows 1 and 2 at 0: what the tests of transactions count in.
inline void makeCounter(const TestDatabase &database)
{
    database.run(QStringLiteral("CREATE TABLE contador (id INT PRIMARY KEY, n INT) "));
    database.run(QStringLiteral("INSERT INTO contador VALUES (1, 0), (2, 0)"));
}

inline Result<void> add(Session &session, int id)
{
    const auto done = session.exec(QStringLiteral("UPDATE contador SET n = n + 1 WHERE id = ?"), {id});
    if (!done)
        return fail(done.error());
    return {};
}

} // namespace Etl

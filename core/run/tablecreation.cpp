// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/tablecreation.h"

#include "core/load/schema.h"

namespace Etl {

Result<QStringList> createTables(const Settings &settings, const Clock &clock)
{
    // Somebody waits for it, and what is cut off can simply be asked for again.
    const auto session = Session::open(settings.database, clock, Session::Purpose::Read);
    if (!session)
        return fail(session.error());
    return createMissingTables(**session);
}

} // namespace Etl

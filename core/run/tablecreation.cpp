// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/tablecreation.h"

#include "core/load/schema.h"

namespace Etl {

Result<QStringList> createTables(const Settings &settings, const Clock &clock)
{
    const auto session = Session::open(settings.database, clock);
    if (!session)
        return fail(session.error());
    return createMissingTables(**session);
}

} // namespace Etl

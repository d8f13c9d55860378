// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/recordmark.h"

#include "core/load/newestrecords.h"
#include "core/run/databaselook.h"

namespace Etl {

Result<QString> recordMark(const Settings &settings, const Clock &clock, const std::stop_token &token)
{
    if (DatabaseLook::holdsNothingYet(settings.database))
        return QString();
    return lookInto(
        settings.database, clock, token, [](Session &session) { return newestRecords(session); },
        Session::Purpose::Watch);
}

} // namespace Etl

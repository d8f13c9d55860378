// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/databaselook.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Etl {

bool DatabaseLook::holdsNothingYet(const DatabaseSettings &database)
{
    return database.isSqlite() && !QFileInfo::exists(database.name);
}

Result<std::unique_ptr<DatabaseLook>> DatabaseLook::open(const DatabaseSettings &database, const Clock &clock,
                                                         const std::stop_token &token, Session::Purpose purpose)
{
    if (auto go = checkpoint(token); !go)
        return fail(go.error());
    auto session = Session::open(database, clock, purpose);
    if (!session)
        return fail(session.error());
    std::unique_ptr<DatabaseLook> look(new DatabaseLook);
    look->m_session = *std::move(session);
    if (database.isSqlite() || !token.stop_possible())
        return look;
    auto number = look->m_session->exec(u"SELECT CONNECTION_ID()"_s);
    if (!number)
        return fail(number.error());
    if (number->next())
        look->m_killer.emplace(database, clock, number->value(0).toLongLong(), token);
    return look;
}

} // namespace Etl

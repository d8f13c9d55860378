// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/load/querykiller.h"
#include "core/load/session.h"

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <type_traits>

namespace Etl {

/// One look at the database for somebody who waits for it: a connection of its own with bounded waits. Pages look with
/// Session::Purpose::Read; a run, which would fail for a table that is merely slow, with Purpose::Load. A stop ends the
/// statement that runs. Made, used and destroyed on one worker thread.
class DatabaseLook
{
public:
    [[nodiscard]] static Result<std::unique_ptr<DatabaseLook>> open(const DatabaseSettings &database,
                                                                    const Clock &clock, const std::stop_token &token,
                                                                    Session::Purpose purpose = Session::Purpose::Read);
    Session &session() { return *m_session; }

    /// The SQLite file is not there: nothing is loaded, and opening would make it.
    static bool holdsNothingYet(const DatabaseSettings &database);

private:
    DatabaseLook() = default;

    std::unique_ptr<Session> m_session;
    std::optional<QueryKiller> m_killer; ///< last: it ends before the connection does
};

/// Asks within such a look. Error{Cancelled} after a stop, whatever was answered.
template <typename Ask>
std::invoke_result_t<Ask, Session &> lookInto(const DatabaseSettings &database, const Clock &clock,
                                              const std::stop_token &token, const Ask &ask,
                                              Session::Purpose purpose = Session::Purpose::Read)
{
    const auto look = DatabaseLook::open(database, clock, token, purpose);
    if (!look)
        return fail(look.error());
    auto answer = std::invoke(ask, (*look)->session());
    if (auto go = checkpoint(token); !go)
        return fail(go.error());
    return answer;
}

} // namespace Etl

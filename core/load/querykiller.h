// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/load/session.h"

#include <condition_variable>
#include <mutex>
#include <stop_token>
#include <thread>

namespace Etl {

/// While it lives, a stop ends the statement that runs on that connection (KILL QUERY, which needs no right for one's
/// own), from a thread and a connection of its own; whoever asks for the stop does not wait. Destroy it before the
/// connection ends: its number may be given to somebody else.
class QueryKiller
{
public:
    QueryKiller(const DatabaseSettings &settings, const Clock &clock, qint64 connection, const std::stop_token &token);
    ~QueryKiller();
    Q_DISABLE_COPY_MOVE(QueryKiller)

private:
    void watch(const std::stop_token &token);

    const DatabaseSettings m_settings;
    const Clock &m_clock;
    const qint64 m_connection;
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    bool m_ended = false;
    std::jthread m_thread; ///< last: it ends before what it uses
};

} // namespace Etl

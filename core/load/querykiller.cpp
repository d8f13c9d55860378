// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/load/querykiller.h"

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

/// A kill that comes a moment before the statement has no effect.
constexpr std::chrono::milliseconds kKillAgain{300};

} // namespace

QueryKiller::QueryKiller(const DatabaseSettings &settings, const Clock &clock, qint64 connection,
                         const std::stop_token &token)
    : m_settings(settings), m_clock(clock), m_connection(connection)
{
    if (token.stop_possible())
        m_thread = std::jthread([this, token] { watch(token); });
}

QueryKiller::~QueryKiller()
{
    const std::lock_guard lock(m_mutex);
    m_ended = true;
    m_changed.notify_all();
}

void QueryKiller::watch(const std::stop_token &token)
{
    std::unique_lock lock(m_mutex);
    if (m_changed.wait(lock, token, [this] { return m_ended; }))
        return;
    std::unique_ptr<Session> session;
    while (!m_ended) {
        lock.unlock();
        if (!session) {
            if (auto opened = Session::open(m_settings, m_clock, Session::Purpose::Watch); opened)
                session = std::move(*opened);
        }
        // What it answers does not matter: as long as the statement runs, it is tried again.
        if (session && !session->exec(u"KILL QUERY %1"_s.arg(m_connection)))
            session.reset();
        lock.lock();
        m_changed.wait_for(lock, kKillAgain, [this] { return m_ended; });
    }
}

} // namespace Etl

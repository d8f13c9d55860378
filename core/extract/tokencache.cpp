// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/tokencache.h"

#include "core/base/cancel.h"
#include "core/extract/btgclient.h"
#include "core/extract/retrypolicy.h"

#include <QScopeGuard>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

std::chrono::nanoseconds usableLife(std::chrono::seconds life)
{
    const std::chrono::seconds margin =
        std::min(RetryPolicy::kLongestTokenMargin, life * RetryPolicy::kTokenMarginPercent / 100);
    return life - margin;
}

} // namespace

std::shared_ptr<TokenCache> makeTokenCache()
{
    return std::make_shared<TokenCache>();
}

Result<Secret> TokenCache::token(const QString &key, const Clock &clock, const Renewal &renew,
                                 const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    const quint64 seen = m_entries[key].renewals;
    while (m_renewing) {
        if (!m_renewed.wait(lock, stop, [this] { return !m_renewing; }))
            return fail(checkpoint(stop).error());
        // The renewal that ended meanwhile was for all who waited; a cancelled one was only its owner's.
        const Entry &entry = m_entries[key];
        if (entry.renewals != seen && entry.lastFailure && entry.lastFailure->code != ErrorCode::Cancelled)
            return fail(*entry.lastFailure);
    }
    if (isGood(m_entries[key], clock))
        return m_entries[key].token;

    m_renewing = true;
    // Also when the renewal throws (no memory): whoever waits must not wait for ever.
    const auto yieldTurn = qScopeGuard([this, &lock] {
        if (!lock.owns_lock())
            lock.lock();
        m_renewing = false;
        m_renewed.notify_all();
    });
    lock.unlock();
    const auto asked = clock.elapsed();
    auto issued = renew();
    lock.lock();
    Entry &entry = m_entries[key];
    ++entry.renewals;
    entry.lastFailure = issued ? std::nullopt : std::optional(issued.error());
    if (issued) {
        entry.token = issued->token;
        entry.goodUntil = asked + usableLife(issued->life);
    }
    if (!issued)
        return fail(issued.error());
    return issued->token;
}

void TokenCache::discard(const QString &key, const Secret &token)
{
    const std::scoped_lock lock(m_mutex);
    if (m_entries[key].token == token)
        m_entries[key].token = Secret();
}

Result<void> TokenCache::awaitOrderTurn(const Clock &clock, std::chrono::nanoseconds gap, const std::stop_token &stop)
{
    std::chrono::nanoseconds wait{0};
    {
        const std::scoped_lock lock(m_mutex);
        const auto now = clock.elapsed();
        const auto turn = std::max(now, m_nextOrder.value_or(now));
        m_nextOrder = turn + gap;
        wait = turn - now;
    }
    if (wait.count() > 0)
        clock.pause(wait, stop);
    return checkpoint(stop);
}

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/base/secret.h"

#include <QHash>
#include <QString>

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>

namespace Etl {

/// What the token endpoint gave.
struct IssuedToken
{
    Secret token;
    std::chrono::seconds life{0};
};

/// The bank's tokens of this process, one per key (endpoint, client and scope), in memory only; also the queue in
/// which the orders of this process leave with a gap between them. Thread-safe. All clients of one cache share one
/// clock.
class TokenCache
{
public:
    using Renewal = std::function<Result<IssuedToken>()>;

    TokenCache() = default;
    Q_DISABLE_COPY_MOVE(TokenCache)

    /// The token of that key, renewed when less than min(300 s, 10 %) of its life is left, counted from before the
    /// request. One renewal at a time; whoever asks for the same key meanwhile gets its token, or its error.
    [[nodiscard]] Result<Secret> token(const QString &key, const Clock &clock, const Renewal &renew,
                                       const std::stop_token &stop);
    /// The bank refused that token: the next caller renews. A newer token stays.
    void discard(const QString &key, const Secret &token);
    /// Waits for this caller's turn to order; turns are gap apart.
    [[nodiscard]] Result<void> awaitOrderTurn(const Clock &clock, std::chrono::nanoseconds gap,
                                              const std::stop_token &stop);

private:
    struct Entry
    {
        Secret token;
        std::chrono::nanoseconds goodUntil{0};
        quint64 renewals = 0;             ///< ended ones
        std::optional<Error> lastFailure; ///< of the renewal that ended last
    };

    bool isGood(const Entry &entry, const Clock &clock) const
    {
        return !entry.token.isEmpty() && clock.elapsed() < entry.goodUntil;
    }

    std::mutex m_mutex;
    std::condition_variable_any m_renewed;
    bool m_renewing = false;
    QHash<QString, Entry> m_entries;
    std::optional<std::chrono::nanoseconds> m_nextOrder;
};

} // namespace Etl

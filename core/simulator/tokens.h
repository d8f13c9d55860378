// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulator/httpserver.h"
#include "core/simulator/simulatedclock.h"

#include <QHash>
#include <QMutex>
#include <QString>

#include <chrono>

namespace Etl {

/// Gives out the bank's tokens and knows which of them still live. Thread-safe.
/// A token's life is counted in the client's seconds (SimulatedClock::clientElapsed): expires_in is a promise to it.
class TokenDesk
{
public:
    TokenDesk(QString clientId, QString clientSecret, const SimulatedClock &clock);

    /// POST /connect/token.
    HttpReply issue(const ServedRequest &request);
    /// Whether the request carries a living token, raw or after "Bearer ", whose scope allows that path.
    bool allows(const ServedRequest &request) const;

    void revokeAll();
    void setLifetime(std::chrono::seconds lifetime);
    /// Off: any scope is taken and none is asked for. On: a token serves only the report of its scope.
    void setScopesChecked(bool checked);

private:
    struct Token
    {
        std::chrono::milliseconds end{0};
        QString scope;
    };

    const QString m_clientId;
    const QString m_clientSecret;
    const SimulatedClock &m_clock;
    mutable QMutex m_mutex;
    QHash<QByteArray, Token> m_tokens;
    std::chrono::seconds m_lifetime{3600};
    bool m_scopesChecked = false;
};

} // namespace Etl

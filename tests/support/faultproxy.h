// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/threadedserver.h"

#include <QByteArray>
#include <QString>
#include <QUrl>

#include <memory>

namespace Etl {

/// What happens to an exchange that passes the proxy.
enum class ProxyFault {
    None,
    Refuse,     ///< the connection is reset before a byte is read
    Hang,       ///< the request is read, nothing ever comes back
    HangInBody, ///< half of the body, then silence
    Reset,      ///< half of the body, then a TCP reset
    ShortBody,  ///< half of the announced bytes, then an orderly close
    Trickle,    ///< the body a few bytes at a time
    WrongLength ///< the whole body under a Content-Length of half of it
};

/// A broken network in front of any HTTP server on this computer: clients get baseUrl() in place of the server's
/// address. One exchange per connection (it asks both sides to close). Own thread; stops in its destructor, open
/// connections included.
class FaultProxy
{
public:
    explicit FaultProxy(quint16 targetPort);
    ~FaultProxy();
    Q_DISABLE_COPY_MOVE(FaultProxy)

    quint16 port() const { return m_server.port(); }
    QUrl baseUrl() const; ///< http://127.0.0.1:port

    /// For the next count exchanges (-1: until changed) whose request line contains that text; others pass untouched.
    void setFault(ProxyFault fault, int count = -1, const QByteArray &requestLinePart = {});
    /// How fast Trickle is: the default is 64 bytes every 20 ms.
    void setTrickle(int bytes, int everyMs);
    /// Exchanges that a fault has hit so far.
    int hits() const;

private:
    class Exchanges;
    std::unique_ptr<Exchanges> m_exchanges;
    ThreadedServer m_server;
};

} // namespace Etl

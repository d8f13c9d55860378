// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QPair>
#include <QString>

#include <functional>
#include <memory>

namespace Etl {

/// One request as it came; names of headers in lower case, path and query decoded.
struct ServedRequest
{
    QByteArray method;
    QString path;
    QHash<QString, QString> query;
    QHash<QByteArray, QByteArray> headers;
    QByteArray body;

    QByteArray header(const QByteArray &lowerCaseName) const { return headers.value(lowerCaseName); }
};

/// What the wire does with a good answer.
enum class WireFault {
    None,
    Trickle,  ///< the body is spread over some seconds
    Stall,    ///< half of the body, then silence until the client leaves or the server stops
    Reset,    ///< half of the body, then a TCP reset
    ShortBody ///< half of the announced bytes, then an orderly close
};

struct HttpReply
{
    int status = 200;
    QByteArray contentType;
    QList<QPair<QByteArray, QByteArray>> headers;
    QByteArray body;
    WireFault wire = WireFault::None;
};

using HttpHandler = std::function<HttpReply(const ServedRequest &)>;

/// A small HTTP/1.1 server on 127.0.0.1, and never on another address. The handler is called on the server's threads,
/// several at once, for every request. The destructor returns within a second, whatever the clients do.
class HttpServer
{
public:
    /// port 0: a free one. Error{Network} when the port is taken.
    [[nodiscard]] static Result<std::unique_ptr<HttpServer>> start(quint16 port, HttpHandler handler);
    ~HttpServer();
    Q_DISABLE_COPY_MOVE(HttpServer)

    quint16 port() const;

private:
    HttpServer();

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/extract/retrypolicy.h"

#include <QByteArray>
#include <QString>
#include <QUrl>

#include <chrono>
#include <memory>
#include <optional>
#include <stop_token>

namespace Etl {

/// How long and how much one exchange may take. Real time.
struct HttpLimits
{
    std::chrono::milliseconds connect = RetryPolicy::kConnectTimeout; ///< until the request is on its way
    std::chrono::milliseconds stall = RetryPolicy::kStallTimeout;     ///< without a byte in either direction
    std::chrono::milliseconds total = RetryPolicy::kLongCallTimeout;
    qint64 bytes = RetryPolicy::kLargestBody; ///< of the body
};

/// One request. POST when it has a body, else GET.
struct HttpRequest
{
    QUrl url;
    std::optional<QByteArray> post;
    QByteArray contentType; ///< of the body
    Secret token;           ///< X-SecureConnect-Token; empty: not sent
    QString bodyPath;       ///< the answer's body is streamed to this file; empty: kept in memory
    HttpLimits limits;

    /// "POST host/path": what a message may say about it; no query, which may carry tickets and signatures.
    QString place() const;
};

/// An answer of a server, whatever its status.
struct HttpAnswer
{
    int status = 0;
    QByteArray body;                    ///< all of it in memory mode; the first 4 KiB when it was streamed to a file
    qint64 size = 0;                    ///< bytes of the whole body
    QByteArray disposition, retryAfter; ///< header values as sent; empty when missing

    /// "POST host/path: HTTP 400: first 280 characters", one line, secrets masked.
    QString detail(const HttpRequest &request) const;
};

/// No answer came, or not all of it.
struct HttpFailure
{
    Error error;
    bool transient = false; ///< the same call may succeed later
};

using HttpOutcome = ResultWith<HttpAnswer, HttpFailure>;

/// The beginning of a body for a message: 280 characters, one line, secrets masked.
QString quotedBody(const QByteArray &body);

/// Sends one request and waits for its end in a local event loop. Lives on one worker thread, never on the GUI's.
/// Follows no redirect, keeps no cookie, repeats nothing, never logs.
/// A body without Content-Length that was cut cannot always be told from a whole one (Qt 6.4 reports a chunked body
/// that ended early as finished in about one of four tries): who uses the body checks its end.
class HttpClient
{
public:
    /// proxy: empty means the system's. Loopback addresses never go through a proxy.
    explicit HttpClient(QUrl proxy);
    ~HttpClient();
    Q_DISABLE_COPY_MOVE(HttpClient)

    /// Ends within 1 s of a stop request with Error{Cancelled}. A failed exchange leaves no file at bodyPath.
    /// Errors: Network (also TLS, then not transient), Timeout, Http (body too large), Disk, Cancelled.
    [[nodiscard]] HttpOutcome send(const HttpRequest &request, const std::stop_token &token);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/httpclient.h"

#include <QNetworkReply>
#include <QSslError>

namespace Etl {

/// The failures of an exchange in the operator's words. place: HttpRequest::place().
HttpFailure connectTimedOut(const QString &place, std::chrono::milliseconds limit);
HttpFailure answerStalled(const QString &place, std::chrono::milliseconds limit);
HttpFailure answerTooSlow(const QString &place, std::chrono::milliseconds limit);
HttpFailure bodyTooLarge(const QString &place, qint64 limit);
HttpFailure shortBody(const QString &place, qint64 received, qint64 announced);
/// DNS, connection, proxy and TLS. TLS failures are never transient: a wrong certificate stays wrong.
HttpFailure networkFailure(const QString &place, QNetworkReply::NetworkError error, const QString &text,
                           const QList<QSslError> &sslErrors);

} // namespace Etl

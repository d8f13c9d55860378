// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/extract/httpclient.h"

#include <QEventLoop>
#include <QFile>
#include <QList>
#include <QNetworkReply>
#include <QSslError>
#include <QTimer>

namespace Etl {

/// How much of a streamed body stays in memory too, bytes.
inline constexpr qsizetype kBodyHead = 4096;

/// Where the body goes: a file, or memory; the first bytes stay in memory in both cases.
class BodySink
{
public:
    explicit BodySink(const HttpRequest &request)
        : m_limit(request.limits.bytes), m_file(request.bodyPath), m_streamed(!request.bodyPath.isEmpty())
    {}

    bool open() { return !m_streamed || m_file.open(QIODevice::WriteOnly | QIODevice::Truncate); }
    /// False when the disk refused. What is over the limit is counted, not kept.
    bool take(const QByteArray &bytes);
    bool close();
    void discard();

    bool isOverLimit() const { return m_size > m_limit; }
    QString problem() const { return m_file.errorString(); }
    const QByteArray &body() const { return m_body; }
    qint64 size() const { return m_size; }

private:
    qint64 m_limit;
    QFile m_file;
    bool m_streamed;
    QByteArray m_body;
    qint64 m_size = 0;
};

enum class ExchangeEnd { Finished, ConnectTimeout, StallTimeout, TotalTimeout, Cancelled, TooLarge, DiskRefused };

/// One reply from its start to its end, with its time limits. Lives inside HttpClient::send, on its thread.
class HttpExchange : public QObject
{
public:
    HttpExchange(QNetworkReply *reply, const HttpLimits &limits, BodySink &sink);
    Q_DISABLE_COPY_MOVE(HttpExchange)

    ExchangeEnd wait(const std::stop_token &token);
    const QList<QSslError> &sslErrors() const { return m_sslErrors; }

private:
    void arm(QTimer &timer, std::chrono::milliseconds limit, ExchangeEnd reason);
    void connected();
    void receive();
    void end(ExchangeEnd reason);

    QNetworkReply *m_reply;
    BodySink &m_sink;
    QEventLoop m_loop;
    QTimer m_connect, m_stall, m_total;
    ExchangeEnd m_end = ExchangeEnd::Finished;
    QList<QSslError> m_sslErrors;
};

} // namespace Etl

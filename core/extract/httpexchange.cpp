// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/httpexchange.h"

namespace Etl {

bool BodySink::take(const QByteArray &bytes)
{
    m_size += bytes.size();
    if (isOverLimit())
        return true;
    if (!m_streamed) {
        m_body += bytes;
        return true;
    }
    if (m_body.size() < kBodyHead)
        m_body += bytes.left(kBodyHead - m_body.size());
    return m_file.write(bytes) == bytes.size();
}

bool BodySink::close()
{
    if (!m_streamed)
        return true;
    const bool flushed = m_file.flush();
    m_file.close();
    return flushed;
}

void BodySink::discard()
{
    if (m_streamed) {
        m_file.close();
        m_file.remove();
    }
}

HttpExchange::HttpExchange(QNetworkReply *reply, const HttpLimits &limits, BodySink &sink)
    : m_reply(reply), m_sink(sink)
{
    arm(m_connect, limits.connect, ExchangeEnd::ConnectTimeout);
    arm(m_stall, limits.stall, ExchangeEnd::StallTimeout);
    arm(m_total, limits.total, ExchangeEnd::TotalTimeout);
    connect(reply, &QNetworkReply::requestSent, this, &HttpExchange::connected);
    connect(reply, &QNetworkReply::metaDataChanged, this, &HttpExchange::connected);
    connect(reply, &QNetworkReply::uploadProgress, this, [this] { m_stall.start(); });
    connect(reply, &QNetworkReply::readyRead, this, &HttpExchange::receive);
    connect(reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) { m_sslErrors = errors; });
    connect(reply, &QNetworkReply::finished, &m_loop, &QEventLoop::quit);
}

ExchangeEnd HttpExchange::wait(const std::stop_token &token)
{
    // The callback may run on any thread, so it only posts; it dies before this object and before the reply.
    const std::stop_callback onStop(token, [this] {
        QMetaObject::invokeMethod(
            this, [this] { end(ExchangeEnd::Cancelled); }, Qt::QueuedConnection);
    });
    if (!m_reply->isFinished())
        m_loop.exec();
    receive();
    return m_end;
}

void HttpExchange::arm(QTimer &timer, std::chrono::milliseconds limit, ExchangeEnd reason)
{
    timer.setSingleShot(true);
    timer.setInterval(limit);
    connect(&timer, &QTimer::timeout, this, [this, reason] { end(reason); });
    timer.start();
}

void HttpExchange::connected()
{
    m_connect.stop();
    m_stall.start();
}

void HttpExchange::receive()
{
    if (m_end != ExchangeEnd::Finished || m_reply->bytesAvailable() == 0)
        return;
    m_stall.start();
    if (!m_sink.take(m_reply->readAll()))
        end(ExchangeEnd::DiskRefused);
    else if (m_sink.isOverLimit())
        end(ExchangeEnd::TooLarge);
}

void HttpExchange::end(ExchangeEnd reason)
{
    if (m_end != ExchangeEnd::Finished)
        return;
    m_end = reason;
    m_reply->abort();
    m_loop.quit();
}

} // namespace Etl

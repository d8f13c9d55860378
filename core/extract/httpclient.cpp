// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/httpclient.h"

#include "core/base/plaintext.h"
#include "core/base/version.h"
#include "core/extract/httpexchange.h"
#include "core/extract/networkfailure.h"

#include <QHash>
#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QNetworkRequest>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

constexpr qsizetype kQuotedCharacters = 280;

bool isLoopbackHost(const QString &host)
{
    return host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

/// A status came with its whole body; the network errors that stand for a status are no failures here.
bool isAnswer(int status, QNetworkReply::NetworkError error)
{
    if (status == 0)
        return false;
    const int code = error;
    return error == QNetworkReply::NoError ||
           (code >= QNetworkReply::ContentAccessDenied && error != QNetworkReply::ProtocolFailure);
}

} // namespace

QString quotedBody(const QByteArray &body)
{
    // Masked before it is cut: half a secret would not be recognised.
    const QString text = toOneLine(Redactor::redact(QString::fromUtf8(body.left(kBodyHead)))).simplified();
    return text.size() > kQuotedCharacters ? text.left(kQuotedCharacters) + u'…' : text;
}

QString HttpRequest::place() const
{
    const QString where = url.host() + (url.port() < 0 ? QString() : u':' + QString::number(url.port())) + url.path();
    return toOneLine((post ? u"POST "_s : u"GET "_s) + where);
}

QString HttpAnswer::detail(const HttpRequest &request) const
{
    const QString quoted = quotedBody(body);
    return u"%1: HTTP %2%3"_s.arg(request.place(), QString::number(status),
                                  quoted.isEmpty() ? quoted : u": "_s + quoted);
}

class HttpClient::Private
{
public:
    explicit Private(QUrl url) : proxy(std::move(url))
    {
        manager.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    }

    QNetworkProxy proxyFor(const QUrl &url)
    {
        if (isLoopbackHost(url.host()))
            return QNetworkProxy::NoProxy;
        if (!proxy.isEmpty()) {
            const bool socks = proxy.scheme().startsWith("socks"_L1);
            return {socks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy, proxy.host(),
                    static_cast<quint16>(proxy.port(socks ? 1080 : 80)), proxy.userName(), proxy.password()};
        }
        // Asked once per host: on Windows the answer may take seconds.
        auto known = systemProxies.constFind(url.host());
        if (known == systemProxies.cend())
            known = systemProxies.insert(url.host(),
                                         QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url)).value(0));
        return *known;
    }

    QNetworkReply *start(const HttpRequest &request)
    {
        manager.setProxy(proxyFor(request.url));
        QNetworkRequest wire(request.url);
        wire.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
        wire.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
        wire.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
        wire.setHeader(QNetworkRequest::UserAgentHeader, u"OrquestradorBTG/"_s + programVersion());
        wire.setRawHeader("Accept", "*/*");
        // Compressed bodies could not be compared with Content-Length.
        wire.setRawHeader("Accept-Encoding", "identity");
        if (!request.token.isEmpty())
            wire.setRawHeader("X-SecureConnect-Token", request.token.reveal().toUtf8());
        if (!request.post)
            return manager.get(wire);
        wire.setHeader(QNetworkRequest::ContentTypeHeader, request.contentType);
        return manager.post(wire, *request.post);
    }

    QUrl proxy;
    QNetworkAccessManager manager;
    QHash<QString, QNetworkProxy> systemProxies;
};

HttpClient::HttpClient(QUrl proxy) : d(std::make_unique<Private>(std::move(proxy))) {}

HttpClient::~HttpClient() = default;

HttpOutcome HttpClient::send(const HttpRequest &request, const std::stop_token &token)
{
    const auto cancelled = [] {
        return failWith(HttpFailure{{ErrorCode::Cancelled, u"Execução cancelada."_s, {}, {}}, false});
    };
    if (token.stop_requested())
        return cancelled();
    BodySink sink(request);
    const auto diskRefused = [&] {
        sink.discard();
        return failWith(HttpFailure{{ErrorCode::Disk,
                                     u"Não foi possível gravar a resposta do BTG em disco."_s,
                                     request.bodyPath + u": "_s + sink.problem(),
                                     {}},
                                    false});
    };
    if (!sink.open())
        return diskRefused();

    const std::unique_ptr<QNetworkReply> reply(d->start(request));
    HttpExchange exchange(reply.get(), request.limits, sink);
    const auto broken = [&](HttpFailure failure) {
        sink.discard();
        return failWith(std::move(failure));
    };
    switch (exchange.wait(token)) {
    case ExchangeEnd::Cancelled: sink.discard(); return cancelled();
    case ExchangeEnd::DiskRefused: return diskRefused();
    case ExchangeEnd::TooLarge: return broken(bodyTooLarge(request.place(), request.limits.bytes));
    case ExchangeEnd::ConnectTimeout: return broken(connectTimedOut(request.place(), request.limits.connect));
    case ExchangeEnd::StallTimeout: return broken(answerStalled(request.place(), request.limits.stall));
    case ExchangeEnd::TotalTimeout: return broken(answerTooSlow(request.place(), request.limits.total));
    case ExchangeEnd::Finished: break;
    }

    HttpAnswer answer;
    answer.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (!isAnswer(answer.status, reply->error()))
        return broken(networkFailure(request.place(), reply->error(), reply->errorString(), exchange.sslErrors()));
    const QVariant announced = reply->header(QNetworkRequest::ContentLengthHeader);
    if (announced.isValid() && sink.size() < announced.toLongLong())
        return broken(shortBody(request.place(), sink.size(), announced.toLongLong()));
    if (!sink.close())
        return diskRefused();
    answer.body = sink.body();
    answer.size = sink.size();
    answer.disposition = reply->rawHeader("Content-Disposition");
    answer.retryAfter = reply->rawHeader("Retry-After");
    return answer;
}

} // namespace Etl

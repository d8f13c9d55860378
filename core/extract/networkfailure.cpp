// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/networkfailure.h"

#include "core/base/plaintext.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

HttpFailure timeoutFailure(const QString &message, const QString &place, std::chrono::milliseconds limit)
{
    const QString seconds = QString::number(static_cast<double>(limit.count()) / 1000.0);
    return {{ErrorCode::Timeout, message.arg(seconds), place, {}}, true};
}

QString certificateProblem(const QSslError &error)
{
    switch (error.error()) {
    case QSslError::CertificateExpired: return u"o certificado do servidor está vencido"_s;
    case QSslError::CertificateNotYetValid:
        return u"o certificado do servidor ainda não é válido (confira o relógio deste computador)"_s;
    case QSslError::HostNameMismatch: return u"o certificado é de outro servidor"_s;
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain: return u"o certificado é autoassinado (proxy que inspeciona TLS?)"_s;
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted: return u"a autoridade que assinou o certificado não é conhecida"_s;
    case QSslError::CertificateRevoked: return u"o certificado foi revogado"_s;
    default: return error.errorString();
    }
}

QString tlsMessage(const QList<QSslError> &errors)
{
    QStringList causes;
    for (const QSslError &error : errors) {
        const QString cause = certificateProblem(error);
        if (!causes.contains(cause))
            causes.append(cause);
    }
    if (causes.isEmpty())
        return u"A conexão segura (TLS) com o servidor não pôde ser estabelecida."_s;
    return u"A conexão segura (TLS) foi recusada: %1."_s.arg(causes.join(u"; "_s));
}

QString connectionMessage(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::HostNotFoundError: return u"O endereço do servidor não foi encontrado (DNS)."_s;
    case QNetworkReply::ConnectionRefusedError: return u"O servidor recusou a conexão."_s;
    case QNetworkReply::RemoteHostClosedError: return u"O servidor encerrou a conexão antes do fim da resposta."_s;
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError: return u"O proxy não pôde ser usado: confira HTTPS_PROXY."_s;
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return u"O proxy exige usuário e senha: informe-os em HTTPS_PROXY."_s;
    default: return u"A conexão com o servidor falhou."_s;
    }
}

} // namespace

HttpFailure connectTimedOut(const QString &place, std::chrono::milliseconds limit)
{
    return timeoutFailure(u"A conexão com o servidor não foi aberta em %1 s."_s, place, limit);
}

HttpFailure answerStalled(const QString &place, std::chrono::milliseconds limit)
{
    return timeoutFailure(u"O servidor ficou %1 s sem enviar dados."_s, place, limit);
}

HttpFailure answerTooSlow(const QString &place, std::chrono::milliseconds limit)
{
    return timeoutFailure(u"A resposta do servidor não terminou em %1 s."_s, place, limit);
}

HttpFailure bodyTooLarge(const QString &place, qint64 limit)
{
    return {{ErrorCode::Http, u"A resposta do servidor passou do tamanho máximo de %1 bytes."_s.arg(limit), place, {}},
            false};
}

HttpFailure shortBody(const QString &place, qint64 received, qint64 announced)
{
    return {{ErrorCode::Network,
             u"A resposta do servidor veio incompleta."_s,
             u"%1: %2 de %3 bytes"_s.arg(place).arg(received).arg(announced),
             {}},
            true};
}

HttpFailure networkFailure(const QString &place, QNetworkReply::NetworkError error, const QString &text,
                           const QList<QSslError> &sslErrors)
{
    const QString detail = toOneLine(Redactor::redact(place + u": "_s + text));
    if (error == QNetworkReply::SslHandshakeFailedError || !sslErrors.isEmpty())
        return {{ErrorCode::Network, tlsMessage(sslErrors), detail, {}}, false};
    const bool askedForPassword = error == QNetworkReply::ProxyAuthenticationRequiredError;
    const bool foreignProtocol = error == QNetworkReply::ProtocolUnknownError;
    return {{ErrorCode::Network, connectionMessage(error), detail, {}}, !askedForPassword && !foreignProtocol};
}

} // namespace Etl

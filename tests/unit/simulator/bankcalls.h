// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPair>
#include <QUrl>

namespace Etl {

/// One answer as it came over the wire.
struct WireAnswer
{
    int status = 0; ///< 0: no answer at all
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    QByteArray contentType;
    QByteArray disposition;
    QByteArray retryAfter;
    QByteArray body;

    QJsonObject json() const;
    QString result() const; ///< of the envelope, when it is text
};

/// A plain client of the bank that knows nothing of this project's own client.
class BankCalls
{
public:
    using Headers = QList<QPair<QByteArray, QByteArray>>;

    explicit BankCalls(QUrl base) : m_base(std::move(base)) {}

    WireAnswer get(const QString &pathAndQuery, const Headers &headers = {});
    WireAnswer post(const QString &path, const QByteArray &body, const QByteArray &contentType,
                    const Headers &headers = {});

    WireAnswer
    askToken(const QByteArray &form = "grant_type=client_credentials&client_id=cliente-simulado&client_secret="
                                      "segredo-simulado");
    /// Signs in and keeps the token.
    void signIn(const QByteArray &scope = {});
    const QByteArray &token() const { return m_token; }
    Headers tokenHeader() const { return {{"X-SecureConnect-Token", m_token}}; }

    /// Orders with the token; fields of the contract as JSON text without braces.
    WireAnswer order(const QString &report, const QByteArray &contract, const QByteArray &more = {});
    WireAnswer orderDay(const QString &report, const QString &date, const QByteArray &more = {});
    WireAnswer poll(const QString &ticket, int page = 0);
    /// Polls until an answer is neither of the two waiting words; signs in again on 401.
    WireAnswer finished(const QString &ticket, int page = 0);
    /// orderDay and finished.
    WireAnswer fetchDay(const QString &report, const QString &date);
    /// POST /_controle; aborts the test when it is refused.
    void control(const QByteArray &json);

private:
    WireAnswer wait(QNetworkReply *reply);

    QUrl m_base;
    QNetworkAccessManager m_network;
    QByteArray m_token;
};

/// Names of an archive's members, empty when it does not open or a CRC is wrong.
QStringList memberNames(const QByteArray &archive);

} // namespace Etl

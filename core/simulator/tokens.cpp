// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/tokens.h"

#include "core/simulator/jsontext.h"

#include <QMutexLocker>
#include <QRandomGenerator>
#include <QUrlQuery>

#include <array>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

constexpr qsizetype kTokensKept = 1000;

HttpReply tokenRefused(const QByteArray &reason)
{
    return {400, "application/json; charset=utf-8", {}, "{\"error\":\"" + reason + "\"}"};
}

/// Looks like a JWT, says nothing.
QByteArray newToken()
{
    std::array<quint32, 12> noise{};
    QRandomGenerator::system()->generate(noise.begin(), noise.end());
    const QByteArray bytes(reinterpret_cast<const char *>(noise.data()), sizeof noise);
    return "eyJhbGciOiJub25lIiwidHlwIjoiSldUIn0.eyJpc3MiOiJzaW11bGFkb3IifQ." +
           bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QString scopeOf(const QString &path)
{
    return path.contains(u"/NAVPerformance"_s) ? u"reports.nav_performance"_s
           : path.contains(u"/Portfolio"_s)    ? u"reports.portfolio"_s
                                               : QString();
}

} // namespace

TokenDesk::TokenDesk(QString clientId, QString clientSecret, const SimulatedClock &clock)
    : m_clientId(std::move(clientId)), m_clientSecret(std::move(clientSecret)), m_clock(clock)
{}

HttpReply TokenDesk::issue(const ServedRequest &request)
{
    if (!request.header("content-type").toLower().startsWith("application/x-www-form-urlencoded"))
        return tokenRefused("invalid_request");
    const QUrlQuery form(QString::fromUtf8(request.body).replace(u'+', u' '));
    const auto field = [&](const QString &name) { return form.queryItemValue(name, QUrl::FullyDecoded); };
    if (field(u"grant_type"_s) != u"client_credentials"_s)
        return tokenRefused("unsupported_grant_type");
    if (field(u"client_id"_s) != m_clientId || field(u"client_secret"_s) != m_clientSecret)
        return tokenRefused("invalid_client");

    const QMutexLocker lock(&m_mutex);
    static const QStringList known{u"reports.portfolio"_s, u"reports.nav_performance"_s};
    const auto scope = field(u"scope"_s);
    if (m_scopesChecked && !scope.isEmpty() && !known.contains(scope))
        return tokenRefused("invalid_scope");
    const auto now = m_clock.clientElapsed();
    m_tokens.removeIf([&](const auto &entry) { return entry.value().end <= now; });
    if (m_tokens.size() >= kTokensKept)
        m_tokens.clear();
    const auto token = newToken();
    m_tokens.insert(token, {now + m_lifetime, scope});
    return {200,
            "application/json; charset=utf-8",
            {{"Cache-Control", "no-store"}},
            "{\"access_token\":\"" + token + "\",\"expires_in\":" + QByteArray::number(qint64{m_lifetime.count()}) +
                ",\"token_type\":\"Bearer\"}"};
}

bool TokenDesk::allows(const ServedRequest &request) const
{
    auto token = request.header("x-secureconnect-token").trimmed();
    if (token.startsWith("Bearer "))
        token = token.mid(7).trimmed();
    const QMutexLocker lock(&m_mutex);
    const auto found = m_tokens.constFind(token);
    if (found == m_tokens.constEnd() || found->end <= m_clock.clientElapsed())
        return false;
    const auto needed = scopeOf(request.path);
    return !m_scopesChecked || found->scope.isEmpty() || needed.isEmpty() || found->scope == needed;
}

void TokenDesk::revokeAll()
{
    const QMutexLocker lock(&m_mutex);
    m_tokens.clear();
}

void TokenDesk::setLifetime(std::chrono::seconds lifetime)
{
    const QMutexLocker lock(&m_mutex);
    m_lifetime = lifetime;
}

void TokenDesk::setScopesChecked(bool checked)
{
    const QMutexLocker lock(&m_mutex);
    m_scopesChecked = checked;
}

} // namespace Etl

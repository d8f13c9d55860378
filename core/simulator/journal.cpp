// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/journal.h"

#include <QJsonObject>
#include <QMutexLocker>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

constexpr int kJournalLimit = 10'000;
constexpr qsizetype kBodyLimit = 4'000;

QString bodyWithoutSecrets(const QByteArray &body)
{
    static const QRegularExpression secret(u"(client_secret=|\"client_secret\"\\s*:\\s*\")[^&\"]*"_s);
    return QString::fromUtf8(body.left(kBodyLimit)).replace(secret, u"\\1***"_s);
}

} // namespace

void Journal::add(const ServedRequest &request, const HttpReply &reply, const QDateTime &now)
{
    QJsonObject query;
    for (auto it = request.query.cbegin(); it != request.query.cend(); ++it)
        query.insert(it.key(), it.value());
    QJsonObject entry{
        {u"time"_s, now.toString(Qt::ISODateWithMs)},
        {u"method"_s, QString::fromLatin1(request.method)},
        {u"path"_s, request.path},
        {u"query"_s, query},
        {u"body"_s, bodyWithoutSecrets(request.body)},
        {u"status"_s, reply.status},
        {u"token"_s, request.headers.contains("x-secureconnect-token") || request.headers.contains("authorization")},
        {u"contentType"_s, QString::fromLatin1(request.header("content-type"))},
        {u"bytes"_s, reply.body.size()},
        {u"wire"_s, static_cast<int>(reply.wire)}};
    const QMutexLocker lock(&m_mutex);
    entry.insert(u"seq"_s, ++m_seq);
    m_entries.append(entry);
    if (m_entries.size() > kJournalLimit)
        m_entries.removeFirst();
}

void Journal::clear()
{
    const QMutexLocker lock(&m_mutex);
    m_entries = {};
}

QJsonArray Journal::entries() const
{
    const QMutexLocker lock(&m_mutex);
    return m_entries;
}

} // namespace Etl

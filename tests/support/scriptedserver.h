// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QUrl>

#include <chrono>
#include <memory>
#include <utility>

namespace Etl {

/// One request as it came over the wire.
struct SeenRequest
{
    QByteArray method;                     ///< "GET"
    QByteArray target;                     ///< path and query, byte for byte
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;

    QByteArray header(const QByteArray &name) const { return headers.value(name.toLower()); }
    QByteArray path() const { return target.split('?').constFirst(); }
};

/// How an answer leaves the server.
enum class Manner {
    Whole,    ///< as it should
    CutShort, ///< the full length announced, half of the body sent, then closed
    Reset,    ///< closed without a byte
    Hang,     ///< the request is read, nothing ever comes
    HangBody  ///< head and half of the body, then nothing
};

struct ScriptedAnswer
{
    int status = 200;
    QByteArray body;
    QList<std::pair<QByteArray, QByteArray>> headers;
    Manner manner = Manner::Whole;

    static ScriptedAnswer json(const QByteArray &body)
    {
        return {200, body, {{"Content-Type", "application/json"}}, {}};
    }
    static ScriptedAnswer file(const QByteArray &body, const QByteArray &disposition = {});
    static ScriptedAnswer only(int status, const QByteArray &body = {}) { return {status, body, {}, {}}; }
    static ScriptedAnswer broken(Manner manner, const QByteArray &body = {}) { return {200, body, {}, manner}; }
};

/// A small HTTP server on loopback whose every answer the test writes down beforehand. Own thread. Writes down what it
/// was asked, to the byte. An unscripted path answers 418, which no client of ours takes for an answer.
class ScriptedServer
{
public:
    ScriptedServer();
    ~ScriptedServer();
    Q_DISABLE_COPY_MOVE(ScriptedServer)

    QUrl url(const QString &path = {}) const;
    /// Answers for that path, in order; the last one is repeated for ever.
    void script(const QByteArray &path, const QList<ScriptedAnswer> &answers);
    QList<SeenRequest> requests() const;
    QList<SeenRequest> requestsTo(const QByteArray &path) const;
    int count(const QByteArray &path) const { return static_cast<int>(requestsTo(path).size()); }

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancel.h"
#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/config/settings.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QString>

#include <functional>
#include <memory>
#include <stop_token>

namespace Etl {

/// One open database on one thread: made, used and destroyed there. MySQL/MariaDB (QMYSQL) and SQLite (QSQLITE).
/// DECIMAL is read as text (HighPrecision). Knows how to repeat a transaction.
class Session
{
public:
    enum class Purpose {
        Load,      ///< strict mode, short waits: an answer that does not come in two minutes is a lost connection
        Procedure, ///< the server's own modes, and 30 minutes for one answer (it took 150 s in production)
        Watch,     ///< as Load, but 5 seconds for an answer: heartbeats and the like, whose end somebody waits for
        Read ///< for somebody who looks: 15 seconds for an answer, 5 to connect; lost once, it stays lost, so that
             ///< a row of questions to a server that hangs waits once
    };

    /// Error{Database} in plain words: host unreachable, access denied, unknown database, TLS refused …
    [[nodiscard]] static Result<std::unique_ptr<Session>> open(const DatabaseSettings &settings, const Clock &clock,
                                                               Purpose purpose = Purpose::Load);
    ~Session();
    Q_DISABLE_COPY_MOVE(Session)

    bool isSqlite() const;
    const DatabaseSettings &settings() const;
    QString serverVersion() const; ///< "10.11.6-MariaDB", "SQLite 3.40.1"
    QString tlsCipher() const;     ///< empty: no TLS
    /// Whether DB_SSL_MODE=verificado compares the certificate's name with DB_HOST. False: Qt's driver passes no such
    /// wish to the client library, only the certificate's chain to DB_SSL_CA is checked.
    bool verifiesHostName() const;
    qsizetype maxPacket() const; ///< bytes of the longest statement that the server takes
    bool localInfile() const;    ///< LOAD DATA LOCAL: the server allows it, and so far the client did not refuse
    void refuseLocalInfile();    ///< it failed for lack of permission: not again on this connection
    QSqlDatabase database() const;
    const Clock &clock() const;

    /// The function is the whole transaction: it changes nothing outside the database and may run again from its first
    /// line. Repeated after deadlock 1213, lock wait 1205, lost connection 2006/2013 and SQLite busy/locked (5, 6),
    /// with rollback, a new connection where it was lost and a growing pause; at most kAttempts times. commit is
    /// checked. With commit = false everything is rolled back at the end (--simular).
    [[nodiscard]] Result<void> transact(const std::function<Result<void>(Session &)> &function,
                                        const std::stop_token &token, bool commit = true);
    static constexpr int kAttempts = 5;
    /// From now on one attempt and 3 seconds for each answer, on a new connection: the rest after a stop (give the
    /// lease back, record the end) must not keep the operator waiting for a server that hangs. Not within a
    /// transaction.
    void hurry();

    /// Prepares, binds in order and executes; Error{Database} carries the server's code and text in detail, never
    /// values. Outside a transaction a SELECT or SHOW that finds the connection cut off runs again on a new one.
    /// Rows come whole or not at all: they are all here when it returns.
    [[nodiscard]] Result<QSqlQuery> exec(const QString &sql, const QVariantList &values = {});
    /// As exec(), but rows come from the server one by one: for what may not fit into memory. next() then also ends
    /// when the connection breaks, so lastError() must be looked at afterwards.
    [[nodiscard]] Result<QSqlQuery> stream(const QString &sql, const QVariantList &values = {});
    /// The identifier quoted for this dialect; "schema.table" in two parts. The settings have checked its characters.
    QString quoted(const QString &identifier) const;
    /// databaseError(), and remembers the code by which transact() decides whether to repeat. For who runs a query
    /// without exec().
    Error failed(const QSqlError &error, const QString &doing);

private:
    class Private;
    enum class Rows { Stored, Streamed };
    Result<QSqlQuery> execute(const QString &sql, const QVariantList &values, Rows rows);
    explicit Session(std::unique_ptr<Private> priv);
    std::unique_ptr<Private> d;
};

/// Error{Database} from what Qt and the server said, in Portuguese with what to do.
Error databaseError(const QSqlError &error, const QString &doing);

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/load/session.h"

#include <QElapsedTimer>
#include <QUuid>

#include <chrono>
#include <optional>
#include <utility>

namespace Etl {

/// The server ended the connection, or the client noticed that it is gone.
bool lostConnection(int code);

/// The connection behind a Session: how it is made, set up, repaired and used.
class Session::Private
{
public:
    Private(DatabaseSettings with, const Clock &by, Purpose meant)
        : settings(std::move(with)), clock(by), purpose(meant),
          name(QStringLiteral("etl-") + QUuid::createUuid().toString(QUuid::WithoutBraces))
    {}
    ~Private()
    {
        if (!QSqlDatabase::contains(name))
            return;
        QSqlDatabase::database(name, false).close();
        QSqlDatabase::removeDatabase(name);
    }
    Q_DISABLE_COPY_MOVE(Private)

    /// Whoever asks the server keeps it until the answer is there: the end of the application object drops all others.
    QSqlDatabase database() const { return QSqlDatabase::database(name, false); }
    Result<void> connect();
    Result<void> prepareSqlite();
    Result<void> prepareServer();
    /// Text protocol, one round trip.
    Result<QSqlQuery> plain(const QString &sql, const QString &doing, Rows rows = Rows::Stored);
    Result<QSqlQuery> run(const QString &sql, const QVariantList &values, Rows rows);
    /// SQLite hands out row after row, and a failure in the middle would look like the end of them.
    Result<QSqlQuery> whole(QSqlQuery query, const QString &doing, Rows rows);
    std::chrono::seconds answerTime() const;
    std::chrono::seconds connectTime() const;
    Error connectionFailed(const QSqlError &error);
    int attempts() const { return hurried ? 1 : kAttempts; }
    /// A connection that was lost, or is too patient, is replaced; not within a transaction.
    Result<void> repair();
    Error failed(const QSqlError &error, const QString &doing);
    QString connectOptions() const;

    DatabaseSettings settings;
    const Clock &clock;
    Purpose purpose;
    QString name;
    QString version;
    QString cipher;
    qsizetype maxPacket = 1'000'000;
    int lastCode = 0; ///< of the last failed statement; 0: none since the transaction began
    bool inTransaction = false;
    bool localInfile = false;
    bool withoutTls = false; ///< "preferido" and the server has none
    bool hurried = false;
    bool tooPatient = false;   ///< the connection was made before the hurry
    QElapsedTimer waited;      ///< since the last question; the network's time, not the clock's
    std::optional<Error> gone; ///< Purpose::Read: how the connection was lost
};

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/load/sessionconnection.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

constexpr std::chrono::milliseconds kFirstPause{100};

bool worthRepeating(int code, bool sqlite)
{
    if (sqlite)
        return (code & 0xff) == 5 || (code & 0xff) == 6;
    return code == 1205 || code == 1213 || lostConnection(code);
}

/// A statement that changes nothing: it may run twice.
bool onlyReads(const QString &sql)
{
    return sql.startsWith("SELECT "_L1) || sql.startsWith("SHOW "_L1);
}

} // namespace

Session::Session(std::unique_ptr<Private> priv) : d(std::move(priv)) {}

Session::~Session() = default;

Result<std::unique_ptr<Session>> Session::open(const DatabaseSettings &settings, const Clock &clock, Purpose purpose)
{
    if (settings.sslMode == SslMode::Verified && settings.sslCa.isEmpty() && !settings.isSqlite())
        return fail(ErrorCode::Config, u"DB_SSL_MODE=verificado precisa do certificado da autoridade em DB_SSL_CA."_s);
    if (settings.sslCa.contains(u';'))
        return fail(ErrorCode::Config, u"O caminho em DB_SSL_CA não pode conter ponto e vírgula."_s);
    auto session = std::unique_ptr<Session>(new Session(std::make_unique<Private>(settings, clock, purpose)));
    if (auto done = session->d->connect(); !done)
        return fail(done.error());
    return session;
}

bool Session::isSqlite() const
{
    return d->settings.isSqlite();
}

const DatabaseSettings &Session::settings() const
{
    return d->settings;
}

QString Session::serverVersion() const
{
    return d->version;
}

QString Session::tlsCipher() const
{
    return d->cipher;
}

qsizetype Session::maxPacket() const
{
    return d->maxPacket;
}

bool Session::localInfile() const
{
    return d->localInfile;
}

void Session::refuseLocalInfile()
{
    d->localInfile = false;
}

QSqlDatabase Session::database() const
{
    return d->database();
}

const Clock &Session::clock() const
{
    return d->clock;
}

void Session::hurry()
{
    if (d->hurried)
        return;
    d->hurried = true;
    d->tooPatient = !isSqlite();
}

bool Session::verifiesHostName() const
{
    return false;
}

Error Session::failed(const QSqlError &error, const QString &doing)
{
    return d->failed(error, doing);
}

Result<void> Session::transact(const std::function<Result<void>(Session &)> &function, const std::stop_token &token,
                               bool commit)
{
    if (d->inTransaction)
        return fail(ErrorCode::Internal, u"Uma transação dentro de outra."_s);
    const QString begin = isSqlite() ? u"BEGIN IMMEDIATE"_s : u"START TRANSACTION"_s;
    const auto once = [&]() -> Result<void> {
        if (auto go = checkpoint(token); !go)
            return go;
        if (auto again = d->repair(); !again)
            return again;
        d->lastCode = 0;
        if (auto begun = d->plain(begin, u"início da transação"_s); !begun)
            return fail(begun.error());
        d->inTransaction = true;
        Result<void> done = function(*this);
        d->inTransaction = false;
        if (done) {
            if (auto go = checkpoint(token); !go)
                done = go;
        }
        if (done && commit) {
            if (auto committed = d->plain(u"COMMIT"_s, u"confirmação da transação"_s); !committed)
                done = fail(committed.error());
        }
        if (!done || !commit) {
            // Always: after a lock wait the first half is still open and a later commit would store it.
            const int code = d->lastCode;
            auto undone = d->plain(u"ROLLBACK"_s, u"desfazer"_s);
            if (!undone && done)
                done = fail(undone.error());
            else
                d->lastCode = code;
        }
        return done;
    };
    for (int attempt = 1;; ++attempt) {
        Result<void> done = once();
        if (done || done.error().code != ErrorCode::Database || attempt >= d->attempts() || d->gone)
            return done;
        // While the server restarts, the new connection is refused for a moment: that is worth repeating too.
        const bool refused = attempt > 1 && (d->lastCode == 2002 || d->lastCode == 2003);
        if (!refused && !worthRepeating(d->lastCode, isSqlite()))
            return done;
        if (refused)
            d->lastCode = 2006;
        // Growing, and by chance a little different for each of two programs that stand in each other's way.
        const auto pause = kFirstPause * (1 << (attempt - 1));
        const auto spread =
            std::chrono::milliseconds(QRandomGenerator::global()->bounded(static_cast<int>(pause.count() / 2)));
        if (!d->clock.pause(pause + spread, token))
            return checkpoint(token);
    }
}

Result<QSqlQuery> Session::exec(const QString &sql, const QVariantList &values)
{
    return execute(sql, values, Rows::Stored);
}

Result<QSqlQuery> Session::stream(const QString &sql, const QVariantList &values)
{
    return execute(sql, values, Rows::Streamed);
}

Result<QSqlQuery> Session::execute(const QString &sql, const QVariantList &values, Rows rows)
{
    if (d->inTransaction)
        return d->run(sql, values, rows);
    if (auto ready = d->repair(); !ready)
        return fail(ready.error());
    auto done = d->run(sql, values, rows);
    if (done || d->hurried || d->gone || !lostConnection(d->lastCode) || !onlyReads(sql))
        return done;
    // It was cut off while it had nothing to do: a long wait for the bank, and the server's wait_timeout.
    if (auto again = d->repair(); !again)
        return fail(again.error());
    return d->run(sql, values, rows);
}

QString Session::quoted(const QString &identifier) const
{
    const QChar mark = isSqlite() ? u'"' : u'`';
    QStringList parts = identifier.split(u'.');
    for (QString &part : parts)
        part = mark + part.replace(mark, QString(2, mark)) + mark;
    return parts.join(u'.');
}

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/load/session.h"

#include <QRandomGenerator>
#include <QUuid>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

constexpr std::chrono::milliseconds kFirstPause{100};

/// What the client library calls a TLS wish when no certificate is named: any cipher it knows.
const auto kAnyCipher = "SSL_CIPHER=DEFAULT"_L1;

bool lostConnection(int code)
{
    // The server ended it (1053 shutdown, 1927 killed), or the client noticed (2006, 2013, 2055).
    static constexpr std::array codes{1053, 1927, 2006, 2013, 2055};
    return std::find(codes.begin(), codes.end(), code) != codes.end();
}

bool worthRepeating(int code, bool sqlite)
{
    if (sqlite)
        return (code & 0xff) == 5 || (code & 0xff) == 6;
    return code == 1205 || code == 1213 || lostConnection(code);
}

} // namespace

class Session::Private
{
public:
    Private(DatabaseSettings with, const Clock &by, Purpose meant)
        : settings(std::move(with)), clock(by), purpose(meant),
          name(u"etl-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces))
    {}
    ~Private()
    {
        if (!QSqlDatabase::contains(name))
            return;
        QSqlDatabase::database(name, false).close();
        QSqlDatabase::removeDatabase(name);
    }
    Q_DISABLE_COPY_MOVE(Private)

    QSqlDatabase database() const { return QSqlDatabase::database(name, false); }
    Result<void> connect();
    Result<void> prepareSqlite();
    Result<void> prepareServer();
    /// Text protocol, one round trip.
    Result<QSqlQuery> plain(const QString &sql, const QString &doing);
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
};

Error Session::Private::failed(const QSqlError &error, const QString &doing)
{
    lastCode = error.nativeErrorCode().toInt();
    return databaseError(error, doing);
}

Result<QSqlQuery> Session::Private::plain(const QString &sql, const QString &doing)
{
    QSqlQuery query(database());
    query.setForwardOnly(true);
    if (!query.exec(sql))
        return fail(failed(query.lastError(), doing));
    return query;
}

QString Session::Private::connectOptions() const
{
    if (settings.isSqlite())
        return u"QSQLITE_BUSY_TIMEOUT=5000"_s;
    // FOUND_ROWS: a renewal that writes the same time again still counts as one row.
    const int answer = purpose == Purpose::Load ? 120 : 1800;
    QString options =
        u"CLIENT_FOUND_ROWS=1;MYSQL_OPT_CONNECT_TIMEOUT=10;MYSQL_OPT_READ_TIMEOUT=%1;MYSQL_OPT_WRITE_TIMEOUT=%1"_s.arg(
            answer);
    if (withoutTls)
        return options;
    options += settings.sslCa.isEmpty() ? u";"_s + kAnyCipher : u";SSL_CA="_s + settings.sslCa;
    return options;
}

Result<void> Session::Private::connect()
{
    const bool known = QSqlDatabase::contains(name);
    QSqlDatabase base = known ? database() : QSqlDatabase::addDatabase(settings.driver, name);
    if (!base.isValid())
        return fail(ErrorCode::Config, u"O programa não traz o driver de banco %1 (DB_DRIVER)."_s.arg(settings.driver));
    base.close();
    base.setNumericalPrecisionPolicy(QSql::HighPrecision);
    base.setDatabaseName(settings.name);
    if (!settings.isSqlite()) {
        base.setHostName(settings.host);
        base.setPort(settings.port);
        base.setUserName(settings.user);
        base.setPassword(settings.password.reveal());
    }
    base.setConnectOptions(connectOptions());
    if (!base.open()) {
        const QSqlError error = base.lastError();
        if (error.nativeErrorCode().toInt() == 2026 && settings.sslMode == SslMode::Preferred && !withoutTls &&
            settings.sslCa.isEmpty()) { // with a CA a wrong certificate is an alarm, no reason to go on in the clear
            withoutTls = true;
            return connect();
        }
        const QString where = settings.isSqlite() ? settings.name : u"%1:%2"_s.arg(settings.host).arg(settings.port);
        return fail(failed(error, u"conexão com %1"_s.arg(where)));
    }
    return settings.isSqlite() ? prepareSqlite() : prepareServer();
}

Result<void> Session::Private::prepareSqlite()
{
    for (const auto &pragma :
         {u"PRAGMA journal_mode=WAL"_s, u"PRAGMA synchronous=FULL"_s, u"PRAGMA foreign_keys=OFF"_s}) {
        if (auto done = plain(pragma, u"preparo da conexão"_s); !done)
            return fail(done.error());
    }
    auto query = plain(u"SELECT sqlite_version()"_s, u"versão do banco"_s);
    if (!query)
        return fail(query.error());
    if (query->next())
        version = u"SQLite "_s + query->value(0).toString();
    return {};
}

Result<void> Session::Private::prepareServer()
{
    auto variables = plain(
        u"SHOW VARIABLES WHERE Variable_name IN "
        "('version', 'max_allowed_packet', 'log_bin', 'binlog_format', 'innodb_lock_wait_timeout', 'local_infile')"_s,
        u"leitura da configuração do servidor"_s);
    if (!variables)
        return fail(variables.error());
    QString statementLog;
    int lockWait = 50;
    while (variables->next()) {
        const QString variable = variables->value(0).toString().toLower();
        const QString value = variables->value(1).toString();
        if (variable == "version"_L1)
            version = value;
        else if (variable == "max_allowed_packet"_L1)
            maxPacket = value.toLongLong();
        else if (variable == "innodb_lock_wait_timeout"_L1)
            lockWait = value.toInt();
        else if (variable == "local_infile"_L1)
            localInfile = value.compare("ON"_L1, Qt::CaseInsensitive) == 0 || value == "1"_L1;
        else
            statementLog += value.toUpper();
    }
    auto tls = plain(u"SHOW SESSION STATUS LIKE 'Ssl_cipher'"_s, u"leitura do estado TLS"_s);
    if (!tls)
        return fail(tls.error());
    cipher = tls->next() ? tls->value(1).toString() : QString();
    if (cipher.isEmpty() && settings.sslMode != SslMode::Preferred) {
        database().close();
        return fail(ErrorCode::Config,
                    u"DB_SSL_MODE exige conexão segura, mas o servidor %1 não oferece TLS."_s.arg(settings.host));
    }
    if (purpose == Purpose::Procedure)
        return {};
    // Strict: what does not fit is an error, never a warning. NO_BACKSLASH_ESCAPES must be off: the writers escape.
    // Gap locks would make two programs on two dates wait for each other, hence READ COMMITTED; a server that logs by
    // statement refuses to write under it.
    QString setting = u"SET SESSION sql_mode='STRICT_ALL_TABLES,NO_ENGINE_SUBSTITUTION', lock_wait_timeout=30, "
                      "innodb_lock_wait_timeout=%1"_s.arg(std::min(lockWait, 10));
    if (auto done = plain(setting, u"preparo da conexão"_s); !done)
        return fail(done.error());
    if (statementLog.contains("STATEMENT"_L1) && statementLog.contains("ON"_L1))
        return {};
    if (auto done = plain(u"SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED"_s, u"preparo da conexão"_s); !done)
        return fail(done.error());
    return {};
}

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
        if (lostConnection(d->lastCode) || !d->database().isOpen()) {
            d->lastCode = 0;
            if (auto again = d->connect(); !again)
                return again;
        }
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
        if (done || done.error().code != ErrorCode::Database || attempt == kAttempts)
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
    if (values.isEmpty())
        return d->plain(sql, u"execução de um comando"_s);
    QSqlQuery query(d->database());
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return fail(failed(query.lastError(), u"preparo de um comando"_s));
    for (const QVariant &value : values)
        query.addBindValue(value);
    if (!query.exec())
        return fail(failed(query.lastError(), u"execução de um comando"_s));
    return query;
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/load/sessionconnection.h"

#include "core/base/folderaccess.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

constexpr std::chrono::seconds kConnectTime{10};
constexpr std::chrono::seconds kWatchAnswer{5};
constexpr std::chrono::seconds kReadAnswer{15};
constexpr std::chrono::seconds kReadConnect{5};
constexpr std::chrono::seconds kHurriedAnswer{3};
constexpr int kSqliteBusy = 5;
constexpr int kPrepareRounds = 40;
constexpr std::chrono::milliseconds kPreparePause{25};

/// What the client library calls a TLS wish when no certificate is named: any cipher it knows.
#ifdef Q_OS_WIN
// With Schannel it knows no DEFAULT ("Unknown cipher suite", and "preferido" would go on in the clear). Of these names
// it takes the algorithms, and Windows combines them: ECDHE with AES-GCM, too, which has no name there.
const auto kAnyCipher = "SSL_CIPHER=ECDHE-RSA-AES256-SHA384:ECDHE-RSA-AES128-SHA256:DHE-RSA-AES256-GCM-SHA384:"
                        "AES256-GCM-SHA384:AES128-GCM-SHA256"_L1;
#else
const auto kAnyCipher = "SSL_CIPHER=DEFAULT"_L1;
#endif

} // namespace

bool lostConnection(int code)
{
    // The server ended it (1053 shutdown, 1927 killed, 4031 idle for too long), or the client noticed (2006, 2013,
    // 2055).
    static constexpr std::array codes{1053, 1927, 2006, 2013, 2055, 4031};
    return std::find(codes.begin(), codes.end(), code) != codes.end();
}

Error Session::Private::failed(const QSqlError &error, const QString &doing)
{
    lastCode = error.nativeErrorCode().toInt();
    Error told = databaseError(error, doing);
    if (lostConnection(lastCode) && !settings.isSqlite() && waited.isValid() &&
        std::chrono::milliseconds(waited.elapsed()) >= answerTime())
        told.message = u"O banco de dados não respondeu em %1 s: confira o servidor e a rede e tente de novo."_s.arg(
            answerTime().count());
    if (purpose == Purpose::Read && lostConnection(lastCode))
        gone = told;
    return told;
}

Error Session::Private::connectionFailed(const QSqlError &error)
{
    const QString where = settings.isSqlite() ? settings.name : u"%1:%2"_s.arg(settings.host).arg(settings.port);
    Error told = failed(error, u"conexão com %1"_s.arg(where));
    if (!settings.isSqlite() && std::chrono::milliseconds(waited.elapsed()) >= connectTime())
        told.message = u"O servidor do banco não respondeu à conexão em %1 s: confira DB_HOST, DB_PORT, a rede, o "
                       "firewall e se o servidor está em ordem."_s.arg(connectTime().count());
    if (!settings.isSqlite())
        return told;
    const QFileInfo file(settings.name);
    if (file.isDir())
        told.message =
            u"%1 é uma pasta, não um arquivo de banco: escreva em DB_NAME o caminho do arquivo (por exemplo %2)."_s.arg(
                settings.name, QDir(settings.name).filePath(u"orquestrador.db"_s));
    else if (const QString inTheWay = fileInTheWay(file.absolutePath()); !inTheWay.isEmpty())
        told.message = inTheWay + u": confira DB_NAME."_s;
    return told;
}

Result<QSqlQuery> Session::Private::plain(const QString &sql, const QString &doing, Rows rows)
{
    const QSqlDatabase held = database();
    QSqlQuery query(held);
    query.setForwardOnly(rows == Rows::Streamed);
    waited.start();
    if (!query.exec(sql))
        return fail(failed(query.lastError(), doing));
    return whole(std::move(query), doing, rows);
}

Result<QSqlQuery> Session::Private::whole(QSqlQuery query, const QString &doing, Rows rows)
{
    if (rows == Rows::Streamed || !settings.isSqlite() || !query.isSelect())
        return query;
    query.last(); // fetches and keeps them all
    if (query.lastError().isValid())
        return fail(failed(query.lastError(), doing));
    query.seek(QSql::BeforeFirstRow);
    return query;
}

Result<QSqlQuery> Session::Private::run(const QString &sql, const QVariantList &values, Rows rows)
{
    if (values.isEmpty())
        return plain(sql, u"execução de um comando"_s, rows);
    const QSqlDatabase held = database();
    QSqlQuery query(held);
    query.setForwardOnly(rows == Rows::Streamed);
    waited.start();
    if (!query.prepare(sql))
        return fail(failed(query.lastError(), u"preparo de um comando"_s));
    for (const QVariant &value : values)
        query.addBindValue(value);
    waited.start();
    if (!query.exec())
        return fail(failed(query.lastError(), u"execução de um comando"_s));
    return whole(std::move(query), u"execução de um comando"_s, rows);
}

std::chrono::seconds Session::Private::answerTime() const
{
    if (hurried)
        return kHurriedAnswer;
    switch (purpose) {
    case Purpose::Load: return std::chrono::seconds(120);
    case Purpose::Procedure: return std::chrono::seconds(1800);
    case Purpose::Watch: return kWatchAnswer;
    case Purpose::Read: return kReadAnswer;
    }
    return kWatchAnswer;
}

std::chrono::seconds Session::Private::connectTime() const
{
    return purpose == Purpose::Read ? kReadConnect : std::min(answerTime(), kConnectTime);
}

Result<void> Session::Private::repair()
{
    if (gone)
        return fail(*gone);
    if (!tooPatient && !lostConnection(lastCode) && database().isOpen())
        return {};
    tooPatient = false;
    lastCode = 0;
    return connect();
}

QString Session::Private::connectOptions() const
{
    if (settings.isSqlite())
        return u"QSQLITE_BUSY_TIMEOUT=5000"_s;
    // FOUND_ROWS: a renewal that writes the same time again still counts as one row.
    const std::chrono::seconds answer = answerTime();
    QString options =
        u"CLIENT_FOUND_ROWS=1;MYSQL_OPT_CONNECT_TIMEOUT=%1;MYSQL_OPT_READ_TIMEOUT=%2;MYSQL_OPT_WRITE_TIMEOUT=%2"_s
            .arg(connectTime().count())
            .arg(answer.count());
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
    waited.start();
    if (!base.open()) {
        const QSqlError error = base.lastError();
        if (error.nativeErrorCode().toInt() == 2026 && settings.sslMode == SslMode::Preferred && !withoutTls &&
            settings.sslCa.isEmpty()) { // with a CA a wrong certificate is an alarm, no reason to go on in the clear
            withoutTls = true;
            return connect();
        }
        return fail(connectionFailed(error));
    }
    return settings.isSqlite() ? prepareSqlite() : prepareServer();
}

Result<void> Session::Private::prepareSqlite()
{
    for (const auto &pragma :
         {u"PRAGMA journal_mode=WAL"_s, u"PRAGMA synchronous=FULL"_s, u"PRAGMA foreign_keys=OFF"_s}) {
        auto done = plain(pragma, u"preparo da conexão"_s);
        // The change to WAL does not wait for another program that makes it at the same moment: it is busy at once.
        const auto patience = clock.elapsed() + kPrepareRounds * kPreparePause;
        for (int round = 1; !done && lastCode % 256 == kSqliteBusy && round < kPrepareRounds; ++round) {
            if (clock.elapsed() >= patience)
                break; // it did wait, and in vain
            (void)clock.pause(kPreparePause, {});
            done = plain(pragma, u"preparo da conexão"_s);
        }
        if (!done)
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
    QString setting =
        u"SET SESSION sql_mode='STRICT_ALL_TABLES,NO_ENGINE_SUBSTITUTION', lock_wait_timeout=30, "
        "innodb_lock_wait_timeout=%1"_s.arg(std::min<qint64>(lockWait, answerTime() < kConnectTime ? 2 : 10));
    if (auto done = plain(setting, u"preparo da conexão"_s); !done)
        return fail(done.error());
    if (statementLog.contains("STATEMENT"_L1) && statementLog.contains("ON"_L1))
        return {};
    if (auto done = plain(u"SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED"_s, u"preparo da conexão"_s); !done)
        return fail(done.error());
    return {};
}

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/selfcheck.h"

#include "core/base/version.h"
#include "core/extract/btgclient.h"
#include "core/load/calendarview.h"
#include "core/load/schema.h"
#include "core/load/session.h"
#include "core/transform/fundnames.h"

#include <QDir>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSslSocket>
#include <QStorageInfo>
#include <QTemporaryFile>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

class Checks
{
public:
    explicit Checks(const std::function<void(const CheckLine &)> &tell) : m_tell(tell) {}

    void ok(const QString &name, const QString &message) { say(CheckLine::State::Ok, name, message); }
    void warning(const QString &name, const QString &message) { say(CheckLine::State::Warning, name, message); }
    void failed(const QString &name, const QString &message)
    {
        m_good = false;
        say(CheckLine::State::Failed, name, message);
    }
    void failed(const QString &name, const Error &error)
    {
        failed(name, error.oneLine() + u' ' + operatorAdvice(error.code));
    }
    bool good() const { return m_good; }

private:
    void say(CheckLine::State state, const QString &name, const QString &message)
    {
        m_tell({state, name, Redactor::redact(message)});
    }

    const std::function<void(const CheckLine &)> &m_tell;
    bool m_good = true;
};

QString masked(const Secret &secret)
{
    return secret.isEmpty() ? u"(vazio)"_s : u"********"_s;
}

void checkProgram(Checks &checks)
{
    checks.ok(u"Programa"_s, u"Orquestrador BTG %1, Qt %2"_s.arg(programVersion(), QLatin1StringView(qVersion())));
    const QStringList drivers = QSqlDatabase::drivers();
    const QString listed = u"drivers SQL: %1"_s.arg(drivers.join(u", "_s));
    if (drivers.contains("QMYSQL"_L1) && drivers.contains("QSQLITE"_L1))
        checks.ok(u"Drivers"_s, listed);
    else
        checks.warning(u"Drivers"_s, listed + u"; esperados QMYSQL e QSQLITE"_s);
    if (QSslSocket::supportsSsl())
        checks.ok(u"TLS"_s, QSslSocket::activeBackend() + u", "_s + QSslSocket::sslLibraryVersionString());
    else
        checks.failed(u"TLS"_s, u"Este computador não tem suporte a TLS: reinstale o programa."_s);
}

void checkSettings(Checks &checks, const Settings &settings)
{
    if (settings.demonstration) {
        checks.ok(u"Configuração"_s, u"demonstração (simulador do BTG e SQLite); nenhum .env é necessário"_s);
        return;
    }
    checks.ok(u"Configuração"_s,
              settings.envPath.isEmpty() ? u"só variáveis de ambiente (nenhum .env)"_s : settings.envPath);
    checks.ok(u"Credenciais"_s,
              u"CLIENT_ID %1, CLIENT_SECRET %2"_s.arg(settings.api.clientId, masked(settings.api.clientSecret)));
    const DatabaseSettings &database = settings.database;
    checks.ok(u"Banco (configuração)"_s, database.isSqlite() ? u"%1 %2"_s.arg(database.driver, database.name)
                                                             : u"%1 %2@%3:%4/%5, DB_PASSWORD %6"_s
                                                                   .arg(database.driver, database.user, database.host)
                                                                   .arg(database.port)
                                                                   .arg(database.name, masked(database.password)));
    if (!settings.unknownKeys.isEmpty())
        checks.warning(u"Chaves desconhecidas"_s, settings.unknownKeys.join(u", "_s));
}

/// Writes and removes a file of its own; the folder itself is made when it is missing, as a run would.
void checkFolder(Checks &checks, const QString &name, const QString &path, const QString &key)
{
    if (path.isEmpty()) {
        checks.failed(name, u"%1 não está definida: escreva a pasta base no .env ou use a opção %2."_s.arg(
                                key, key == "BTG_REPORT_PATH"_L1 ? u"--dir-carteira"_s : u"--dir-rentabilidade"_s));
        return;
    }
    if (!QFileInfo(path).isDir()) {
        const QFileInfo parent(QFileInfo(path).absolutePath());
        if (parent.isDir() && parent.isWritable())
            checks.warning(name, u"%1 ainda não existe; será criada na primeira execução"_s.arg(path));
        else
            checks.failed(name, u"%1 não existe e não pode ser criada: confira %2."_s.arg(path, key));
        return;
    }
    QTemporaryFile probe(QDir(path).absoluteFilePath(u".verificar-XXXXXX"_s));
    if (!probe.open()) {
        checks.failed(name, u"%1 não permite escrita (%2): confira as permissões."_s.arg(path, probe.errorString()));
        return;
    }
    const qint64 freeMiB = QStorageInfo(path).bytesAvailable() / (1024 * 1024);
    checks.ok(name, u"%1 (%2 MiB livres)"_s.arg(path).arg(freeMiB));
}

void checkApi(Checks &checks, const Settings &settings, const Clock &clock, const QList<Part> &parts,
              const std::stop_token &token)
{
    BtgClient client(settings.api, clock, makeTokenCache(), {});
    for (const Part part : parts) {
        const QString name = u"Token (%1)"_s.arg(partName(part));
        if (const auto signedIn = client.signIn(part, token); signedIn)
            checks.ok(name, u"obtido de %1"_s.arg(settings.api.authUrl.host()));
        else
            checks.failed(name, signedIn.error());
    }
}

void checkTableList(Checks &checks, Session &session)
{
    const auto tables = checkTables(session);
    if (!tables) {
        checks.failed(u"Tabelas"_s, tables.error());
        return;
    }
    for (const TableCheck &table : *tables) {
        const QString name = u"Tabela %1"_s.arg(table.table);
        const QString remarks = table.remarks.join(u"; "_s);
        if (!table.exists)
            checks.warning(name, u"não existe; será criada na primeira carga"_s);
        else if (!table.fits)
            checks.failed(name, remarks);
        else
            checks.ok(name, remarks.isEmpty() ? u"serve"_s : u"serve; "_s + remarks);
    }
}

void checkDatabase(Checks &checks, const Settings &settings, const Clock &clock)
{
    if (settings.database.isSqlite() && !QFileInfo::exists(settings.database.name)) {
        const QFileInfo folder(QFileInfo(settings.database.name).absolutePath());
        if (folder.isDir() && folder.isWritable())
            checks.warning(u"Banco de dados"_s,
                           u"%1 ainda não existe; será criado na primeira carga"_s.arg(settings.database.name));
        else
            checks.failed(u"Banco de dados"_s, u"a pasta %1 não existe ou não permite escrita: confira DB_NAME."_s.arg(
                                                   folder.absoluteFilePath()));
        return;
    }
    const auto session = Session::open(settings.database, clock);
    if (!session) {
        checks.failed(u"Banco de dados"_s, session.error());
        return;
    }
    const QString cipher = (*session)->tlsCipher();
    const QString tls = settings.database.isSqlite() ? QString()
                        : cipher.isEmpty()           ? u", sem TLS"_s
                                                     : u", TLS %1"_s.arg(cipher);
    checks.ok(u"Banco de dados"_s, (*session)->serverVersion() + tls);
    if (settings.database.sslMode == SslMode::Verified && !settings.database.isSqlite())
        checks.warning(u"TLS com o banco"_s,
                       u"a cadeia do certificado é conferida, o nome do servidor não (limite do driver "
                       "QMYSQL): use uma autoridade só da casa em DB_SSL_CA"_s);
    checkTableList(checks, **session);
    const QString view = settings.database.calendarView;
    if (view.isEmpty())
        return;
    const QDate today = brazilianDate(clock.now());
    const auto days = readCalendarView(**session, view, today.addDays(-30), today);
    if (!days)
        checks.failed(u"Calendário"_s, days.error());
    else
        checks.ok(u"Calendário"_s, u"%1: %2 dias lidos, %3 divergência(s) com o da ANBIMA"_s.arg(view)
                                       .arg(days->size())
                                       .arg(BusinessDays(*days).disagreements(today.addDays(-30), today).size()));
}

void checkNameMap(Checks &checks, const QString &path)
{
    if (path.isEmpty())
        return;
    if (const auto names = FundNames::load(path); names)
        checks.ok(u"Mapa de nomes"_s, path);
    else
        checks.failed(u"Mapa de nomes"_s, names.error());
}

} // namespace

QString CheckLine::oneLine() const
{
    QString word;
    switch (state) {
    case State::Ok: word = u"OK    "_s; break;
    case State::Warning: word = u"AVISO "_s; break;
    case State::Failed: word = u"FALHA "_s; break;
    }
    return word + u' ' + name + u": "_s + message;
}

bool selfCheck(const Settings &settings, const Clock &clock, const QList<Part> &parts,
               const std::function<void(const CheckLine &)> &tell, const std::stop_token &token)
{
    Checks checks(tell);
    checkProgram(checks);
    checkSettings(checks, settings);
    if (parts.contains(Part::Carteira))
        checkFolder(checks, u"Pasta da carteira"_s, settings.reportPath, u"BTG_REPORT_PATH"_s);
    if (parts.contains(Part::Rentabilidade))
        checkFolder(checks, u"Pasta da rentabilidade"_s, settings.rentabilidadePath, u"BTG_RENTABILIDADE"_s);
    checkFolder(checks, u"Pasta de logs"_s, settings.dirLogs, u"DIR_LOGS"_s);
    checkNameMap(checks, settings.mapNmFundosPath);
    checkApi(checks, settings, clock, parts, token);
    checkDatabase(checks, settings, clock);
    return checks.good();
}

} // namespace Etl

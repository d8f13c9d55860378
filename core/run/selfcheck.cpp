// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/selfcheck.h"

#include "core/base/folderaccess.h"
#include "core/base/plaintext.h"
#include "core/base/version.h"
#include "core/calendar/businessdays.h"
#include "core/config/envfile.h"
#include "core/extract/btgclient.h"
#include "core/load/calendarview.h"
#include "core/load/rights.h"
#include "core/load/schema.h"
#include "core/load/session.h"
#include "core/run/databaselook.h"
#include "core/transform/fundnames.h"

#include <QFileInfo>
#include <QSqlDatabase>
#include <QSslSocket>
#include <QStorageInfo>

#include <tuple>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

class Checks
{
public:
    Checks(const std::function<void(const CheckLine &)> &tell, const std::function<void(const QString &)> &asking)
        : m_tell(tell), m_asking(asking)
    {}

    /// Whom the next question goes to.
    void ask(const QString &whom)
    {
        if (m_asking)
            m_asking(whom);
    }

    void ok(const QString &name, const QString &message, const QString &key = {})
    {
        say({CheckLine::State::Ok, name, message, {}, key, false});
    }
    void warning(const QString &name, const QString &message, const QString &key = {}, bool offersTables = false)
    {
        say({CheckLine::State::Warning, name, message, {}, key, offersTables});
    }
    void failed(const QString &name, const QString &message, const QString &key = {}, const QString &cure = {})
    {
        m_good = false;
        say({CheckLine::State::Failed, name, message, cure, key, false});
    }
    void failed(const QString &name, const Error &error, const QString &key = {})
    {
        failed(name, error.oneLine(), key, operatorAdvice(error.code));
    }
    bool good() const { return m_good; }

private:
    void say(CheckLine line)
    {
        line.message = Redactor::redact(line.message);
        m_tell(line);
    }

    const std::function<void(const CheckLine &)> &m_tell;
    const std::function<void(const QString &)> &m_asking;
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

void checkReaders(Checks &checks, const QString &envPath)
{
    const QStringList open = secretsOthersCanRead(envPath);
    if (!open.isEmpty())
        checks.warning(u"Permissões do .env"_s,
                       u"todos os usuários deste computador podem ler os segredos que estão em %1 (%2); o dono do "
                       "arquivo deve rodar chmod o-rwx \"%1\"."_s.arg(envPath, open.join(u" e "_s)));
}

void checkSettings(Checks &checks, const Settings &settings)
{
    if (settings.demonstration) {
        checks.ok(u"Configuração"_s, u"demonstração (simulador do BTG e SQLite); nenhum .env é necessário"_s);
        return;
    }
    checks.ok(u"Configuração"_s,
              settings.envPath.isEmpty() ? u"só variáveis de ambiente (nenhum .env)"_s : settings.envPath);
    checkReaders(checks, settings.envPath);
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

/// A folder that is missing is no failure where a run would make it.
void checkFolder(Checks &checks, const QString &name, const QString &path, const QString &key)
{
    if (path.isEmpty()) {
        checks.failed(name,
                      u"%1 não está definida: escreva a pasta base no .env ou use a opção %2."_s.arg(
                          key, key == "BTG_REPORT_PATH"_L1 ? u"--dir-carteira"_s : u"--dir-rentabilidade"_s),
                      key);
        return;
    }
    const FolderAccess access = tryFolder(path);
    switch (access.state) {
    case FolderAccess::State::Writable: {
        const qint64 freeMiB = QStorageInfo(path).bytesAvailable() / (1024 * 1024);
        checks.ok(name, u"%1 (%2 MiB livres)"_s.arg(path).arg(freeMiB), key);
        break;
    }
    case FolderAccess::State::WillBeMade:
        checks.warning(name, u"%1 ainda não existe; será criada na primeira execução"_s.arg(path), key);
        break;
    case FolderAccess::State::NotWritable:
        checks.failed(name, u"%1 não permite escrita (%2): confira as permissões."_s.arg(path, access.cause), key);
        break;
    case FolderAccess::State::NotAFolder:
        checks.failed(name, u"%1: corrija %2 ou mova o arquivo para outro lugar."_s.arg(fileInTheWay(path), key), key);
        break;
    case FolderAccess::State::Missing:
        checks.failed(name, u"%1 não existe e não pode ser criada: confira %2."_s.arg(path, key), key);
        break;
    }
}

/// Every request that the bank is known to take at these addresses orders a report (NAV) or needs one that was ordered
/// (ticket), so a check that changes nothing at the bank must leave them alone, and says so.
void tellUncontacted(Checks &checks, const ApiSettings &api, bool reportsAnswered)
{
    for (const auto &[name, url, key] :
         {std::tuple{u"Endereço da rentabilidade"_s, api.navUrl, u"NAV_PERFORMANCE_URL"_s},
          std::tuple{u"Endereço dos tickets"_s, api.ticketUrl, u"TICKET_URL"_s}}) {
        const bool sameServer = url.authority() == api.portfolioUrl.authority();
        const QString place = url.toString(QUrl::RemoveQuery | QUrl::RemoveUserInfo);
        const QString why =
            u"não foi consultado, porque o BTG não oferece ali uma consulta que não encomende um relatório; "
            "um erro no caminho só apareceria na primeira execução"_s;
        if (sameServer && reportsAnswered)
            checks.ok(name, u"%1: é o mesmo servidor que acaba de responder; o caminho em si %2"_s.arg(place, why),
                      key);
        else
            checks.warning(name, u"%1: %2"_s.arg(place, why), key);
    }
}

void checkApi(Checks &checks, const Settings &settings, const Clock &clock, const QList<Part> &parts,
              const std::stop_token &token)
{
    BtgClient client(settings.api, clock, makeTokenCache(), {});
    bool all = true;
    bool silent = false; // asked again it would only take as long again
    for (const Part part : parts) {
        const QString name = u"Token (%1)"_s.arg(partName(part));
        if (token.stop_requested())
            return;
        if (silent) {
            checks.failed(name, u"não pedido: %1 acaba de não responder"_s.arg(settings.api.authUrl.host()),
                          u"AUTH_URL"_s);
            continue;
        }
        checks.ask(u"o serviço de autenticação do BTG (%1)"_s.arg(settings.api.authUrl.host()));
        const auto signedIn = client.signIn(part, token, Patience::Probe);
        if (signedIn) {
            checks.ok(name, u"obtido de %1"_s.arg(settings.api.authUrl.host()), u"AUTH_URL"_s);
            continue;
        }
        all = false;
        silent = signedIn.error().code == ErrorCode::Network || signedIn.error().code == ErrorCode::Timeout;
        const bool refused = signedIn.error().code == ErrorCode::Auth;
        checks.failed(name, signedIn.error(), refused ? u"CLIENT_SECRET"_s : u"AUTH_URL"_s);
    }
    if (!all || token.stop_requested())
        return;
    // The cheapest question to the reports' server that proves the address and the token.
    const QDate day = BusinessDays().back(brazilianDate(clock.now()), 1);
    checks.ask(u"o servidor de relatórios do BTG (%1)"_s.arg(settings.api.portfolioUrl.host()));
    const auto releases = client.releaseList(day, token, Patience::Probe);
    if (releases)
        checks.ok(u"Relatórios do BTG"_s,
                  u"%1 respondeu (lista de liberação: %2)"_s.arg(settings.api.portfolioUrl.host(),
                                                                 numbered(releases->size(), u"fundo"_s, u"fundos"_s)),
                  u"PORTFOLIO_URL"_s);
    else
        checks.warning(u"Relatórios do BTG"_s,
                       u"a lista de liberação não veio de %1: %2"_s.arg(settings.api.portfolioUrl.host(),
                                                                        releases.error().oneLine()),
                       u"PORTFOLIO_URL"_s);
    tellUncontacted(checks, settings.api, releases.has_value());
}

void checkRights(Checks &checks, Session &session, const QStringList &existing, const QStringList &toCreate)
{
    const QString name = u"Direitos no banco"_s;
    const LackingRights lacking = lackingRights(session, existing);
    if (lacking.error)
        checks.failed(name, *lacking.error, u"DB_USER"_s);
    if (!lacking.lines.isEmpty())
        checks.failed(name, u"o usuário não tem %1."_s.arg(lacking.lines.join(u"; "_s)), u"DB_USER"_s,
                      u"Peça ao administrador do banco que os conceda (GRANT)."_s);
    if (lacking.error || !lacking.lines.isEmpty())
        return;
    if (!toCreate.isEmpty()) {
        const auto create = hasCreateRight(session, toCreate);
        if (!create || !*create) {
            checks.warning(name,
                           u"não foi possível confirmar o direito de criar tabelas (CREATE), de que a primeira carga "
                           "precisa: se ela o recusar, peça-o ao administrador do banco"_s,
                           u"DB_USER"_s);
            return;
        }
    }
    checks.ok(name,
              !toCreate.isEmpty() ? u"criar tabelas, ler, gravar e apagar linhas"_s : u"ler, gravar e apagar linhas"_s,
              u"DB_USER"_s);
}

void checkTableList(Checks &checks, Session &session)
{
    const auto tables = checkTables(session);
    if (!tables) {
        checks.failed(u"Tabelas"_s, tables.error(), u"DB_TABLE"_s);
        return;
    }
    QStringList existing;
    QStringList toCreate;
    for (const TableCheck &table : *tables) {
        const QString name = u"Tabela %1"_s.arg(table.table);
        const QString remarks = table.remarks.join(u"; "_s);
        const QString key =
            table.table == session.settings().tableRentabilidade ? u"DB_RENTABILIDADE"_s : u"DB_TABLE"_s;
        (table.exists ? existing : toCreate).append(table.table);
        if (!table.exists)
            checks.warning(name, u"não existe; será criada na primeira carga"_s, key, true);
        else if (!table.fits)
            checks.failed(name, remarks, key);
        else
            checks.ok(name, remarks.isEmpty() ? u"serve"_s : u"serve; "_s + remarks, key);
    }
    checkRights(checks, session, existing, toCreate);
}

void checkProcedure(Checks &checks, Session &session, const PartProcedure &procedure)
{
    const QString name = u"Procedimento %1"_s.arg(procedure.name);
    const auto problem = procedureProblem(session, procedure.name);
    if (!problem)
        checks.failed(name, problem.error(), procedure.key);
    else if (!problem->isEmpty())
        checks.failed(name, *problem + u'.', procedure.key,
                      u"Confira %1, ou peça ao administrador do banco o direito EXECUTE."_s.arg(procedure.key));
    else
        checks.ok(name, u"existe e pode ser chamado"_s, procedure.key);
}

void checkCalendar(Checks &checks, Session &session, const QString &view, QDate today)
{
    const auto days = readCalendarView(session, view, today.addDays(-30), today);
    if (!days)
        checks.failed(u"Calendário"_s, days.error(), u"DB_CALENDARIO"_s);
    else
        checks.ok(u"Calendário"_s,
                  u"%1: %2, %3 com o da ANBIMA"_s.arg(
                      view, numbered(days->size(), u"dia lido"_s, u"dias lidos"_s),
                      numbered(BusinessDays(*days).disagreements(today.addDays(-30), today).size(), u"divergência"_s,
                               u"divergências"_s)),
                  u"DB_CALENDARIO"_s);
}

void checkDatabase(Checks &checks, const Settings &settings, const Clock &clock, const std::stop_token &token)
{
    if (DatabaseLook::holdsNothingYet(settings.database)) {
        const QString folder = QFileInfo(settings.database.name).absolutePath();
        const QString inTheWay = fileInTheWay(folder);
        if (!inTheWay.isEmpty())
            checks.failed(u"Banco de dados"_s, u"%1: confira DB_NAME."_s.arg(inTheWay), u"DB_NAME"_s);
        else if (tryFolder(folder).isWritable())
            checks.warning(u"Banco de dados"_s,
                           u"%1 ainda não existe; será criado na primeira carga"_s.arg(settings.database.name),
                           u"DB_NAME"_s, true);
        else
            checks.failed(u"Banco de dados"_s,
                          u"a pasta %1 não existe ou não permite escrita: confira DB_NAME."_s.arg(folder),
                          u"DB_NAME"_s);
        return;
    }
    checks.ask(settings.database.isSqlite() ? u"o banco de dados"_s
                                            : u"o banco de dados (%1)"_s.arg(settings.database.host));
    const auto look = DatabaseLook::open(settings.database, clock, token);
    if (!look) {
        checks.failed(u"Banco de dados"_s, look.error(), settings.database.isSqlite() ? u"DB_NAME"_s : u"DB_HOST"_s);
        return;
    }
    Session &session = (*look)->session();
    const QString cipher = session.tlsCipher();
    const QString tls = settings.database.isSqlite() ? QString()
                        : cipher.isEmpty()           ? u", sem TLS"_s
                                                     : u", TLS %1"_s.arg(cipher);
    checks.ok(u"Banco de dados"_s, session.serverVersion() + tls, u"DB_HOST"_s);
    if (settings.database.sslMode == SslMode::Verified && !settings.database.isSqlite())
        checks.warning(u"TLS com o banco"_s,
                       u"a cadeia do certificado é conferida, o nome do servidor não (limite do driver "
                       "QMYSQL): use uma autoridade só da casa em DB_SSL_CA"_s,
                       u"DB_SSL_CA"_s);
    checkTableList(checks, session);
    for (const PartProcedure &procedure : partProcedures(settings.database, allParts()))
        checkProcedure(checks, session, procedure);
    if (const QString view = settings.database.calendarView; !view.isEmpty())
        checkCalendar(checks, session, view, brazilianDate(clock.now()));
}

void checkNameMap(Checks &checks, const QString &path)
{
    if (path.isEmpty())
        return;
    if (const auto names = FundNames::load(path); names)
        checks.ok(u"Mapa de nomes"_s, path, u"MAP_NMFUNDOS_PATH"_s);
    else
        checks.failed(u"Mapa de nomes"_s, names.error(), u"MAP_NMFUNDOS_PATH"_s);
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
    return word + u' ' + name + u": "_s + message + (cure.isEmpty() ? QString() : u' ' + cure);
}

bool selfCheck(const Settings &settings, const Clock &clock, const QList<Part> &parts,
               const std::function<void(const CheckLine &)> &tell, const std::stop_token &token,
               const std::function<void(const QString &)> &asking)
{
    Checks checks(tell, asking);
    checkProgram(checks);
    checkSettings(checks, settings);
    if (parts.contains(Part::Carteira))
        checkFolder(checks, u"Pasta da carteira"_s, settings.reportPath, u"BTG_REPORT_PATH"_s);
    if (parts.contains(Part::Rentabilidade))
        checkFolder(checks, u"Pasta da rentabilidade"_s, settings.rentabilidadePath, u"BTG_RENTABILIDADE"_s);
    checkFolder(checks, u"Pasta de logs"_s, settings.dirLogs, u"DIR_LOGS"_s);
    checkNameMap(checks, settings.mapNmFundosPath);
    if (!token.stop_requested())
        checkApi(checks, settings, clock, parts, token);
    if (!token.stop_requested())
        checkDatabase(checks, settings, clock, token);
    return checks.good() && !token.stop_requested();
}

} // namespace Etl

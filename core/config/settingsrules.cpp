// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/settingsrules.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

/// Names a folder of its own for each day of a year, below the base folder.
bool isFolderFormat(const QString &format)
{
    const QDate day(2025, 4, 10);
    const QString name = day.toString(format);
    return !name.trimmed().isEmpty() && !name.contains(".."_L1) && !QDir::isAbsolutePath(name) &&
           name != day.addDays(1).toString(format) && name != day.addMonths(1).toString(format);
}

ApiSettings readApi(SettingsReader &reader)
{
    ApiSettings api;
    api.authUrl = reader.url(u"AUTH_URL"_s);
    api.portfolioUrl = reader.url(u"PORTFOLIO_URL"_s);
    api.navUrl = reader.url(u"NAV_PERFORMANCE_URL"_s);
    api.ticketUrl = reader.url(u"TICKET_URL"_s);
    api.clientId = reader.required(u"CLIENT_ID"_s, u"a identificação recebida do BTG"_s);
    api.clientSecret = reader.secret(u"CLIENT_SECRET"_s, true);
    api.scopeCarteira = reader.text(u"SCOPE_CARTEIRA"_s);
    api.scopePatrimonio = reader.text(u"SCOPE_PATRIMONIO"_s);
    api.grantType = reader.text(u"GRANT_TYPE"_s);
    api.typeReport = reader.oneOf(u"TIPO_RELATORIO"_s, {10, 3, 81});
    api.indexador = reader.text(u"INDEXADOR"_s);
    api.ticketIntervalo = reader.seconds(u"TICKET_INTERVALO"_s);
    api.ticketPrazo = reader.seconds(u"TICKET_PRAZO"_s);
    const QString proxy = reader.text(u"HTTPS_PROXY"_s);
    if (!proxy.isEmpty()) {
        api.proxy = QUrl(proxy.contains("://"_L1) ? proxy : u"http://"_s + proxy, QUrl::StrictMode);
        if (!api.proxy.isValid() || api.proxy.host().isEmpty())
            reader.mistake(u"HTTPS_PROXY"_s, u"HTTPS_PROXY não é um endereço: escreva http://servidor:porta."_s);
    }
    return api;
}

SslMode readSslMode(SettingsReader &reader)
{
    const QString word = reader.text(u"DB_SSL_MODE"_s).toLower();
    if (word == "exigido"_L1)
        return SslMode::Required;
    if (word == "verificado"_L1)
        return SslMode::Verified;
    if (word != "preferido"_L1)
        reader.mistake(u"DB_SSL_MODE"_s,
                       u"DB_SSL_MODE tem \"%1\": escreva preferido, exigido ou verificado."_s.arg(word));
    return SslMode::Preferred;
}

DatabaseSettings readDatabase(SettingsReader &reader)
{
    DatabaseSettings database;
    database.driver = reader.text(u"DB_DRIVER"_s).toUpper();
    const bool sqlite = database.isSqlite();
    if (!sqlite && database.driver != "QMYSQL"_L1)
        reader.mistake(u"DB_DRIVER"_s, u"DB_DRIVER tem \"%1\": escreva QMYSQL ou QSQLITE."_s.arg(database.driver));
    database.name =
        reader.required(u"DB_NAME"_s, sqlite ? u"o caminho do arquivo SQLite"_s : u"o nome do banco de dados"_s);
    if (!sqlite) {
        database.host = reader.required(u"DB_HOST"_s, u"o nome ou endereço do servidor"_s);
        database.user = reader.required(u"DB_USER"_s, u"o usuário do banco"_s);
        bool ok = false;
        database.port = reader.text(u"DB_PORT"_s).toInt(&ok);
        if (!ok || database.port < 1 || database.port > 65535)
            reader.mistake(u"DB_PORT"_s,
                           u"DB_PORT tem \"%1\": escreva uma porta de 1 a 65535."_s.arg(reader.text(u"DB_PORT"_s)));
        database.password = reader.secret(u"DB_PASSWORD"_s, false);
    }
    database.sslCa = reader.text(u"DB_SSL_CA"_s);
    database.sslMode = readSslMode(reader);
    database.tableCarteira = reader.identifier(u"DB_TABLE"_s);
    database.tableRentabilidade = reader.identifier(u"DB_RENTABILIDADE"_s);
    database.procCarteira = reader.identifier(u"DB_PROC_CARTEIRA"_s);
    database.procRentabilidade = reader.identifier(u"DB_PROC_RENTABILIDADE"_s);
    database.calendarView = reader.identifier(u"DB_CALENDARIO"_s);
    return database;
}

} // namespace

SettingsVerdict judgeSettings(const SettingsSources &sources, const SecretStore &secrets,
                              const QHash<QString, QString> &file, const QString &path)
{
    SettingsReader reader(sources, secrets, file, path);
    SettingsVerdict verdict;
    Settings &settings = verdict.settings;
    settings.envPath = path;
    settings.unknownKeys = reader.unknownKeys();
    settings.api = readApi(reader);
    settings.database = readDatabase(reader);
    settings.reportPath = sources.dirCarteira.isEmpty() ? reader.text(u"BTG_REPORT_PATH"_s) : sources.dirCarteira;
    settings.rentabilidadePath =
        sources.dirRentabilidade.isEmpty() ? reader.text(u"BTG_RENTABILIDADE"_s) : sources.dirRentabilidade;
    settings.pastaData = reader.text(u"PASTA_DATA"_s);
    if (!isFolderFormat(settings.pastaData))
        reader.mistake(u"PASTA_DATA"_s,
                       u"PASTA_DATA tem \"%1\": escreva um formato com dia e mês, por exemplo yyyy-MM-dd."_s.arg(
                           settings.pastaData));
    settings.conciliacaoAviso = reader.money(u"CONCILIACAO_AVISO"_s);
    settings.conciliacaoLimite = reader.money(u"CONCILIACAO_LIMITE"_s);
    const QStringList ended = reader.text(u"FUNDOS_ENCERRADOS"_s).split(u',', Qt::SkipEmptyParts);
    for (const QString &fund : ended) {
        if (!fund.trimmed().isEmpty())
            settings.fundosEncerrados.append(fund.trimmed());
    }
    settings.mapNmFundosPath = reader.text(u"MAP_NMFUNDOS_PATH"_s);

    const QString base = path.isEmpty() ? QDir::currentPath() : QFileInfo(path).absolutePath();
    const QString logs = sources.dirLogs.isEmpty() ? reader.text(u"DIR_LOGS"_s) : sources.dirLogs;
    settings.dirLogs = logs.isEmpty() ? QDir(base).absoluteFilePath(u"logs"_s) : QDir::current().absoluteFilePath(logs);
    verdict.mistakes = reader.mistakes();
    verdict.lookedAt = reader.lookedAt();
    return verdict;
}

} // namespace Etl

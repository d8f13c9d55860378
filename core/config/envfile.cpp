// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/envfile.h"

#include "core/config/settingsreader.h"
#include "core/config/settingstable.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

/// One line's value without quotes, escapes of double quotes and trailing comment.
Result<QString> unquoted(const QString &raw, const QString &where)
{
    const QString text = raw.trimmed();
    // "KEY= # nothing" has no value, "KEY=#x" has one.
    if (text.isEmpty() || (text.startsWith(u'#') && raw.front().isSpace()))
        return QString();
    const QChar quote = text.front();
    if (quote != u'"' && quote != u'\'') {
        static const QRegularExpression comment(u"\\s#.*$"_s);
        QString plain = text;
        return plain.remove(comment).trimmed();
    }
    QString value;
    for (qsizetype i = 1; i < text.size(); ++i) {
        if (text[i] == quote)
            return value;
        const bool escape =
            quote == u'"' && text[i] == u'\\' && i + 1 < text.size() && (text[i + 1] == u'"' || text[i + 1] == u'\\');
        if (escape)
            ++i;
        value += text[i];
    }
    return fail(ErrorCode::Config, u"Falta fechar as aspas em %1."_s.arg(where));
}

/// Names a folder of its own for each day of a year, below the base folder.
bool isFolderFormat(const QString &format)
{
    const QDate day(2025, 4, 10);
    const QString name = day.toString(format);
    return !name.trimmed().isEmpty() && !name.contains(".."_L1) && !QDir::isAbsolutePath(name) &&
           name != day.addDays(1).toString(format) && name != day.addMonths(1).toString(format);
}

/// The text of a .env that some editor wrote: UTF-8, UTF-16 with its mark, or else the ANSI page of old Windows
/// editors.
QString decoded(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringConverter::encodingForData(bytes).value_or(QStringConverter::Utf8));
    QString text = decoder(bytes);
    if (decoder.hasError())
        text = QString::fromLatin1(bytes);
    if (text.startsWith(QChar::ByteOrderMark))
        text.remove(0, 1);
    return text;
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
        Redactor::add(api.proxy.password());
        if (!api.proxy.isValid() || api.proxy.host().isEmpty())
            reader.mistakes.append(u"HTTPS_PROXY não é um endereço: escreva http://servidor:porta."_s);
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
        reader.mistakes.append(u"DB_SSL_MODE tem \"%1\": escreva preferido, exigido ou verificado."_s.arg(word));
    return SslMode::Preferred;
}

DatabaseSettings readDatabase(SettingsReader &reader)
{
    DatabaseSettings database;
    database.driver = reader.text(u"DB_DRIVER"_s).toUpper();
    const bool sqlite = database.isSqlite();
    if (!sqlite && database.driver != "QMYSQL"_L1)
        reader.mistakes.append(u"DB_DRIVER tem \"%1\": escreva QMYSQL ou QSQLITE."_s.arg(database.driver));
    database.name =
        reader.required(u"DB_NAME"_s, sqlite ? u"o caminho do arquivo SQLite"_s : u"o nome do banco de dados"_s);
    if (!sqlite) {
        database.host = reader.required(u"DB_HOST"_s, u"o nome ou endereço do servidor"_s);
        database.user = reader.required(u"DB_USER"_s, u"o usuário do banco"_s);
        bool ok = false;
        database.port = reader.text(u"DB_PORT"_s).toInt(&ok);
        if (!ok || database.port < 1 || database.port > 65535)
            reader.mistakes.append(
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

QUrl ApiSettings::releaseListUrl() const
{
    QUrl url = portfolioUrl;
    QString path = url.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path + u"/PortfolioQuotaListToDate"_s);
    return url;
}

Result<QHash<QString, QString>> readEnvFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Config, u"Não foi possível ler o arquivo de configuração %1."_s.arg(path),
                    file.errorString());
    const QString content = decoded(file.readAll());

    static const QRegularExpression assignment(u"^\\s*(?:export\\s+)?([A-Za-z_][A-Za-z0-9_.-]*)\\s*=(.*)$"_s);
    QHash<QString, QString> values;
    int number = 0;
    const QStringList lines = content.split(u'\n');
    for (const QString &line : lines) {
        ++number;
        const QString trimmed = line.trimmed();
        if (trimmed.isEmpty() || trimmed.startsWith(u'#'))
            continue;
        const QString where = u"%1, linha %2"_s.arg(path).arg(number);
        const auto match = assignment.match(trimmed);
        if (!match.hasMatch())
            return fail(ErrorCode::Config, u"A linha %1 de %2 não tem a forma CHAVE=valor."_s.arg(number).arg(path));
        const auto value = unquoted(match.captured(2), where);
        if (!value)
            return fail(value.error());
        values.insert(match.captured(1), *value);
    }
    return values;
}

SettingsSources SettingsSources::standard()
{
    SettingsSources sources;
    sources.searchedFolders = {QDir::currentPath(), QCoreApplication::applicationDirPath(),
                               QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation)};
    sources.environment = QProcessEnvironment::systemEnvironment();
    return sources;
}

Result<QString> locateEnv(const SettingsSources &sources)
{
    if (!sources.explicitEnv.isEmpty()) {
        const QFileInfo wanted(sources.explicitEnv);
        if (!wanted.isFile())
            return fail(ErrorCode::Config, u"O arquivo %1, indicado em --env, não existe."_s.arg(sources.explicitEnv));
        return wanted.absoluteFilePath();
    }
    for (const QString &folder : sources.searchedFolders) {
        const QFileInfo candidate(QDir(folder), u".env"_s);
        if (candidate.isFile())
            return candidate.absoluteFilePath();
    }
    return QString();
}

Result<Settings> loadSettings(const SettingsSources &sources, const SecretStore &secrets)
{
    const auto path = locateEnv(sources);
    if (!path)
        return fail(path.error());
    QHash<QString, QString> file;
    if (!path->isEmpty()) {
        auto values = readEnvFile(*path);
        if (!values)
            return fail(values.error());
        file = *std::move(values);
    }

    SettingsReader reader(sources, secrets, std::move(file), *path);
    Settings settings;
    settings.envPath = *path;
    settings.unknownKeys = reader.unknownKeys();
    settings.api = readApi(reader);
    settings.database = readDatabase(reader);
    settings.reportPath = sources.dirCarteira.isEmpty() ? reader.text(u"BTG_REPORT_PATH"_s) : sources.dirCarteira;
    settings.rentabilidadePath =
        sources.dirRentabilidade.isEmpty() ? reader.text(u"BTG_RENTABILIDADE"_s) : sources.dirRentabilidade;
    settings.pastaData = reader.text(u"PASTA_DATA"_s);
    if (!isFolderFormat(settings.pastaData))
        reader.mistakes.append(
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

    const QString base = path->isEmpty() ? QDir::currentPath() : QFileInfo(*path).absolutePath();
    const QString logs = sources.dirLogs.isEmpty() ? reader.text(u"DIR_LOGS"_s) : sources.dirLogs;
    settings.dirLogs = logs.isEmpty() ? QDir(base).absoluteFilePath(u"logs"_s) : QDir::current().absoluteFilePath(logs);

    if (!reader.mistakes.isEmpty())
        return fail(ErrorCode::Config,
                    u"Configuração incompleta (%1). %2"_s.arg(reader.lookedAt(), reader.mistakes.join(u' ')));
    return settings;
}

Settings demonstrationSettings(const QString &folder)
{
    const QDir base(folder);
    Settings settings;
    settings.demonstration = true;
    settings.api.grantType = u"client_credentials"_s;
    settings.api.indexador = u"CDIE"_s;
    settings.database.driver = u"QSQLITE"_s;
    settings.database.name = base.absoluteFilePath(u"demonstracao.sqlite"_s);
    settings.database.tableCarteira = findSettingKey(u"DB_TABLE"_s)->defaultValue;
    settings.database.tableRentabilidade = findSettingKey(u"DB_RENTABILIDADE"_s)->defaultValue;
    settings.reportPath = base.absoluteFilePath(u"carteira"_s);
    settings.rentabilidadePath = base.absoluteFilePath(u"rentabilidade"_s);
    settings.pastaData = findSettingKey(u"PASTA_DATA"_s)->defaultValue;
    settings.conciliacaoAviso = *Decimal::parse(findSettingKey(u"CONCILIACAO_AVISO"_s)->defaultValue);
    settings.conciliacaoLimite = *Decimal::parse(findSettingKey(u"CONCILIACAO_LIMITE"_s)->defaultValue);
    settings.dirLogs = base.absoluteFilePath(u"logs"_s);
    return settings;
}

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/envfile.h"

#include "core/config/envtext.h"
#include "core/config/settingsrules.h"
#include "core/config/settingstable.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace Etl {

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
    const auto lines = parseEnv(decodeEnv(file.readAll()).text, path);
    if (!lines)
        return fail(lines.error());
    return envValues(*lines);
}

QStringList secretsOthersCanRead([[maybe_unused]] const QString &path)
{
    QStringList open;
#ifdef Q_OS_UNIX
    if (path.isEmpty() || !(QFileInfo(path).permissions() & QFileDevice::ReadOther))
        return open;
    const auto values = readEnvFile(path);
    if (!values)
        return open;
    for (auto value = values->cbegin(); value != values->cend(); ++value) {
        const SettingKey *known = findSettingKey(value.key());
        if (known && known->secret && !value->isEmpty())
            open.append(value.key());
    }
    open.sort();
#endif
    return open;
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
        if (wanted.isDir())
            return fail(
                ErrorCode::Config,
                u"%1, indicado em --env ou pelo ambiente escolhido, é uma pasta: informe o arquivo, por exemplo %2."_s
                    .arg(sources.explicitEnv, QDir(sources.explicitEnv).filePath(u".env"_s)));
        if (!wanted.isFile())
            return fail(
                ErrorCode::Config,
                u"O arquivo %1, indicado em --env ou pelo ambiente escolhido, não existe."_s.arg(sources.explicitEnv));
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

    SettingsVerdict verdict = judgeSettings(sources, secrets, file, *path);
    Redactor::add(verdict.settings.api.proxy.password());
    if (!verdict.mistakes.isEmpty()) {
        QStringList sentences;
        for (const SettingMistake &mistake : std::as_const(verdict.mistakes))
            sentences.append(mistake.sentence);
        return fail(ErrorCode::Config,
                    u"Configuração incompleta (%1). %2"_s.arg(verdict.lookedAt, sentences.join(u' ')));
    }
    return std::move(verdict.settings);
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

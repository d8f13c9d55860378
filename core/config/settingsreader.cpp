// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/settingsreader.h"

#include "core/config/environment.h"
#include "core/config/settingstable.h"

#include <QLocale>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

constexpr double kMaxSeconds = 24 * 60 * 60;

/// The address as it may be shown: what stands before the @ may be a password.
QString withoutUserInfo(const QString &url)
{
    static const QRegularExpression userInfo(u"^([^/]*//)?.*@"_s);
    QString shown = url;
    return shown.replace(userInfo, u"\\1***@"_s);
}

} // namespace

SettingsReader::SettingsReader(const SettingsSources &sources, const SecretStore &secrets, QHash<QString, QString> file,
                               QString path)
    : m_sources(sources), m_secrets(secrets), m_file(std::move(file)), m_path(std::move(path))
{}

QString SettingsReader::text(const QString &name) const
{
    const SettingKey *key = findSettingKey(name);
    Q_ASSERT(key);
    for (const QString &spelling : key->spellings) {
        if (!m_sources.environment.value(spelling).isEmpty())
            return m_sources.environment.value(spelling);
    }
    for (const QString &spelling : key->spellings) {
        if (!m_file.value(spelling).isEmpty())
            return m_file.value(spelling);
    }
    return key->defaultValue;
}

QString SettingsReader::required(const QString &name, const QString &whatToWrite)
{
    const QString value = text(name);
    if (value.isEmpty())
        mistake(name, u"Falta %1: escreva %2."_s.arg(name, whatToWrite));
    return value;
}

Secret SettingsReader::secret(const QString &name, bool isRequired)
{
    QString value = text(name);
    if (value.isEmpty()) {
        const auto stored = m_secrets.read(name);
        if (stored)
            value = stored->reveal();
        // A scheduled task has no vault at all: that must not stop a run which needs nothing from it.
        else if (isRequired)
            mistake(name, stored.error().message);
    }
    if (value.isEmpty() && isRequired)
        mistake(name, u"Falta %1: escreva-o no .env ou grave-o no cofre do sistema."_s.arg(name));
    return Secret(value);
}

QUrl SettingsReader::url(const QString &name)
{
    const QString value = text(name);
    const QUrl parsed(value, QUrl::StrictMode);
    const bool allowed =
        parsed.scheme() == "https"_L1 || (parsed.scheme() == "http"_L1 && isLoopbackHost(parsed.host()));
    if (!parsed.isValid() || parsed.host().isEmpty() || !allowed)
        mistake(name, u"%1 tem \"%2\": escreva um endereço https:// (http:// só para 127.0.0.1)."_s.arg(
                          name, withoutUserInfo(value)));
    return parsed;
}

QString SettingsReader::identifier(const QString &name)
{
    static const QRegularExpression allowed(u"^[A-Za-z0-9_$]+(\\.[A-Za-z0-9_$]+)?$"_s);
    const QString value = text(name);
    if (!value.isEmpty() && !allowed.match(value).hasMatch())
        mistake(name, u"%1 tem \"%2\": use só letras, números, _ e $ (no máximo um ponto)."_s.arg(name, value));
    return value;
}

std::chrono::milliseconds SettingsReader::seconds(const QString &name)
{
    const QString value = text(name);
    bool ok = false;
    const double number = QLocale::c().toDouble(value, &ok);
    if (!ok || !(number > 0) || number > kMaxSeconds) {
        mistake(name, u"%1 tem \"%2\": escreva segundos, por exemplo 5 ou 0.5."_s.arg(name, value));
        return std::chrono::milliseconds(1000);
    }
    return std::chrono::milliseconds(qMax<qint64>(1, qRound64(number * 1000)));
}

Decimal SettingsReader::money(const QString &name)
{
    const QString value = text(name);
    const auto number = Decimal::parse(value);
    if (!number || number->isNegative()) {
        mistake(name,
                u"%1 tem \"%2\": escreva um valor em R$ com ponto decimal, por exemplo 500.00."_s.arg(name, value));
        return {};
    }
    return *number;
}

int SettingsReader::oneOf(const QString &name, const QList<int> &allowed)
{
    const QString value = text(name);
    bool ok = false;
    const int number = value.toInt(&ok);
    if (!ok || !allowed.contains(number)) {
        QStringList words;
        for (const int candidate : allowed)
            words.append(QString::number(candidate));
        mistake(name, u"%1 tem \"%2\": escreva um destes: %3."_s.arg(name, value, words.join(u", "_s)));
    }
    return number;
}

QStringList SettingsReader::unknownKeys() const
{
    QStringList unknown;
    for (auto entry = m_file.cbegin(); entry != m_file.cend(); ++entry) {
        if (!findSettingKey(entry.key()))
            unknown.append(entry.key());
    }
    unknown.sort();
    return unknown;
}

QString SettingsReader::lookedAt() const
{
    return m_path.isEmpty() ? u"nenhum .env encontrado em: %1"_s.arg(m_sources.searchedFolders.join(u"; "_s))
                            : u"arquivo %1"_s.arg(m_path);
}

} // namespace Etl

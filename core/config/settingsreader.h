// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/envfile.h"

namespace Etl {

/// What is wrong with one key: the sentence names the key, what stands there and what to write. Never a secret.
struct SettingMistake
{
    QString key; ///< our spelling
    QString sentence;

    bool operator==(const SettingMistake &) const = default;
};

/// One look-up of settings: environment > file > keychain > default, each value checked. Collects every mistake, so
/// that the operator repairs the file once. Inside this room only. Never puts a secret into a mistake.
class SettingsReader
{
public:
    /// The two references must outlive the reader. file: what stands in the .env at that path (empty: none was found).
    SettingsReader(const SettingsSources &sources, const SecretStore &secrets, QHash<QString, QString> file,
                   QString path);

    /// In the order found; one key may have several.
    const QList<SettingMistake> &mistakes() const { return m_mistakes; }
    void mistake(const QString &key, const QString &sentence) { m_mistakes.append({key, sentence}); }

    QString text(const QString &name) const;
    QString required(const QString &name, const QString &whatToWrite);
    Secret secret(const QString &name, bool isRequired);
    /// https, or http for a loopback address.
    QUrl url(const QString &name);
    /// A table, view or procedure, perhaps with its schema.
    QString identifier(const QString &name);
    std::chrono::milliseconds seconds(const QString &name);
    Decimal money(const QString &name);
    int oneOf(const QString &name, const QList<int> &allowed);

    /// Keys of the file that contract 3 does not know, sorted.
    QStringList unknownKeys() const;
    /// "arquivo /x/.env", or where none was found.
    QString lookedAt() const;

private:
    const SettingsSources &m_sources;
    const SecretStore &m_secrets;
    QHash<QString, QString> m_file;
    QString m_path;
    QList<SettingMistake> m_mistakes;
};

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/envfile.h"
#include "core/config/settingsform.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QSet>
#include <QTemporaryDir>

namespace Etl {

using namespace Qt::StringLiterals;

/// A keychain under the test's control.
class FakeSecrets final : public SecretStore
{
public:
    QHash<QString, QString> texts;
    bool refuses = false;
    bool there = true;             ///< false: there is no keychain, and so it refuses what it is asked
    QSet<QString> refusedWrites;   ///< these keys, from the start
    QSet<QString> refusedRemovals; ///< these keys
    bool takesRefused = false;     ///< takes what it refuses nevertheless, as one that answers too late
    int writesLeft = -1;           ///< then it refuses every write; below 0: no limit

    Result<Secret> read(const QString &key) const override
    {
        if (refuses || !there)
            return fail(ErrorCode::Secret, u"O cofre recusou %1."_s.arg(key));
        return Secret(texts.value(key));
    }
    Result<void> write(const QString &key, const Secret &secret) override
    {
        const bool refused = refuses || !there || refusedWrites.contains(key) || writesLeft == 0;
        if (!refused || takesRefused)
            texts.insert(key, secret.reveal());
        if (refused)
            return fail(ErrorCode::Secret, u"O cofre recusou a gravação de %1."_s.arg(key));
        if (writesLeft > 0)
            --writesLeft;
        return {};
    }
    Result<void> remove(const QString &key) override
    {
        if (!there || refusedRemovals.contains(key))
            return fail(ErrorCode::Secret, u"O cofre recusou a remoção de %1."_s.arg(key));
        texts.remove(key);
        return {};
    }
    bool isThere() const override { return there; }
    QString name() const override { return u"de teste"_s; }
};

using Lines = QHash<QString, QString>;

/// The least that a real configuration needs.
inline const Lines kMinimal = {{u"CLIENT_ID"_s, u"cliente"_s},
                               {u"CLIENT_SECRET"_s, u"segredo-do-btg"_s},
                               {u"DB_HOST"_s, u"servidor"_s},
                               {u"DB_USER"_s, u"usuario"_s},
                               {u"DB_NAME"_s, u"banco"_s}};

/// One folder with a .env, an environment and a keychain.
struct World
{
    QTemporaryDir folder;
    SettingsSources sources;
    FakeSecrets secrets;

    explicit World(const Lines &lines, const Lines &environment = {})
    {
        writeLines(envPath(), lines);
        sources.searchedFolders = {folder.path()};
        for (auto line = environment.cbegin(); line != environment.cend(); ++line)
            sources.environment.insert(line.key(), line.value());
    }
    /// A named profile with these lines, and the sources that use it.
    SettingsSources addProfile(const QString &name, const Lines &lines) const
    {
        const QString folderOf = folder.filePath(u"ambientes/"_s + name);
        QDir().mkpath(folderOf);
        SettingsSources used = sources;
        used.explicitEnv = folderOf + u"/.env"_s;
        writeLines(used.explicitEnv, lines);
        return used;
    }
    QString envPath() const { return folder.filePath(u".env"_s); }
    Result<Settings> load() const { return loadSettings(sources, secrets); }

private:
    static void writeLines(const QString &path, const Lines &lines)
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write the test's .env");
        for (auto line = lines.cbegin(); line != lines.cend(); ++line)
            file.write(u"%1=\"%2\"\n"_s.arg(line.key(), line.value()).toUtf8());
    }
};

inline SettingsForm readForm(const World &world)
{
    auto form = SettingsForm::read(world.sources, world.secrets);
    if (!form)
        qFatal("%s", qPrintable(form.error().oneLine()));
    return *form;
}

inline SettingsForm saveForm(SettingsForm form, World &world)
{
    auto saved = form.save(world.secrets);
    if (!saved)
        qFatal("%s", qPrintable(saved.error().oneLine()));
    return saved->form;
}

inline Lines minimalWith(const Lines &more)
{
    Lines lines = kMinimal;
    for (auto line = more.cbegin(); line != more.cend(); ++line)
        lines.insert(line.key(), line.value());
    return lines;
}

} // namespace Etl

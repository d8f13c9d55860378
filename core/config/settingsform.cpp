// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/settingsform.h"

#include "core/config/keychainsharing.h"
#include "core/config/settingstable.h"

#include <QDir>
#include <QRegularExpression>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

/// Shorter than what the Redactor registers: half a typed password must not blank out words of the log.
QString placeholder()
{
    return u"***"_s;
}

/// The keychain as it was when the form was read: judging must not ask the real one at every key stroke.
class RememberedSecrets final : public SecretStore
{
public:
    RememberedSecrets(QHash<QString, Secret> texts, QHash<QString, Error> refusals)
        : m_texts(std::move(texts)), m_refusals(std::move(refusals))
    {}

    Result<Secret> read(const QString &key) const override
    {
        if (const auto refusal = m_refusals.constFind(key); refusal != m_refusals.cend())
            return fail(*refusal);
        return m_texts.value(key);
    }
    Result<void> write(const QString &key, const Secret &secret) override
    {
        m_texts.insert(key, secret);
        return {};
    }
    Result<void> remove(const QString &key) override
    {
        m_texts.remove(key);
        return {};
    }
    QString name() const override { return u"lembrado"_s; }

private:
    QHash<QString, Secret> m_texts;
    QHash<QString, Error> m_refusals;
};

const QRegularExpression &userInfoPattern()
{
    static const QRegularExpression userInfo(u"^([^/]*//)?[^/@]*@"_s);
    return userInfo;
}

QString optionOf(const SettingsSources &sources, const QString &key)
{
    if (key == "BTG_REPORT_PATH"_L1)
        return sources.dirCarteira;
    if (key == "BTG_RENTABILIDADE"_L1)
        return sources.dirRentabilidade;
    if (key == "DIR_LOGS"_L1)
        return sources.dirLogs;
    return {};
}

} // namespace

Result<SettingsForm> SettingsForm::read(const SettingsSources &sources, const SecretStore &secrets)
{
    const auto located = locateEnv(sources);
    if (!located)
        return fail(located.error());
    const QString folder = sources.searchedFolders.value(sources.searchedFolders.size() - 1, QDir::currentPath());
    auto writer = EnvWriter::open(located->isEmpty() ? QDir(folder).absoluteFilePath(u".env"_s) : *located);
    if (!writer)
        return fail(writer.error());

    SettingsForm form;
    form.m_sources = sources;
    form.m_writer = *std::move(writer);
    form.m_others = otherProfiles(sources, form.envPath());
    form.m_keychainThere = secrets.isThere();
    for (const SettingKey &key : settingKeys()) {
        if (!key.secret)
            continue;
        const QString &name = key.spellings.constFirst();
        const auto stored = secrets.read(name);
        if (!stored)
            form.m_refusals.insert(name, stored.error());
        else if (!stored->isEmpty())
            form.m_stored.insert(name, *stored);
    }
    return form;
}

QStringList SettingsForm::unknownKeys() const
{
    QStringList unknown;
    const QStringList keys = m_writer.values().keys();
    for (const QString &key : keys) {
        if (!findSettingKey(key))
            unknown.append(key);
    }
    unknown.sort();
    return unknown;
}

EnvWriter SettingsForm::edited(bool withSecrets, std::optional<Error> *problem) const
{
    EnvWriter writer = m_writer;
    const QStringList keys = changedKeys();
    for (const QString &key : keys) {
        const auto secret = m_secretEdits.constFind(key);
        const bool isSecret = secret != m_secretEdits.cend();
        QString text = m_texts.value(key);
        if (isSecret)
            text = secret->place == SecretPlace::Keychain || secret->secret.isEmpty() ? QString()
                   : withSecrets                                                      ? secret->secret.reveal()
                                                                                      : placeholder();
        if (text.isEmpty())
            writer.remove(key);
        else if (auto done = writer.set(key, text); !done && problem)
            *problem = done.error();
    }
    return writer;
}

SettingsVerdict SettingsForm::judge(bool withSecrets) const
{
    QHash<QString, Secret> stored = m_stored;
    QHash<QString, Error> refusals = m_refusals;
    for (auto edit = m_secretEdits.cbegin(); edit != m_secretEdits.cend(); ++edit) {
        refusals.remove(edit.key());
        stored.remove(edit.key());
        if (edit->place == SecretPlace::Keychain && !edit->secret.isEmpty())
            stored.insert(edit.key(), withSecrets ? edit->secret : Secret(placeholder()));
    }
    const RememberedSecrets secrets(stored, refusals);
    return judgeSettings(m_sources, secrets, edited(withSecrets).values(),
                         m_writer.existed() ? m_writer.path() : QString());
}

SettingValue SettingsForm::value(const QString &name) const
{
    const SettingKey *key = findSettingKey(name);
    Q_ASSERT(key);
    SettingValue value;
    value.text = key->defaultValue;
    const auto take = [&value](const QString &text, ValueOrigin origin, const QString &spelling) {
        if (text.isEmpty() || value.isSet)
            return;
        value.text = text;
        value.origin = origin;
        value.spelling = spelling;
        value.isSet = true;
    };
    take(optionOf(m_sources, name), ValueOrigin::Option, {});
    for (const QString &spelling : key->spellings)
        take(m_sources.environment.value(spelling), ValueOrigin::Environment, spelling);
    const QHash<QString, QString> file = edited(false).values();
    if (!fitsEnvLine(m_texts.value(name)))
        take(m_texts.value(name), ValueOrigin::EnvFile, name);
    for (const QString &spelling : key->spellings)
        take(file.value(spelling), ValueOrigin::EnvFile, spelling);
    const auto edit = m_secretEdits.constFind(name);
    const bool inKeychain = edit == m_secretEdits.cend()
                                ? m_stored.contains(name)
                                : edit->place == SecretPlace::Keychain && !edit->secret.isEmpty();
    if (key->secret && inKeychain)
        take(placeholder(), ValueOrigin::Keychain, name);

    const bool withPassword = value.text.contains(userInfoPattern());
    value.hidden = key->secret || withPassword;
    value.keychainThere = m_keychainThere;
    if (withPassword && !key->secret)
        value.masked = QString(value.text).replace(userInfoPattern(), u"\\1***@"_s);
    if (value.hidden)
        value.text.clear();
    return value;
}

void SettingsForm::setText(const QString &name, const QString &text)
{
    const SettingKey *key = findSettingKey(name);
    Q_ASSERT(key && !key->secret);
    QString stored;
    for (const QString &spelling : key->spellings) {
        if (stored.isEmpty())
            stored = m_writer.values().value(spelling);
    }
    // Choosing the default where nothing is written is no change either.
    if (text == stored || (stored.isEmpty() && text == key->defaultValue))
        m_texts.remove(name);
    else
        m_texts.insert(name, text);
}

void SettingsForm::setSecret(const QString &key, const Secret &secret, SecretPlace place)
{
    m_secretEdits.insert(key, {secret, place});
}

bool SettingsForm::moveSecret(const QString &name, SecretPlace place)
{
    const SettingKey *key = findSettingKey(name);
    Q_ASSERT(key && key->secret);
    const SettingValue now = value(name);
    if (!now.isSet || now.isOverridden())
        return false;
    const ValueOrigin wanted = place == SecretPlace::Keychain ? ValueOrigin::Keychain : ValueOrigin::EnvFile;
    if (now.origin == wanted)
        return true;
    if (const auto edit = m_secretEdits.find(name); edit != m_secretEdits.end()) {
        edit->place = place;
        return true;
    }
    Secret kept = m_stored.value(name);
    for (const QString &spelling : key->spellings) {
        const QString text = m_writer.values().value(spelling);
        // The line of the file is the one that counts, whatever the keychain has beside it.
        if (now.origin == ValueOrigin::EnvFile && !text.isEmpty()) {
            kept = Secret(text);
            break;
        }
    }
    m_secretEdits.insert(name, {kept, place, true});
    return true;
}

void SettingsForm::removeSecret(const QString &key)
{
    m_secretEdits.insert(key, {});
}

void SettingsForm::revert(const QString &key)
{
    m_texts.remove(key);
    m_secretEdits.remove(key);
}

void SettingsForm::revertAll()
{
    m_texts.clear();
    m_secretEdits.clear();
}

QStringList SettingsForm::changedKeys() const
{
    QStringList changed;
    for (const SettingKey &key : settingKeys()) {
        if (isChanged(key.spellings.constFirst()))
            changed.append(key.spellings.constFirst());
    }
    return changed;
}

QHash<QString, QString> SettingsForm::mistakes() const
{
    QHash<QString, QString> found;
    const SettingsVerdict verdict = judge(false);
    for (const SettingMistake &mistake : verdict.mistakes) {
        QString &sentences = found[mistake.key];
        sentences += sentences.isEmpty() ? mistake.sentence : u' ' + mistake.sentence;
    }
    for (auto edit = m_secretEdits.cbegin(); edit != m_secretEdits.cend(); ++edit) {
        if (edit->moved && edit->staysInKeychain() && isAnotherSecret(m_stored.value(edit.key()), edit->secret))
            found.insert(edit.key(), otherSecretSentence(edit.key()));
    }
    for (auto text = m_texts.cbegin(); text != m_texts.cend(); ++text) {
        EnvWriter trial;
        if (auto fits = trial.set(text.key(), *text); !fits)
            found.insert(text.key(), fits.error().message);
    }
    return found;
}

QHash<QString, QString> SettingsForm::gaps() const
{
    QHash<QString, QString> found;
    const auto need = [&](const QString &key, const QString &what) {
        if (!value(key).isSet)
            found.insert(
                key, u"Falta %1: escreva %2. Sem ela, cada execução precisa dizer a sua e as agendadas falham."_s.arg(
                         key, what));
    };
    need(u"BTG_REPORT_PATH"_s, u"a pasta base da carteira"_s);
    need(u"BTG_RENTABILIDADE"_s, u"a pasta base da rentabilidade"_s);
    return found;
}

bool SettingsForm::takesOut(const QString &name) const
{
    const SecretEdit edit = m_secretEdits.value(name);
    if (edit.staysInKeychain() || !(m_stored.contains(name) || m_refusals.contains(name)))
        return false;
    // Nothing can have been kept in a keychain that is not there.
    if (!m_keychainThere)
        return false;
    if (edit.secret.isEmpty() || m_others.isEmpty())
        return true;
    // A new secret in the place of one that stood in the .env: the one of the keychain is not ours.
    const QStringList spellings = findSettingKey(name)->spellings;
    return std::none_of(spellings.cbegin(), spellings.cend(),
                        [this](const QString &spelling) { return !m_writer.values().value(spelling).isEmpty(); });
}

QString SettingsForm::keychainWarning() const
{
    QStringList keys;
    for (auto edit = m_secretEdits.cbegin(); edit != m_secretEdits.cend(); ++edit) {
        const bool unknown = m_keychainThere && m_refusals.contains(edit.key());
        const bool replaces =
            edit->staysInKeychain() && (unknown || isAnotherSecret(m_stored.value(edit.key()), edit->secret));
        if (replaces || takesOut(edit.key()))
            keys.append(edit.key());
    }
    keys.sort();
    return sharedSecretsQuestion(keys, m_others);
}

Result<Settings> SettingsForm::settings() const
{
    std::optional<Error> problem;
    std::ignore = edited(true, &problem);
    if (problem)
        return fail(*problem);
    SettingsVerdict verdict = judge(true);
    Redactor::add(verdict.settings.api.proxy.password());
    if (verdict.mistakes.isEmpty())
        return std::move(verdict.settings);
    QStringList sentences;
    for (const SettingMistake &mistake : std::as_const(verdict.mistakes))
        sentences.append(mistake.sentence);
    return fail(ErrorCode::Config, sentences.join(u' '));
}

} // namespace Etl

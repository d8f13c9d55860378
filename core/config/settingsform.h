// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/envwriter.h"
#include "core/config/settingsrules.h"

#include <QHash>

#include <optional>

namespace Etl {

/// Where a value that would be used comes from, strongest first.
enum class ValueOrigin { Option, Environment, EnvFile, Keychain, Default };

/// One key as the form shows it, with the operator's changes.
struct SettingValue
{
    QString text;   ///< what counts; of a secret and of an address with a password always empty
    QString masked; ///< such an address with *** in place of user and password
    ValueOrigin origin = ValueOrigin::Default;
    QString spelling; ///< of the variable or line that counts
    bool isSet = false;
    bool hidden = false;       ///< must not be shown: a secret, or an address with a password
    bool keychainThere = true; ///< of a secret: whether there is a keychain to keep it

    /// The process decides: a change of the .env would have no effect.
    bool isOverridden() const { return origin == ValueOrigin::Option || origin == ValueOrigin::Environment; }
};

enum class SecretPlace { EnvFile, Keychain };

/// The settings on their way through a form: what is stored, and what the operator has changed. A value: a worker takes
/// a copy. Rules and words are those of loadSettings. Reading and saving block (disk, keychain); the rest is memory.
class SettingsForm
{
public:
    SettingsForm() = default;
    /// The .env that would be used, or the one that would be made in the user's configuration folder. Error{Config}
    /// when it cannot be read. A keychain that refuses is a mistake of its key, not an error.
    [[nodiscard]] static Result<SettingsForm> read(const SettingsSources &sources, const SecretStore &secrets);

    QString envPath() const { return m_writer.path(); }
    bool envExists() const { return m_writer.existed(); }
    const SettingsSources &sources() const { return m_sources; }
    QStringList unknownKeys() const;

    SettingValue value(const QString &key) const;
    /// Empty: the key goes out of the file and its default counts.
    void setText(const QString &key, const QString &text);
    /// Kept where it is said; at the other place it is taken out.
    void setSecret(const QString &key, const Secret &secret, SecretPlace place);
    /// What is kept, or is about to be, goes to that place as it is: nobody types or sees it again. False when there is
    /// nothing to move: none is set, or it comes from the environment. A keychain that has another secret of that key
    /// makes it a mistake of the key: it is one for all profiles, and theirs must not change unseen.
    bool moveSecret(const QString &key, SecretPlace place);
    /// From both places.
    void removeSecret(const QString &key);
    void revert(const QString &key);
    void revertAll();

    bool isChanged(const QString &key) const { return m_texts.contains(key) || m_secretEdits.contains(key); }
    bool isChanged() const { return !m_texts.isEmpty() || !m_secretEdits.isEmpty(); }
    /// In the order of the table.
    QStringList changedKeys() const;

    /// Key to what is wrong with it, as loadSettings would say.
    QHash<QString, QString> mistakes() const;
    /// Key to what is missing although the settings are accepted without it, because each run may be told: the base
    /// folders. Without them nothing runs that is not told, and no scheduled run is.
    QHash<QString, QString> gaps() const;
    /// What would be used after saving. Error{Config} with every mistake.
    [[nodiscard]] Result<Settings> settings() const;

    /// To be asked before save(): which secret of the keychain would be replaced or taken out, and which profiles read
    /// the same one. Empty: nothing of others changes.
    QString keychainWarning() const;
    /// Keychain first, then the .env; when one fails nothing of both is changed, and what could not be put back is said
    /// in the error. The answer is the form as it then stands. What of the keychain could not be taken out is said in
    /// warnings.
    struct Saved;
    [[nodiscard]] Result<Saved> save(SecretStore &secrets) const;

private:
    struct SecretEdit
    {
        Secret secret; ///< empty: removed
        SecretPlace place = SecretPlace::EnvFile;
        bool moved = false; ///< nobody typed it

        bool staysInKeychain() const { return place == SecretPlace::Keychain && !secret.isEmpty(); }
    };

    /// The .env with the changes; without secrets a placeholder stands for new ones. A text that no line can hold is
    /// left out, and said in problem.
    EnvWriter edited(bool withSecrets, std::optional<Error> *problem = nullptr) const;
    SettingsVerdict judge(bool withSecrets) const;
    /// After saving, the keychain must no longer have that key.
    bool takesOut(const QString &key) const;
    [[nodiscard]] Result<void> saveBoth(EnvWriter &writer, SecretStore &secrets) const;

    SettingsSources m_sources;
    EnvWriter m_writer;
    QHash<QString, Secret> m_stored;  ///< what the keychain has
    QHash<QString, Error> m_refusals; ///< what it did not tell
    bool m_keychainThere = true;
    QStringList m_others;            ///< labels of the other profiles, which share it
    QHash<QString, QString> m_texts; ///< changes
    QHash<QString, SecretEdit> m_secretEdits;
};

struct SettingsForm::Saved
{
    SettingsForm form;
    QStringList warnings;
};

} // namespace Etl

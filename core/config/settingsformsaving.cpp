// SPDX-License-Identifier: GPL-3.0-or-later
// How a form is saved: the keychain first, then the .env; what fails half way is put back as it was.
#include "core/config/keychainsharing.h"
#include "core/config/settingsform.h"

#include <QMap>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

/// What the keychain had before the form wrote to it, to be put back in one place whatever fails.
class SecretsBefore
{
public:
    explicit SecretsBefore(SecretStore &secrets) : m_secrets(secrets) {}

    /// A keychain that does not tell what it has is not written to: nothing could be put back.
    Result<Secret> remember(const QString &key)
    {
        const auto stored = m_secrets.read(key);
        if (!stored)
            return fail(stored.error());
        m_texts.insert(key, *stored);
        return *stored;
    }
    /// The error with a sentence for each secret that could not be put back.
    Error restored(Error error) const
    {
        for (auto text = m_texts.cbegin(); text != m_texts.cend(); ++text) {
            // What was refused is as a rule still as it was.
            if (const auto now = m_secrets.read(text.key()); now && now->reveal() == text->reveal())
                continue;
            const auto done = text->isEmpty() ? m_secrets.remove(text.key()) : m_secrets.write(text.key(), *text);
            if (done)
                continue;
            error.message +=
                u" Atenção: %1 pode ter ficado no cofre com o valor novo, porque não foi possível voltar ao "
                "anterior: %2 Confira-o antes de executar."_s.arg(text.key(), done.error().message);
        }
        return error;
    }

private:
    SecretStore &m_secrets;
    QMap<QString, Secret> m_texts;
};

} // namespace

Result<void> SettingsForm::saveBoth(EnvWriter &writer, SecretStore &secrets) const
{
    SecretsBefore before(secrets);
    QStringList keys;
    for (auto edit = m_secretEdits.cbegin(); edit != m_secretEdits.cend(); ++edit) {
        if (edit->staysInKeychain())
            keys.append(edit.key());
    }
    keys.sort();
    for (const QString &key : std::as_const(keys)) {
        const SecretEdit edit = m_secretEdits.value(key);
        const auto known = before.remember(key);
        if (!known)
            return fail(before.restored(known.error()));
        // Also when another program put it there after the form was read.
        if (edit.moved && isAnotherSecret(*known, edit.secret))
            return fail(before.restored({ErrorCode::Secret, otherSecretSentence(key), {}, {}}));
        // Also one that was refused: a keychain that did not answer in time may have taken it.
        if (auto written = secrets.write(key, edit.secret); !written)
            return fail(before.restored(written.error()));
    }
    if (auto written = writer.save(); !written)
        return fail(before.restored(written.error()));
    return {};
}

Result<SettingsForm::Saved> SettingsForm::save(SecretStore &secrets) const
{
    std::optional<Error> problem;
    EnvWriter writer = edited(true, &problem);
    if (problem)
        return fail(*problem);
    if (auto done = saveBoth(writer, secrets); !done)
        return fail(done.error());

    // Only now: until the .env stands, the old secret of the keychain still counts.
    QStringList warnings;
    for (auto edit = m_secretEdits.cbegin(); edit != m_secretEdits.cend(); ++edit) {
        if (!takesOut(edit.key()))
            continue;
        if (auto removed = secrets.remove(edit.key()); !removed)
            warnings.append(removed.error().message);
    }
    SettingsSources sources = m_sources;
    auto form = read(sources, secrets);
    if (!form)
        return fail(form.error());
    return Saved{*std::move(form), warnings};
}

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/keychainsharing.h"

#include "core/config/profiles.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Etl {

QStringList otherProfiles(const SettingsSources &sources, const QString &envPath)
{
    const QFileInfo own(envPath);
    QStringList labels;
    SettingsSources usual = sources;
    usual.explicitEnv.clear();
    if (const auto found = locateEnv(usual); found && !found->isEmpty() && QFileInfo(*found) != own)
        labels.append(Profile().label());
    const QList<Profile> named = Profiles::of(sources).list();
    for (const Profile &profile : named) {
        if (QFileInfo(profile.path) != own)
            labels.append(profile.label());
    }
    return labels;
}

bool isAnotherSecret(const Secret &stored, const Secret &wanted)
{
    return !stored.isEmpty() && stored.reveal() != wanted.reveal();
}

QString otherSecretSentence(const QString &key)
{
    return u"O cofre do sistema já guarda outro %1, e ele é um só para todos os ambientes: mover este trocaria o dos "
           "outros. Deixe-o no .env; se ele deve valer para todos, use Substituir e grave-o no cofre."_s.arg(key);
}

QString sharedSecretsQuestion(const QStringList &keys, const QStringList &others)
{
    if (keys.isEmpty() || others.isEmpty())
        return {};
    return u"O cofre do sistema é um só para todos os ambientes: salvar troca ou retira %1 também para %2, se não "
           "tiverem o seu no próprio .env. Salvar mesmo assim?"_s.arg(keys.join(u", "_s), others.join(u", "_s));
}

} // namespace Etl

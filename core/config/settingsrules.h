// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/envfile.h"
#include "core/config/settingsreader.h"

namespace Etl {

/// Settings and everything that is wrong with them. The settings may be used only without mistakes.
struct SettingsVerdict
{
    Settings settings;
    QList<SettingMistake> mistakes;
    QString lookedAt; ///< "arquivo /x/.env"
};

/// The one set of rules of contract 3, for loading and for the form: file is what stands in the .env at that path
/// (empty: none). Pure but for what the secret store does.
SettingsVerdict judgeSettings(const SettingsSources &sources, const SecretStore &secrets,
                              const QHash<QString, QString> &file, const QString &path);

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/envfile.h"

namespace Etl {

/// Labels of the profiles beside the one of that .env: the system's keychain has one secret of a key for them all.
/// Blocks on the disk.
QStringList otherProfiles(const SettingsSources &sources, const QString &envPath);

/// Something is stored, and it is not the wanted one.
bool isAnotherSecret(const Secret &stored, const Secret &wanted);
/// Why a secret is not moved over another one.
QString otherSecretSentence(const QString &key);
/// What a change of these keys in the keychain means for the others; empty without keys or others.
QString sharedSecretsQuestion(const QStringList &keys, const QStringList &others);

} // namespace Etl

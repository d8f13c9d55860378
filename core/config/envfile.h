// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/config/secretstore.h"
#include "core/config/settings.h"

#include <QHash>
#include <QProcessEnvironment>
#include <QStringList>

namespace Etl {

/// The lines of one .env: KEY=value, KEY="quoted", KEY='quoted', optional "export ", # comments, BOM, CRLF.
/// Later lines win. Error{Config} names file and line of what cannot be read.
[[nodiscard]] Result<QHash<QString, QString>> readEnvFile(const QString &path);

/// The keys with secrets of a .env that everybody can read, sorted; none where only its owner and its group (that of a
/// scheduled job's account) can, and on Windows, which has no such rights: there the folder's keep others out. Blocks
/// on the disk.
QStringList secretsOthersCanRead(const QString &path);

/// Where settings come from. A value, so that tests bring their own places.
struct SettingsSources
{
    QString explicitEnv;             ///< --env; must exist when given
    QStringList searchedFolders;     ///< in this order: working folder, executable's, user's configuration
    QProcessEnvironment environment; ///< beats the file
    QString dirLogs;                 ///< --dir-logs
    QString dirCarteira, dirRentabilidade;

    /// The real places of this process.
    static SettingsSources standard();
};

/// The .env that would be used, empty when there is none. Error{Config} when --env names a missing file or a folder.
[[nodiscard]] Result<QString> locateEnv(const SettingsSources &sources);

/// Reads and checks everything that does not depend on what is asked. Option > environment > .env > keychain > default.
/// Error{Config} names the key, the file looked at and what to write; all mistakes in one message, one per sentence.
[[nodiscard]] Result<Settings> loadSettings(const SettingsSources &sources, const SecretStore &secrets);

/// Settings of the demonstration: everything below that folder, SQLite; the URLs are set once the simulator runs.
Settings demonstrationSettings(const QString &folder);

} // namespace Etl

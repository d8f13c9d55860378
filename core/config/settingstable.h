// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace Etl {

/// One key of contract 3. The table is the only place that knows a key's spelling, default and explanation.
struct SettingKey
{
    QStringList spellings; ///< the first is ours and wins
    QString defaultValue;
    QString description; ///< pt-BR
    bool secret = false;
};

const QList<SettingKey> &settingKeys();
/// The entry that has this spelling; nullptr when unknown.
const SettingKey *findSettingKey(const QString &spelling);

} // namespace Etl

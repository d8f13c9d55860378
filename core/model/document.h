// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace Etl {

/// One file of the bank as it lies in the date's folder. The content stays on disk.
struct Document
{
    QString name;      ///< base name, safe on Windows too
    QString path;      ///< absolute
    QByteArray sha256; ///< 64 lower-case hex digits
    qint64 size = 0;   ///< bytes

    bool operator==(const Document &) const = default;
};

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

namespace Etl {

/// What can be said of the place where a file could not be written.
struct ExportPlace
{
    QString path; ///< of the file
    bool folderIsThere = true;
    bool folderIsWritable = true;
    bool isFolder = false;   ///< a folder stands in the file's place
    bool isReadOnly = false; ///< a file stands there that may not be replaced
    qint64 freeBytes = -1;   ///< of the disk; -1: not known
};

/// Looks at the disk; blocks for as long as a network drive does.
ExportPlace exportPlace(const QString &path);

/// The cause and what to do, one or two sentences; empty: the place tells nothing. Pure.
QString causeOf(const ExportPlace &place);

/// The error of a file that could not be written, with the cause as its message where the place shows one; what the
/// system said stays in the detail. Errors of another kind stay as they are. Blocks as exportPlace().
Error explained(Error error, const QString &path);

} // namespace Etl

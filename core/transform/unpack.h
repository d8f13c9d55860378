// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <stop_token>

namespace Etl {

/// Against archive bombs; exceeding one is Error{Archive}.
struct ArchiveLimits
{
    int maxEntries = 5'000;
    qint64 maxEntryBytes = 512LL * 1024 * 1024;
    qint64 maxTotalBytes = 4LL * 1024 * 1024 * 1024;
    int maxRatio = 1'000; ///< unpacked / packed, judged from 10 MiB unpacked on
};

/// One file of the bank, unpacked and staged.
struct UnpackedFile
{
    QString name; ///< base name from the archive, not yet made safe for disk
    QString path; ///< absolute, below the staging folder
};

struct Unpacked
{
    QList<UnpackedFile> files; ///< workbooks and XML files
    QStringList ignored;       ///< members left out (CSV, __MACOSX/ …), to be said in the log
    bool bareWorkbook = false; ///< the body itself was the workbook
};

/// Opens the staged body: an archive gives its workbooks and XML files, flattened; a bare workbook or XML file gives
/// itself under suggestedName, or as "relatorio_<12 hex digits of its SHA-256>.xlsx|xml" when that is empty. No path of
/// the archive is trusted; every CRC is checked; of two members with the same base name and identical content one is
/// kept, with different content both are (the second as "name (2).xlsx"). Error{Archive} for damage, hostility beyond
/// flattening (limits) or encryption.
[[nodiscard]] Result<Unpacked> unpackReport(const QString &bodyPath, const QString &suggestedName,
                                            const QString &stagingFolder, const ArchiveLimits &limits,
                                            const std::stop_token &token);

/// Whether that ZIP opens, stays within the limits and has intact CRCs.
[[nodiscard]] Result<void> verifyZip(const QString &path, const ArchiveLimits &limits);

} // namespace Etl

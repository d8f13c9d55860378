// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/document.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace Etl {

/// A base name that every system accepts: no path, no reserved Windows name, no control character, at most 180
/// characters; never empty.
QString safeFileName(const QString &name);

/// The bank's files on disk, <base>/<date folder>/. Files appear whole or not at all; a file that is replaced by
/// different content is kept under .anteriores/; nothing that this program did not write is deleted. One object per run
/// of an item, on one thread: it remembers the names that it gave.
class RawArchive
{
public:
    /// dateFormat: PASTA_DATA, a Qt date format.
    RawArchive(const QString &baseFolder, QString dateFormat);

    QString folderOf(QDate date) const;
    /// Moves (or copies across file systems) sourcePath to the date's folder. Same content already there: left alone.
    /// A name that this object has already given to other content is numbered, "name (2).xlsx": files of one run never
    /// replace each other. The same content under the same name again gives the same Document.
    [[nodiscard]] Result<Document> keepFile(QDate date, const QString &name, const QString &sourcePath) const;
    [[nodiscard]] Result<Document> keepBytes(QDate date, const QString &name, const QByteArray &bytes) const;
    /// The files of the date's folder that match ("*.xlsx"), sorted by name, hashed. Hidden files, "~$…" lock files and
    /// subfolders are left out. Error{Disk} when the folder is missing or a file cannot be read.
    [[nodiscard]] Result<QList<Document>> list(QDate date, const QStringList &nameFilters) const;
    /// Whether list() would name any file; reads none of them. A folder that is missing holds none.
    bool holdsAny(QDate date, const QStringList &nameFilters) const;
    /// Sets a file of an earlier fetch aside under .anteriores/ (pages beyond the new page set).
    [[nodiscard]] Result<void> setAside(const Document &document) const;
    /// Makes an empty folder for staging below the base folder; the caller removes it.
    [[nodiscard]] Result<QString> makeStagingFolder() const;

private:
    QString unclashing(const QString &folder, const QString &name, const QByteArray &sha256) const;

    QString m_baseFolder;
    QString m_dateFormat;
    mutable QHash<QString, Document> m_kept; ///< by path in one letter case, as Windows sees it
};

} // namespace Etl

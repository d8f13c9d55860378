// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/folderaccess.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTemporaryFile>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

QString probeIn(const QString &folder)
{
    return QDir(folder).absoluteFilePath(u".verificar-XXXXXX"_s);
}

} // namespace

FolderAccess tryFolder(const QString &path)
{
    using enum FolderAccess::State;
    const QFileInfo asked(path);
    if (asked.isDir()) {
        QTemporaryFile file(probeIn(path));
        return file.open() ? FolderAccess{Writable, {}} : FolderAccess{NotWritable, file.errorString()};
    }
    if (asked.exists())
        return {NotAFolder, {}};
    const QString above = nearestExisting(path);
    if (!QFileInfo(above).isDir())
        return {Missing, {}};
    // Not a file: the root of a Windows drive takes folders of everybody, but no files.
    const QTemporaryDir folder(probeIn(above));
    return folder.isValid() ? FolderAccess{WillBeMade, {}} : FolderAccess{Missing, folder.errorString()};
}

QString nearestExisting(const QString &path)
{
    QFileInfo here(path);
    while (!here.exists()) {
        const QString above = here.absolutePath();
        if (above == here.absoluteFilePath())
            return {};
        here.setFile(above);
    }
    return here.absoluteFilePath();
}

} // namespace Etl

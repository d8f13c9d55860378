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
    if (!fileInTheWay(path).isEmpty())
        return {NotAFolder, {}};
    const QString above = nearestExisting(path);
    if (above.isEmpty())
        return {Missing, {}};
    // Not a file: the root of a Windows drive takes folders of everybody, but no files.
    const QTemporaryDir folder(probeIn(above));
    return folder.isValid() ? FolderAccess{WillBeMade, {}} : FolderAccess{Missing, folder.errorString()};
}

QString fileInTheWay(const QString &folder)
{
    const QString there = nearestExisting(folder);
    if (there.isEmpty() || QFileInfo(there).isDir())
        return {};
    return u"%1 é um arquivo, não uma pasta"_s.arg(QDir::toNativeSeparators(there));
}

QString nearestExisting(const QString &path)
{
    QString here = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    while (!here.isEmpty() && !QFileInfo::exists(here))
        here = folderAbove(here);
    return here;
}

QString folderAbove(const QString &absolute)
{
    // "//server/share" is a root as "C:/" is; Qt would go on to "//server" and from there to the root of another drive.
    constexpr int kSlashesOfAShare = 3;
    if (absolute.endsWith(u'/') || (absolute.startsWith("//"_L1) && absolute.count(u'/') <= kSlashesOfAShare))
        return {};
    QString above = absolute.left(absolute.lastIndexOf(u'/'));
    if (above.isEmpty() || above.endsWith(u':'))
        above += u'/';
    return above;
}

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Etl {

/// What a folder takes, found out by trying.
struct FolderAccess
{
    enum class State {
        Writable,    ///< it is there and takes files
        WillBeMade,  ///< it is not there, but the nearest folder above it takes new ones
        NotWritable, ///< it is there and takes no files
        NotAFolder,  ///< a file stands in its place, or in that of a folder above it: fileInTheWay()
        Missing      ///< it is not there and cannot be made
    };

    State state = State::Missing;
    QString cause; ///< the system's words; empty where nothing was tried in vain

    bool isWritable() const { return state == State::Writable; }
};

/// Tries it with a temporary file, or with a temporary folder where that path would have to be made, and leaves nothing
/// behind. What the system says without a try is not enough: Windows marks folders as read-only that are none, and
/// grants rights by lists that Qt does not read. Blocks for as long as a network drive does. Any thread but the GUI's.
FolderAccess tryFolder(const QString &path);

/// "/dados/x é um arquivo, não uma pasta": why nothing can be in that folder; empty when no file stands in its way.
QString fileInTheWay(const QString &folder);

/// The path itself, or the nearest folder above it that is there, absolute; empty when not even the drive is.
QString nearestExisting(const QString &path);

/// Of a clean absolute path with slashes, by its text alone; empty above a root: "/", "C:/", "//server/share".
QString folderAbove(const QString &absolute);

} // namespace Etl

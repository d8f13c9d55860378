// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace Etl {

/// One file that the bank hands out.
struct BankFile
{
    QString name;
    QByteArray bytes;
};

/// The files as a ZIP, deflated, byte-identical for equal input. No file: the archive without members.
QByteArray zipArchive(const QList<BankFile> &files);

/// The first 3/5 of the archive: no directory any more.
QByteArray truncatedArchive(const QByteArray &archive);
/// The first member's CRC is wrong; its size and everything else is right.
QByteArray wrongCrcArchive(const QByteArray &archive);
/// The files plus `..` and absolute paths, duplicate and reserved names, inner folders and __MACOSX/ (names), and a
/// member of 64 MiB that packs to 1/1000 (huge).
QByteArray hostileArchive(QList<BankFile> files, bool names, bool huge);

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/exportfailure.h"

#include "core/base/folderaccess.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QStorageInfo>

#include <utility>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

/// Less is no room for any export: the file is written beside the old one first.
constexpr qint64 kTooLittle = 1 << 20;

struct FailureText
{
    Q_DECLARE_TR_FUNCTIONS(ExportFailure)
};

/// What the system said, in the operator's words where it is one of the usual ones.
QString systemWords(const QString &detail)
{
    const std::pair<const char *, QString> known[] = {
        {"Permission denied", FailureText::tr("o sistema não dá permissão para gravar nessa pasta")},
        {"Operation not permitted", FailureText::tr("o sistema não permite gravar nessa pasta")},
        {"Read-only file system", FailureText::tr("o sistema só deixa ler nesse disco")},
        {"No such file or directory", FailureText::tr("o sistema não aceita arquivos nessa pasta")},
        {"No space left", FailureText::tr("não há mais espaço no disco")},
        {"quota", FailureText::tr("a cota de disco acabou")},
        {"File name too long", FailureText::tr("o nome do arquivo é longo demais")}};
    for (const auto &[said, words] : known) {
        if (detail.contains(QLatin1StringView(said), Qt::CaseInsensitive))
            return words;
    }
    return FailureText::tr("o sistema respondeu “%1”").arg(detail);
}

} // namespace

ExportPlace exportPlace(const QString &path)
{
    const QFileInfo file(path);
    const QFileInfo folder(file.absolutePath());
    ExportPlace place{path, folder.isDir()};
    if (!place.folderIsThere)
        return place;
    // Rights, by the system's word and by a try: the one errs on Windows, the other also fails where the disk is full.
    place.folderIsWritable = folder.isWritable() || tryFolder(folder.absoluteFilePath()).isWritable();
    place.isFolder = file.isDir();
    place.isReadOnly = file.isFile() && !file.isWritable();
    const QStorageInfo disk(folder.absoluteFilePath());
    // /proc and its kind have no bytes at all: they are not full.
    if (disk.isValid() && disk.isReady() && disk.bytesTotal() > 0)
        place.freeBytes = disk.bytesAvailable();
    return place;
}

QString causeOf(const ExportPlace &place)
{
    const QString file = QDir::toNativeSeparators(place.path);
    const QString folder = QDir::toNativeSeparators(QFileInfo(place.path).absolutePath());
    if (!place.folderIsThere)
        return FailureText::tr(
                   "A pasta %1 não existe ou não pode ser alcançada. Escolha outra pasta e exporte de novo.")
            .arg(folder);
    if (place.isFolder)
        return FailureText::tr("%1 é uma pasta. Dê outro nome ao arquivo e exporte de novo.").arg(file);
    if (place.isReadOnly)
        return FailureText::tr("O arquivo %1 é só de leitura. Dê outro nome ao arquivo ou libere a escrita nele.")
            .arg(file);
    if (!place.folderIsWritable)
        return FailureText::tr("Sem permissão para gravar na pasta %1. Escolha outra pasta ou peça acesso a ela.")
            .arg(folder);
    if (place.freeBytes >= 0 && place.freeBytes < kTooLittle)
        return FailureText::tr("O disco da pasta %1 está cheio (%2 livres). Libere espaço ou escolha outro disco.")
            .arg(folder, QLocale(QLocale::Portuguese, QLocale::Brazil).formattedDataSize(place.freeBytes, 0));
    return {};
}

Error explained(Error error, const QString &path)
{
    if (error.code != ErrorCode::Disk)
        return error;
    const QString file = QDir::toNativeSeparators(path);
    if (const QString cause = causeOf(exportPlace(path)); !cause.isEmpty())
        error.message = FailureText::tr("Não foi possível gravar %1. %2").arg(file, cause);
    else if (!error.detail.isEmpty())
        error.message = FailureText::tr("Não foi possível gravar %1: %2. Escolha outra pasta e exporte de novo.")
                            .arg(file, systemWords(error.detail));
    return error;
}

} // namespace Etl

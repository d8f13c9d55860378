// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/rawarchive.h"

#include "core/base/folderaccess.h"
#include "core/base/plaintext.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QTemporaryDir>

#include <functional>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

constexpr qsizetype kLongestName = 180;
constexpr qsizetype kLongestSuffix = 20;
constexpr qint64 kCopyBlock = 1024 * 1024;
constexpr int kMostPreviousOfOneSecond = 10'000;
constexpr qint64 kAbandonedAfterDays = 2;
const auto kPreviousFolder = ".anteriores"_L1;
const auto kStagingPrefix = ".recebendo-"_L1;

Unexpected diskError(const QString &message, const QString &path, const QString &reason)
{
    return fail(ErrorCode::Disk, message, path + u": "_s + reason);
}

Result<QByteArray> hashOf(QFile &file)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.seek(0) || !hash.addData(&file))
        return diskError(u"Não foi possível ler o arquivo."_s, file.fileName(), file.errorString());
    return hash.result().toHex();
}

Result<Document> documentAt(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return diskError(u"Não foi possível ler o arquivo."_s, path, file.errorString());
    auto sha256 = hashOf(file);
    if (!sha256)
        return fail(sha256.error());
    const QFileInfo info(path);
    return Document{info.fileName(), info.absoluteFilePath(), *sha256, file.size()};
}

Result<void> makeFolder(const QString &folder)
{
    if (QDir().mkpath(folder))
        return {};
    if (const QString inTheWay = fileInTheWay(folder); !inTheWay.isEmpty())
        return diskError(u"Não foi possível criar a pasta: %1."_s.arg(inTheWay), folder,
                         u"corrija o caminho da pasta ou mova o arquivo"_s);
    return diskError(u"Não foi possível criar a pasta."_s, folder, u"confira a permissão de escrita"_s);
}

bool isReservedOnWindows(const QString &name)
{
    static const QStringList devices = {u"CON"_s, u"PRN"_s, u"AUX"_s, u"NUL"_s, u"CONIN$"_s, u"CONOUT$"_s};
    const QString stem = name.section(u'.', 0, 0).trimmed().toUpper();
    if (devices.contains(stem))
        return true;
    const bool port = stem.size() == 4 && (stem.startsWith("COM"_L1) || stem.startsWith("LPT"_L1));
    return port && u"0123456789\u00B9\u00B2\u00B3"_s.contains(stem.back());
}

/// A free name under .anteriores/ for the content that now stands at path: <name>.<yyyyMMddHHmmss[-n]>. The time is the
/// file's own, so that it tells when that content came.
Result<QString> previousName(const QString &path)
{
    const QFileInfo info(path);
    const QString folder = info.absolutePath() + u'/' + kPreviousFolder;
    if (auto made = makeFolder(folder); !made)
        return fail(made.error());
    const QString target = folder + u'/' + info.fileName() + u'.' + info.lastModified().toString(u"yyyyMMddHHmmss"_s);
    for (int n = 1; n <= kMostPreviousOfOneSecond; ++n) {
        const QString candidate = n == 1 ? target : target + u'-' + QString::number(n);
        if (!QFileInfo::exists(candidate))
            return candidate;
    }
    return diskError(u"Há versões anteriores demais deste arquivo em .anteriores."_s, path, target);
}

Unexpected previousRefused(const QString &path)
{
    return diskError(u"Não foi possível guardar o arquivo anterior em .anteriores."_s, path,
                     u"confira a permissão de escrita, o espaço e se ele está aberto em outro programa"_s);
}

/// Puts new content at target, whole or not at all. write fills the temporary file.
Result<Document> keep(const QString &folder, const QString &name, const QByteArray &sha256,
                      const std::function<Result<void>(QSaveFile &)> &write)
{
    if (auto made = makeFolder(folder); !made)
        return fail(made.error());
    const QString target = folder + u'/' + safeFileName(name);
    const bool replaces = QFileInfo::exists(target);
    if (replaces) {
        auto present = documentAt(target);
        if (!present)
            return present;
        if (present->sha256 == sha256)
            return present;
    }
    QSaveFile file(target);
    if (!file.open(QIODevice::WriteOnly))
        return diskError(u"Não foi possível gravar o arquivo."_s, target, file.errorString());
    if (auto written = write(file); !written)
        return fail(written.error());
    // The new content is complete beside it before the old one leaves its name.
    if (!file.flush())
        return diskError(u"Não foi possível gravar o arquivo."_s, target, file.errorString());
    QString previous;
    if (replaces) {
        // Copied, not moved: the name is never without a file, not even for the moment before the rename.
        auto freeName = previousName(target);
        if (!freeName)
            return fail(freeName.error());
        previous = *freeName;
        if (!QFile::copy(target, previous))
            return previousRefused(target);
    }
    const qint64 size = file.size();
    if (!file.commit()) {
        if (replaces)
            QFile::remove(previous);
        return diskError(u"Não foi possível gravar o arquivo; ele está aberto em outro programa?"_s, target,
                         file.errorString());
    }
    return Document{QFileInfo(target).fileName(), QFileInfo(target).absoluteFilePath(), sha256, size};
}

Result<void> copyInto(QSaveFile &target, QFile &source)
{
    if (!source.seek(0))
        return diskError(u"Não foi possível ler o arquivo."_s, source.fileName(), source.errorString());
    while (!source.atEnd()) {
        const QByteArray block = source.read(kCopyBlock);
        if (block.isEmpty() && source.error() != QFileDevice::NoError)
            return diskError(u"Não foi possível ler o arquivo."_s, source.fileName(), source.errorString());
        if (target.write(block) != block.size())
            return diskError(u"Não foi possível gravar o arquivo."_s, target.fileName(), target.errorString());
    }
    return {};
}

/// "name (2).xlsx", not longer than a safe name may be; the name itself for 1.
QString numberedName(const QString &name, int number)
{
    if (number == 1)
        return name;
    const qsizetype dot = name.lastIndexOf(u'.');
    const bool hasSuffix = dot > 0 && name.size() - dot <= kLongestSuffix;
    const QString tail = u" (%1)"_s.arg(number) + (hasSuffix ? name.mid(dot) : QString());
    return (hasSuffix ? name.left(dot) : name).left(kLongestName - tail.size()) + tail;
}

/// Staging folders of runs that died; a living run is never that old.
void removeAbandonedStaging(const QString &baseFolder)
{
    const QDir base(baseFolder);
    const QStringList names =
        base.entryList({kStagingPrefix + u"??????"_s}, QDir::Dirs | QDir::Hidden | QDir::NoSymLinks);
    for (const QString &name : names) {
        const QFileInfo info(base.filePath(name));
        if (info.lastModified().daysTo(QDateTime::currentDateTime()) >= kAbandonedAfterDays)
            QDir(info.absoluteFilePath()).removeRecursively();
    }
}

QStringList filesIn(const QDir &folder, const QStringList &nameFilters)
{
    QStringList names = folder.entryList(nameFilters, QDir::Files, QDir::Name);
    names.removeIf([](const QString &name) { return name.startsWith(u'.') || name.startsWith("~$"_L1); });
    return names;
}

} // namespace

QString safeFileName(const QString &name)
{
    QString text = name.normalized(QString::NormalizationForm_C);
    text.replace(u'\\', u'/');
    text = toOneLine(text.section(u'/', -1));
    for (QChar &c : text) {
        if (c.isSurrogate() || c.category() == QChar::Other_PrivateUse || u"<>:\"|?*"_s.contains(c))
            c = u'_';
    }
    // A leading dot hides the file, "~$" marks a lock file: neither would be found again.
    text = text.trimmed();
    while (text.startsWith(u'.') || text.startsWith("~$"_L1))
        text = text.mid(text.startsWith(u'.') ? 1 : 2).trimmed();
    const qsizetype dot = text.lastIndexOf(u'.');
    if (text.size() > kLongestName) {
        const QString suffix = dot > 0 && text.size() - dot <= kLongestSuffix ? text.mid(dot) : QString();
        text = text.left(kLongestName - suffix.size()).trimmed() + suffix;
    }
    while (text.endsWith(u'.') || text.endsWith(u' '))
        text.chop(1);
    if (text.isEmpty())
        return u"arquivo"_s;
    return isReservedOnWindows(text) ? u'_' + text : text;
}

RawArchive::RawArchive(const QString &baseFolder, QString dateFormat)
    : m_baseFolder(QDir::cleanPath(QDir(baseFolder).absolutePath())), m_dateFormat(std::move(dateFormat))
{}

QString RawArchive::folderOf(QDate date) const
{
    return m_baseFolder + u'/' + date.toString(m_dateFormat);
}

QString RawArchive::unclashing(const QString &folder, const QString &name, const QByteArray &sha256) const
{
    const QString safe = safeFileName(name);
    for (int number = 1;; ++number) {
        const QString candidate = numberedName(safe, number);
        const auto known = m_kept.constFind((folder + u'/' + candidate).toCaseFolded());
        if (known == m_kept.cend())
            return candidate;
        if (known->sha256 == sha256)
            return known->name;
    }
}

Result<Document> RawArchive::keepFile(QDate date, const QString &name, const QString &sourcePath) const
{
    QFile source(sourcePath);
    if (!source.open(QIODevice::ReadOnly))
        return diskError(u"Não foi possível ler o arquivo."_s, sourcePath, source.errorString());
    const auto sha256 = hashOf(source);
    if (!sha256)
        return fail(sha256.error());
    const QString folder = folderOf(date);
    auto kept = keep(folder, unclashing(folder, name, *sha256), *sha256,
                     [&source](QSaveFile &target) { return copyInto(target, source); });
    source.close();
    if (kept) {
        m_kept.insert((folder + u'/' + kept->name).toCaseFolded(), *kept);
        QFile::remove(sourcePath);
    }
    return kept;
}

Result<Document> RawArchive::keepBytes(QDate date, const QString &name, const QByteArray &bytes) const
{
    const QByteArray sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    return keep(folderOf(date), name, sha256, [&bytes](QSaveFile &target) -> Result<void> {
        if (target.write(bytes) != bytes.size())
            return diskError(u"Não foi possível gravar o arquivo."_s, target.fileName(), target.errorString());
        return {};
    });
}

bool RawArchive::holdsAny(QDate date, const QStringList &nameFilters) const
{
    return !filesIn(QDir(folderOf(date)), nameFilters).isEmpty();
}

Result<QList<Document>> RawArchive::list(QDate date, const QStringList &nameFilters) const
{
    const QDir folder(folderOf(date));
    if (!folder.exists() || !folder.isReadable())
        return diskError(u"A pasta da data não existe ou não pode ser lida."_s, folder.path(), u"nada a carregar"_s);
    QList<Document> documents;
    for (const QString &name : filesIn(folder, nameFilters)) {
        auto document = documentAt(folder.filePath(name));
        if (!document)
            return fail(document.error());
        documents.append(*document);
    }
    return documents;
}

Result<void> RawArchive::setAside(const Document &document) const
{
    auto previous = previousName(document.path);
    if (!previous)
        return fail(previous.error());
    if (!QFile::rename(document.path, *previous)) // never overwrites
        return previousRefused(document.path);
    return {};
}

Result<QString> RawArchive::makeStagingFolder() const
{
    if (auto made = makeFolder(m_baseFolder); !made)
        return fail(made.error());
    removeAbandonedStaging(m_baseFolder);
    QTemporaryDir folder(m_baseFolder + u'/' + kStagingPrefix + u"XXXXXX"_s);
    if (!folder.isValid())
        return diskError(u"Não foi possível criar a pasta temporária."_s, m_baseFolder, folder.errorString());
    folder.setAutoRemove(false);
    return QFileInfo(folder.path()).absoluteFilePath();
}

} // namespace Etl

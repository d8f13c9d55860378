// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transform/unpack.h"

#include "core/base/cancel.h"
#include "core/base/plaintext.h"
#include "core/transform/zipreader.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

enum class BodyForm { Zip, Xml, Other };

/// What the body is, by its first bytes; the server's names and content types are not asked.
Result<BodyForm> formOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Disk, u"O arquivo \"%1\" não pode ser lido."_s.arg(path), file.errorString());
    QByteArray start = file.read(4096);
    if (start.startsWith("PK\x03\x04") || start.startsWith("PK\x05\x06"))
        return BodyForm::Zip;
    const bool wide = start.startsWith("\xFE\xFF") || start.startsWith("\xFF\xFE");
    if (start.startsWith("\xEF\xBB\xBF"))
        start.remove(0, 3);
    if (start.trimmed().startsWith('<') || (wide && start.contains('<')))
        return BodyForm::Xml;
    return BodyForm::Other;
}

bool isCarteiraName(const QString &name)
{
    return name.endsWith(".xlsx"_L1, Qt::CaseInsensitive) || name.endsWith(".xlsm"_L1, Qt::CaseInsensitive) ||
           name.endsWith(".xml"_L1, Qt::CaseInsensitive);
}

bool isRubbish(const ZipEntry &entry)
{
    const QString base = entry.baseName();
    return entry.name.startsWith("__MACOSX/"_L1) || entry.name.contains("/__MACOSX/"_L1) || base.startsWith("._"_L1) ||
           base.startsWith("~$"_L1);
}

/// SHA-256; of nothing when the file cannot be read, which its reader will say.
QByteArray digestOf(const QString &path)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QFile file(path);
    if (file.open(QIODevice::ReadOnly))
        hash.addData(&file);
    return hash.result();
}

/// The suggested name flattened, with the suffix that the content asks for; without one a name made from the content,
/// so that two bodies never share it.
QString bareName(const QString &bodyPath, const QString &suggestedName, const QString &suffix)
{
    if (suggestedName.trimmed().isEmpty())
        return u"relatorio_"_s + QString::fromLatin1(digestOf(bodyPath).toHex().left(12)) + suffix;
    ZipEntry plain;
    plain.name = QString(suggestedName).replace(u'\\', u'/');
    QString name = plain.baseName();
    if (name.endsWith(suffix, Qt::CaseInsensitive))
        return name;
    if (name.endsWith(".zip"_L1, Qt::CaseInsensitive) || isCarteiraName(name))
        name = name.left(name.lastIndexOf(u'.'));
    return name + suffix;
}

/// Writes members into the staging folder under names of its own and sorts out equal base names.
class Staging
{
public:
    explicit Staging(const QString &folder) : m_folder(QDir(folder).absolutePath()) {}

    QString nextPath(const QString &name)
    {
        // No name of the archive ever becomes a path, not even a flattened one.
        const QString suffix = name.mid(name.lastIndexOf(u'.')).toLower();
        return m_folder + u"/membro_%1%2"_s.arg(++m_count, 4, 10, QChar(u'0')).arg(suffix);
    }

    /// Answers the unpacked size.
    [[nodiscard]] Result<qint64> take(const ZipReader &zip, const ZipEntry &entry, Unpacked &unpacked,
                                      const std::stop_token &token)
    {
        QString name = entry.baseName();
        const QString path = nextPath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
            return fail(ErrorCode::Disk, u"O arquivo \"%1\" não pode ser gravado."_s.arg(path), file.errorString());
        auto copied = zip.copy(entry, &file, token);
        if (copied && !file.flush())
            copied = fail(ErrorCode::Disk, u"O arquivo \"%1\" não pode ser gravado."_s.arg(path), file.errorString());
        file.close();
        if (!copied) {
            file.remove();
            return fail(copied.error());
        }
        const QByteArray hash = digestOf(path);
        const QString key = name.toCaseFolded();
        QList<QByteArray> &known = m_hashes[key];
        if (known.contains(hash)) {
            QFile::remove(path);
            unpacked.ignored.append(u"%1 (repetido, conteúdo igual)"_s.arg(toOneLine(entry.name)));
            return copied;
        }
        known.append(hash);
        // Also when a member's own name is one that was just given to a second of another name.
        if (m_names.contains(key))
            name = freeName(name, qMax(2, static_cast<int>(known.size())));
        m_names.append(name.toCaseFolded());
        unpacked.files.append({name, path});
        return copied;
    }

private:
    QString freeName(const QString &name, int number) const
    {
        const qsizetype dot = name.lastIndexOf(u'.');
        for (;; ++number) {
            const QString candidate = name.left(dot) + u" (%1)"_s.arg(number) + name.mid(dot);
            if (!m_names.contains(candidate.toCaseFolded()))
                return candidate;
        }
    }

    QString m_folder;
    QHash<QString, QList<QByteArray>> m_hashes; ///< base name → contents met
    QStringList m_names;
    int m_count = 0;
};

/// Reads every member once for its CRC and the real sizes; those to keep go to the staging folder.
Result<void> walkArchive(const ZipReader &zip, const ArchiveLimits &limits, const std::stop_token &token,
                         Staging *staging, Unpacked *unpacked)
{
    qint64 total = 0;
    for (const ZipEntry &entry : zip.entries()) {
        if (auto go = checkpoint(token); !go)
            return fail(go.error());
        if (entry.directory)
            continue;
        const bool wanted = staging != nullptr && !isRubbish(entry) && isCarteiraName(entry.baseName());
        const auto size = wanted ? staging->take(zip, entry, *unpacked, token) : zip.copy(entry, nullptr, token);
        if (!size)
            return fail(size.error());
        if (!wanted && unpacked != nullptr)
            unpacked->ignored.append(toOneLine(entry.name));
        total += *size;
        if (total > limits.maxTotalBytes)
            return fail(ErrorCode::Archive, u"O pacote passa do limite de tamanho."_s, u"%1 bytes"_s.arg(total));
    }
    return {};
}

Result<Unpacked> stageBare(const QString &bodyPath, const QString &name, Staging &staging)
{
    Unpacked unpacked;
    const QString path = staging.nextPath(name);
    QFile::remove(path);
    QFile body(bodyPath);
    if (!body.copy(path))
        return fail(ErrorCode::Disk, u"O arquivo \"%1\" não pode ser gravado."_s.arg(path), body.errorString());
    unpacked.files.append({name, path});
    return unpacked;
}

} // namespace

Result<Unpacked> unpackReport(const QString &bodyPath, const QString &suggestedName, const QString &stagingFolder,
                              const ArchiveLimits &limits, const std::stop_token &token)
{
    const auto form = formOf(bodyPath);
    if (!form)
        return fail(form.error());
    if (!QDir().mkpath(stagingFolder))
        return fail(ErrorCode::Disk, u"A pasta \"%1\" não pode ser criada."_s.arg(stagingFolder));
    Staging staging(stagingFolder);
    switch (*form) {
    case BodyForm::Xml: return stageBare(bodyPath, bareName(bodyPath, suggestedName, u".xml"_s), staging);
    case BodyForm::Other:
        return fail(ErrorCode::Archive,
                    u"A resposta do banco (\"%1\") não é ZIP, planilha nem XML."_s.arg(toOneLine(suggestedName)));
    case BodyForm::Zip: break;
    }

    auto zip = ZipReader::open(bodyPath, limits);
    if (!zip)
        return fail(zip.error());
    if (zip->isWorkbook()) {
        if (auto intact = walkArchive(*zip, limits, token, nullptr, nullptr); !intact)
            return fail(intact.error());
        auto bare = stageBare(bodyPath, bareName(bodyPath, suggestedName, u".xlsx"_s), staging);
        if (bare)
            bare->bareWorkbook = true;
        return bare;
    }
    Unpacked unpacked;
    if (auto walked = walkArchive(*zip, limits, token, &staging, &unpacked); !walked) {
        for (const UnpackedFile &file : std::as_const(unpacked.files))
            QFile::remove(file.path);
        return fail(walked.error());
    }
    return unpacked;
}

Result<void> verifyZip(const QString &path, const ArchiveLimits &limits)
{
    auto zip = ZipReader::open(path, limits);
    if (!zip)
        return fail(zip.error());
    return walkArchive(*zip, limits, {}, nullptr, nullptr);
}

} // namespace Etl

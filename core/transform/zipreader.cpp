// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transform/zipreader.h"

#include "core/base/cancel.h"
#include "core/base/plaintext.h"
#include "core/transform/libzip.h"

#include <QFile>
#include <QFileInfo>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

constexpr qint64 kRatioFrom = 10LL * 1024 * 1024;
constexpr qint64 kPiece = 64 * 1024;

/// Only after open() has seen that it is there.
const LibZip &lib()
{
    return *libZip();
}

QString shownName(const QString &name)
{
    return toOneLine(name).left(120);
}

QString zipErrorText(zip_error_t *error)
{
    return QString::fromUtf8(lib().zip_error_strerror(error));
}

QString megabytes(qint64 bytes)
{
    return u"%1 MiB"_s.arg(bytes / (1024 * 1024));
}

zip_source_t *openSource(const QString &path, zip_error_t *error)
{
#ifdef Q_OS_WIN
    return lib().zip_source_win32w_create(reinterpret_cast<const wchar_t *>(path.utf16()), 0, -1, error);
#else
    return lib().zip_source_file_create(QFile::encodeName(path).constData(), 0, -1, error);
#endif
}

bool isDeviceName(const QString &stem)
{
    static const QStringList devices = {u"CON"_s, u"PRN"_s, u"AUX"_s, u"NUL"_s, u"CONIN$"_s, u"CONOUT$"_s};
    const QString upper = stem.toUpper();
    if (devices.contains(upper))
        return true;
    return upper.size() == 4 && (upper.startsWith("COM"_L1) || upper.startsWith("LPT"_L1)) && upper[3].isDigit();
}

Unexpected damagedEntry(const QString &name, const QString &detail)
{
    return fail(ErrorCode::Archive, u"O arquivo \"%1\" do pacote está danificado."_s.arg(shownName(name)), detail);
}

} // namespace

QString ZipEntry::baseName() const
{
    QString base = name.mid(name.lastIndexOf(u'/') + 1);
    // "C:carteira.xlsx" is a path on Windows.
    base = toOneLine(base.mid(base.lastIndexOf(u':') + 1));
    for (QChar &c : base) {
        if (u"<>\"|?*"_s.contains(c))
            c = u'_';
    }
    base = base.trimmed();
    while (base.endsWith(u'.') || base.endsWith(u' '))
        base.chop(1);
    if (base.isEmpty())
        return u"arquivo"_s;
    if (isDeviceName(base.section(u'.', 0, 0).trimmed()))
        base.prepend(u'_');
    return base;
}

ZipEntryDevice::ZipEntryDevice(zip_file *file, ZipEntry entry, const ArchiveLimits &limits)
    : m_file(file), m_entry(std::move(entry)), m_limits(limits)
{}

ZipEntryDevice::~ZipEntryDevice()
{
    lib().zip_fclose(m_file);
}

qint64 ZipEntryDevice::readData(char *data, qint64 maxSize)
{
    if (m_failure)
        return -1;
    if (m_finished || maxSize <= 0)
        return 0;
    const zip_int64_t got = lib().zip_fread(m_file, data, static_cast<zip_uint64_t>(maxSize));
    if (got < 0) {
        m_failure = damagedEntry(m_entry.name, zipErrorText(lib().zip_file_get_error(m_file))).value();
        return -1;
    }
    if (got == 0) {
        m_finished = true;
        return 0;
    }
    m_unpacked += got;
    // The declared sizes may lie, so what really comes out is what is judged.
    const bool tooLarge = m_unpacked > m_limits.maxEntryBytes;
    const bool tooDense = m_unpacked > kRatioFrom && m_unpacked / m_limits.maxRatio > m_entry.packed;
    if (tooLarge || tooDense) {
        m_failure = fail(ErrorCode::Archive,
                         u"O arquivo \"%1\" do pacote passa do limite de tamanho ou de compactação."_s.arg(
                             shownName(m_entry.name)),
                         u"%1 de %2 bytes compactados"_s.arg(megabytes(m_unpacked)).arg(m_entry.packed))
                        .value();
        return -1;
    }
    return got;
}

void ZipReader::Closer::operator()(zip *archive) const
{
    lib().zip_discard(archive);
}

Result<ZipReader> ZipReader::open(const QString &path, const ArchiveLimits &limits)
{
    const QString file = QFileInfo(path).fileName();
    if (!QFile(path).open(QIODevice::ReadOnly))
        return fail(ErrorCode::Disk, u"O arquivo \"%1\" não pode ser lido."_s.arg(file));

    if (!libZip())
        return fail(libZip().error());
    zip_error_t error;
    lib().zip_error_init(&error);
    zip_source_t *source = openSource(path, &error);
    ZipReader reader;
    reader.m_limits = limits;
    if (source != nullptr) {
        reader.m_archive.reset(lib().zip_open_from_source(source, ZIP_RDONLY, &error));
        if (!reader.m_archive)
            lib().zip_source_free(source);
    }
    const QString reason = zipErrorText(&error);
    lib().zip_error_fini(&error);
    if (!reader.m_archive)
        return fail(ErrorCode::Archive, u"O arquivo \"%1\" não é um ZIP íntegro."_s.arg(file), reason);

    const zip_int64_t count = lib().zip_get_num_entries(reader.m_archive.get(), 0);
    if (count > limits.maxEntries) {
        return fail(ErrorCode::Archive, u"O pacote \"%1\" tem arquivos demais."_s.arg(file),
                    u"%1 membros, limite %2"_s.arg(count).arg(limits.maxEntries));
    }
    qint64 total = 0;
    for (zip_int64_t i = 0; i < count; ++i) {
        const auto index = static_cast<zip_uint64_t>(i);
        zip_stat_t stat;
        lib().zip_stat_init(&stat);
        if (lib().zip_stat_index(reader.m_archive.get(), index, 0, &stat) != 0 || (stat.valid & ZIP_STAT_NAME) == 0)
            return damagedEntry(u"#%1"_s.arg(i + 1), zipErrorText(lib().zip_get_error(reader.m_archive.get())));
        ZipEntry entry;
        entry.name = QString::fromUtf8(stat.name).replace(u'\\', u'/');
        entry.index = index;
        entry.size = static_cast<qint64>(stat.size);
        entry.packed = static_cast<qint64>(stat.comp_size);
        entry.directory = entry.name.endsWith(u'/');
        if (stat.encryption_method != ZIP_EM_NONE) {
            return fail(ErrorCode::Archive,
                        u"O arquivo \"%1\" do pacote está protegido por senha."_s.arg(shownName(entry.name)));
        }
        total += qMax(entry.size, 0LL);
        if (entry.size < 0 || entry.size > limits.maxEntryBytes || total > limits.maxTotalBytes) {
            return fail(ErrorCode::Archive,
                        u"O arquivo \"%1\" do pacote passa do limite de tamanho."_s.arg(shownName(entry.name)),
                        u"%1 declarados, %2 ao todo"_s.arg(megabytes(entry.size), megabytes(total)));
        }
        reader.m_entries.append(std::move(entry));
    }
    return reader;
}

const ZipEntry *ZipReader::find(const QString &name) const
{
    const ZipEntry *similar = nullptr;
    for (const ZipEntry &entry : m_entries) {
        if (entry.name == name)
            return &entry;
        if (similar == nullptr && entry.name.compare(name, Qt::CaseInsensitive) == 0)
            similar = &entry;
    }
    return similar;
}

bool ZipReader::isWorkbook() const
{
    return find(u"[Content_Types].xml"_s) != nullptr;
}

Result<std::unique_ptr<ZipEntryDevice>> ZipReader::stream(const ZipEntry &entry) const
{
    zip_file_t *file = lib().zip_fopen_index(m_archive.get(), entry.index, 0);
    if (file == nullptr)
        return damagedEntry(entry.name, zipErrorText(lib().zip_get_error(m_archive.get())));
    auto device = std::make_unique<ZipEntryDevice>(file, entry, m_limits);
    device->open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    return device;
}

Result<qint64> ZipReader::copy(const ZipEntry &entry, QIODevice *target, const std::stop_token &token) const
{
    auto device = stream(entry);
    if (!device)
        return fail(device.error());
    QByteArray piece(kPiece, Qt::Uninitialized);
    for (;;) {
        if (auto go = checkpoint(token); !go)
            return fail(go.error());
        const qint64 got = (*device)->read(piece.data(), piece.size());
        if ((*device)->failure())
            return fail(*(*device)->failure());
        if (got <= 0)
            break;
        if (target != nullptr && target->write(piece.constData(), got) != got) {
            return fail(ErrorCode::Disk,
                        u"O arquivo \"%1\" do pacote não pôde ser gravado."_s.arg(shownName(entry.name)),
                        target->errorString());
        }
    }
    return (*device)->unpacked();
}

} // namespace Etl

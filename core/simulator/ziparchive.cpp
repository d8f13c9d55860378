// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/ziparchive.h"

#include <QtEndian>

#include <zip.h>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

// 2025-01-01 00:00, so that equal content gives equal archives.
constexpr zip_uint16_t kZipDate = (2025 - 1980) << 9 | 1 << 5 | 1;
constexpr int kFastest = 1;  // workbooks are packed already
constexpr int kSmallest = 9; // the huge member: only so it packs to less than 1/1000
constexpr qsizetype kHugeMember = 64 * 1024 * 1024;

QByteArray emptyArchive()
{
    constexpr qsizetype kEndRecord = 22;
    QByteArray result("PK\x05\x06", 4);
    result.append(QByteArray(kEndRecord - result.size(), '\0'));
    return result;
}

QByteArray readWhole(zip_source_t *source)
{
    QByteArray result;
    zip_stat_t status;
    if (zip_source_stat(source, &status) == 0 && zip_source_open(source) == 0) {
        result.resize(static_cast<qsizetype>(status.size));
        if (zip_source_read(source, result.data(), status.size) != static_cast<zip_int64_t>(status.size))
            result.clear();
        zip_source_close(source);
    }
    return result;
}

void addMember(zip_t *archive, const BankFile &file)
{
    auto *source = zip_source_buffer(archive, file.bytes.constData(), static_cast<zip_uint64_t>(file.bytes.size()), 0);
    const auto index = zip_file_add(archive, file.name.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(source);
        return;
    }
    const auto member = static_cast<zip_uint64_t>(index);
    zip_set_file_compression(archive, member, ZIP_CM_DEFLATE, file.bytes.size() < kHugeMember ? kFastest : kSmallest);
    zip_file_set_dostime(archive, member, 0, kZipDate, 0);
}

/// Puts another name of the same length into the member's two headers; libzip itself refuses a second equal name.
void renameInPlace(QByteArray &archive, const QByteArray &from, const QByteArray &to)
{
    archive.replace(from, to);
}

} // namespace

QByteArray zipArchive(const QList<BankFile> &files)
{
    if (files.isEmpty())
        return emptyArchive();
    zip_error_t error;
    zip_error_init(&error);
    auto *source = zip_source_buffer_create(nullptr, 0, 0, &error);
    auto *archive = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_TRUNCATE, &error);
    if (archive == nullptr) {
        zip_source_free(source);
        return {};
    }
    zip_source_keep(source); // zip_close drops one reference; the bytes are read after it
    for (const auto &file : files)
        addMember(archive, file);
    QByteArray result;
    if (zip_close(archive) == 0)
        result = readWhole(source);
    else
        zip_discard(archive);
    zip_source_free(source);
    return result;
}

QByteArray truncatedArchive(const QByteArray &archive)
{
    return archive.first(archive.size() * 3 / 5);
}

QByteArray wrongCrcArchive(const QByteArray &archive)
{
    // End record: offset of the directory at 16. Directory entry: CRC at 16, offset of the local header at 42, whose
    // CRC is at 14.
    constexpr qsizetype kEndRecord = 22;
    auto result = archive;
    const auto end = archive.size() - kEndRecord;
    if (end <= 0)
        return result;
    const auto directory = static_cast<qsizetype>(qFromLittleEndian<quint32>(archive.constData() + end + 16));
    const auto local = static_cast<qsizetype>(qFromLittleEndian<quint32>(archive.constData() + directory + 42));
    const auto crc = qFromLittleEndian<quint32>(archive.constData() + directory + 16) ^ 1U;
    qToLittleEndian(crc, result.data() + directory + 16);
    qToLittleEndian(crc, result.data() + local + 14);
    return result;
}

QByteArray hostileArchive(QList<BankFile> files, bool names, bool huge)
{
    if (names && !files.isEmpty()) {
        const auto bytes = files.constFirst().bytes;
        const auto otherBytes = files.size() > 1 ? files.at(1).bytes : QByteArrayLiteral("outro conteudo");
        files.append({u"../../fora_da_pasta.xlsx"_s, bytes});
        files.append({u"..\\..\\fora_da_pasta_windows.xlsx"_s, bytes});
        files.append({u"/absoluto.xlsx"_s, bytes});
        files.append({u"C:\\absoluto_windows.xlsx"_s, bytes});
        files.append({u"CON.xlsx"_s, bytes});
        files.append({u"nome com fim. .xlsx"_s, bytes});
        files.append({u"linha\nquebrada.xlsx"_s, bytes});
        files.append({u"pasta/interna/Carteira_INTERNA.xlsx"_s, bytes});
        files.append({u"__MACOSX/._Carteira.xlsx"_s, QByteArrayLiteral("\0\5\26\7 Mac OS X")});
        // Equal name and content, and equal name with other content.
        files.append({u"Repetida_00.xlsx"_s, bytes});
        files.append({u"Repetida_01.xlsx"_s, bytes});
        files.append({u"Repetida_02.xlsx"_s, otherBytes});
    }
    if (huge)
        files.append({u"Carteira_ENORME.xlsx"_s, QByteArray(kHugeMember, '\0')});
    auto archive = zipArchive(files);
    renameInPlace(archive, "Repetida_01.xlsx", "Repetida_00.xlsx");
    renameInPlace(archive, "Repetida_02.xlsx", "Repetida_00.xlsx");
    return archive;
}

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/transform/unpack.h"

#include <QByteArray>
#include <QIODevice>
#include <QList>
#include <QString>

#include <memory>
#include <optional>
#include <stop_token>

struct zip;
struct zip_file;

namespace Etl {

/// One member of an archive.
struct ZipEntry
{
    QString name;      ///< as the archive says it, '\' as '/'; never to be used as a path
    quint64 index = 0; ///< position in the archive
    qint64 size = 0;   ///< unpacked bytes as declared; the reader counts the real ones
    qint64 packed = 0; ///< bytes in the archive
    bool directory = false;

    /// The name without folders, drive, control characters and what Windows forbids; never empty, never "." or "..",
    /// never a device name such as "NUL.xlsx".
    QString baseName() const;
};

/// The unpacked bytes of one member, forward only. A damaged, lying or oversized member ends the stream early with
/// failure() set; a stream read to its end without failure has its CRC checked.
class ZipEntryDevice final : public QIODevice
{
public:
    ZipEntryDevice(zip_file *file, ZipEntry entry, const ArchiveLimits &limits);
    ~ZipEntryDevice() override;
    Q_DISABLE_COPY_MOVE(ZipEntryDevice)

    bool isSequential() const override { return true; }
    /// Also after a failure: an XML reader would otherwise wait for more for ever.
    bool atEnd() const override { return m_finished || m_failure.has_value(); }
    /// Set when the stream broke: Error{Archive} naming the member.
    const std::optional<Error> &failure() const { return m_failure; }
    /// Bytes handed out so far.
    qint64 unpacked() const { return m_unpacked; }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    zip_file *m_file;
    ZipEntry m_entry;
    ArchiveLimits m_limits;
    qint64 m_unpacked = 0;
    bool m_finished = false;
    std::optional<Error> m_failure;
};

/// An archive on disk, opened for reading within limits. Hides libzip. One thread. Never writes, never trusts a name.
class ZipReader
{
public:
    /// Error{Archive} when it is no archive, is truncated, holds encrypted members or declares more than the limits;
    /// Error{Disk} when the file cannot be read.
    [[nodiscard]] static Result<ZipReader> open(const QString &path, const ArchiveLimits &limits);

    const QList<ZipEntry> &entries() const { return m_entries; }
    /// The member of that exact name, else the same name in other letter case; null when there is none.
    const ZipEntry *find(const QString &name) const;
    /// A member `[Content_Types].xml` at the root: the file is a workbook, not an archive of workbooks.
    bool isWorkbook() const;

    /// The member's bytes as a stream, which must not outlive this reader.
    [[nodiscard]] Result<std::unique_ptr<ZipEntryDevice>> stream(const ZipEntry &entry) const;
    /// Hands every piece of the member to that target (null: only check it). Answers the unpacked size.
    /// Error{Disk} when the target refuses, Error{Cancelled}.
    [[nodiscard]] Result<qint64> copy(const ZipEntry &entry, QIODevice *target, const std::stop_token &token) const;

private:
    struct Closer
    {
        void operator()(zip *archive) const;
    };

    ZipReader() = default;

    std::unique_ptr<zip, Closer> m_archive;
    QList<ZipEntry> m_entries;
    ArchiveLimits m_limits;
};

} // namespace Etl

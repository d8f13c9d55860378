// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArrayView>
#include <QString>

#include <memory>

namespace Etl {

/// A file that others write, rename and delete while it is read here: shared for all of that, never locked, never
/// mapped (a mapped file that shrinks kills the process). Reads by position, so every function may be called on any
/// thread at once.
class SharedFile
{
public:
    /// Error{Disk}.
    [[nodiscard]] static Result<std::unique_ptr<SharedFile>> open(const QString &path);
    ~SharedFile();
    Q_DISABLE_COPY_MOVE(SharedFile)

    const QString &path() const { return m_path; }
    /// Present size in bytes.
    [[nodiscard]] Result<qint64> size() const;
    /// Fills buffer from that offset; answers the number of bytes, less than asked for only at the file's end.
    [[nodiscard]] Result<qint64> readAt(qint64 offset, char *buffer, qint64 length) const;
    /// Whether the path still names this very file: false once it was deleted, renamed or replaced.
    bool isStillThere() const;

private:
    SharedFile(QString path, qint64 handle) : m_path(std::move(path)), m_handle(handle) {}

    QString m_path;
    qint64 m_handle; ///< descriptor or HANDLE
};

} // namespace Etl

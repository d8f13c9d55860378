// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace Etl {

/// A small file that is read, changed and written back as a whole: it appears complete or not at all, and never over
/// what another program wrote meanwhile. A value, for any thread.
class EditedFile
{
public:
    enum class Readers { Anyone, OwnerOnly };

    /// A file that does not exist reads as empty. what: for messages, "o arquivo de configuração". Error{Config}.
    [[nodiscard]] static Result<EditedFile> read(const QString &path, const QString &what);

    const QString &path() const { return m_path; }
    bool existed() const { return m_existed; }
    const QByteArray &bytes() const { return m_bytes; } ///< as read, or as written last

    /// Error{Config} when it changed since it was read, Error{Disk} when it cannot be written; the file is then as it
    /// was. OwnerOnly: from before the first byte on.
    [[nodiscard]] Result<void> write(const QByteArray &bytes, Readers readers = Readers::Anyone);

private:
    QString m_path;
    QString m_what;
    QByteArray m_bytes;
    bool m_existed = false;
};

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/editedfile.h"
#include "core/config/envtext.h"

namespace Etl {

/// A .env that is being changed: a value in memory until save(). Comments, unknown keys, order, line ends, byte order
/// mark, encoding, quoting style and "export" stay; only the lines of changed keys differ. save() and open() block on
/// the disk: not on the GUI thread.
///
/// There is no ".env.anterior": it would keep secrets that were removed or moved to the keychain. Instead the new file
/// is read back in memory before it is written, and replaces the old one in one step.
class EnvWriter
{
public:
    EnvWriter() = default;
    /// A missing file is an empty one that save() makes. Error{Config} when it cannot be read or understood.
    [[nodiscard]] static Result<EnvWriter> open(const QString &path);

    QString path() const { return m_file.path(); }
    bool existed() const { return m_file.existed(); }
    QHash<QString, QString> values() const { return envValues(m_lines); }
    QString text() const;
    bool isChanged() const { return text() != m_originalText; }

    /// Changes the line that counts: the spelling of contract 3 that the file already uses, its last line. A new key
    /// comes to the end, under a comment. Error{Config} when the value holds a line break or control character.
    [[nodiscard]] Result<void> set(const QString &key, const QString &value);
    /// Takes every line of the key out, in all its spellings: another one must not take its place.
    void remove(const QString &key);

    /// Writes at once or not at all, readable by its owner only (0600). Error{Config} when the file is no longer as it
    /// was read; Error{Disk} when it cannot be written. Without a change nothing is written.
    [[nodiscard]] Result<void> save();

private:
    QString lineEnding() const;
    void append(const QString &key, const QString &value);

    EditedFile m_file;
    QString m_originalText;
    EnvEncoding m_encoding = EnvEncoding::Utf8;
    QList<EnvLine> m_lines;
};

} // namespace Etl

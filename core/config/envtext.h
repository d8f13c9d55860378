// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QChar>
#include <QHash>
#include <QList>
#include <QString>

namespace Etl {

/// How the bytes of a .env were written, so that a change is written the same way.
enum class EnvEncoding { Utf8, Utf8WithMark, Utf16Le, Utf16Be, Latin1 };

struct EnvContent
{
    QString text; ///< without byte order mark
    EnvEncoding encoding = EnvEncoding::Utf8;
};

/// The text of a .env that some editor wrote: UTF-8, UTF-16 with its mark, or else the ANSI page of old Windows
/// editors.
EnvContent decodeEnv(const QByteArray &bytes);
/// The inverse, mark included. What Latin-1 cannot hold, or could be misread as UTF-8, is written as UTF-8.
QByteArray encodeEnv(const EnvContent &content);

/// One line, cut so that its value can be replaced and everything else stays. Both readers and writers of a .env see
/// it through this. Without a key it is blank or a comment.
struct EnvLine
{
    QString key;
    QString value;
    QChar quote;    ///< null: not quoted
    QString head;   ///< up to the value: "export KEY = "
    QString tail;   ///< after the value: blanks, a comment
    QString raw;    ///< as it stands, without its ending
    QString ending; ///< "\n", "\r\n"; empty for a last line without

    /// Gives it that value in its own quoting style where that can hold it, else in double quotes.
    void setValue(const QString &text);
};

/// Error{Config} names the line that is neither blank, nor a comment, nor KEY=value.
[[nodiscard]] Result<QList<EnvLine>> parseEnv(const QString &text, const QString &path);
/// Key to value; later lines win.
QHash<QString, QString> envValues(const QList<EnvLine> &lines);
/// A line break or control character: no line of a .env can hold it.
bool fitsEnvLine(const QString &value);

} // namespace Etl

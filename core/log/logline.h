// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/log/logevent.h"

#include <QByteArrayView>

#include <optional>

namespace Etl {

/// A line of a log file, taken apart. Without a head of contract 4 (a traceback's second line, a foreign line)
/// everything is text and time is invalid.
struct LogLine
{
    qint64 number = 0; ///< from 0, in its file
    QDateTime time;    ///< local, invalid where the line has none
    LogLevel level = LogLevel::Info;
    QString text;     ///< without control characters, at most kLongestText characters
    bool cut = false; ///< the text was longer

    static constexpr qsizetype kLongestText = 4'000;
    bool operator==(const LogLine &) const = default;
};

/// The level in the head of a line; nothing where there is no head. CRITICAL and FATAL count as errors, WARN as
/// warning. Fast: looks at the first 64 bytes.
std::optional<LogLevel> levelOfLine(QByteArrayView utf8Line);

/// The local time at a line's begin, "yyyy-MM-dd HH:mm:ss" with or without ",zzz" or ".zzz"; invalid where none is.
QDateTime timeOfLine(QByteArrayView utf8Line);

/// Without line break (CR LF too) and byte order mark; invalid UTF-8 becomes U+FFFD. A line without head gets the level
/// that is given.
LogLine parseLine(QByteArrayView utf8Line, LogLevel inherited);

/// The line as it stands in the file, for the clipboard: valid UTF-16, no line break, nothing cut.
QString plainLine(QByteArrayView utf8Line);

} // namespace Etl

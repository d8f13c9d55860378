// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/log/logline.h"

#include "core/base/plaintext.h"

#include <algorithm>
#include <array>
#include <string_view>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

constexpr qsizetype kTimeLength = 19; ///< "2025-04-10 08:30:00"
constexpr qsizetype kHeadLength = 64;
constexpr QByteArrayView kBetween(" - ", 3);
/// "2025-04-10 08:30:00,123 - OrquestradorBTG - " of our own lines: no search needed.
constexpr qsizetype kOurLevelAt = 44;

std::string_view viewOf(QByteArrayView bytes)
{
    return {bytes.data(), std::size_t(bytes.size())};
}

QByteArrayView withoutEnds(QByteArrayView line)
{
    if (line.endsWith('\n'))
        line.chop(1);
    if (line.endsWith('\r'))
        line.chop(1);
    return line.startsWith(QByteArrayView("\xef\xbb\xbf", 3)) ? line.sliced(3) : line;
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// -1 where a digit is none.
int number(QByteArrayView line, qsizetype at, qsizetype digits)
{
    int value = 0;
    for (qsizetype i = at; i < at + digits; ++i) {
        if (!isDigit(line[i]))
            return -1;
        value = value * 10 + (line[i] - '0');
    }
    return value;
}

struct Level
{
    std::string_view word;
    LogLevel level;
};

constexpr std::array<Level, 7> kLevels = {{{"DEBUG", LogLevel::Debug},
                                           {"INFO", LogLevel::Info},
                                           {"WARNING", LogLevel::Warning},
                                           {"WARN", LogLevel::Warning},
                                           {"ERROR", LogLevel::Error},
                                           {"CRITICAL", LogLevel::Error},
                                           {"FATAL", LogLevel::Error}}};

struct Head
{
    LogLevel level;
    qsizetype length; ///< up to the text
};

/// A level's word followed by " - " or the line's end.
std::optional<Head> levelAt(std::string_view line, std::size_t at)
{
    for (const Level &known : kLevels) {
        const std::string_view rest = line.substr(std::min(at, line.size()));
        if (!rest.starts_with(known.word))
            continue;
        const std::string_view after = rest.substr(known.word.size());
        if (after.starts_with(" - "))
            return Head{known.level, qsizetype(at + known.word.size() + 3)};
        if (after.empty() || after == " -" || after == " - ")
            return Head{known.level, qsizetype(line.size())};
    }
    return std::nullopt;
}

std::optional<Head> headOf(QByteArrayView line)
{
    // Only a line that begins with a date has a head: a text may hold " - ERROR - " itself.
    if (line.size() < kTimeLength || !isDigit(line[0]) || line[4] != '-' || line[13] != ':')
        return std::nullopt;
    const std::string_view text = viewOf(line);
    if (const auto ours = levelAt(text, kOurLevelAt); ours && text.substr(kOurLevelAt - 3, 3) == viewOf(kBetween))
        return ours;
    const std::string_view head = text.substr(0, std::size_t(kHeadLength));
    for (std::size_t at = head.find(" - "); at != std::string_view::npos; at = head.find(" - ", at + 1)) {
        if (const auto found = levelAt(text, at + 3))
            return found;
    }
    return std::nullopt;
}

} // namespace

std::optional<LogLevel> levelOfLine(QByteArrayView utf8Line)
{
    if (utf8Line.startsWith('\xef'))
        utf8Line = withoutEnds(utf8Line);
    if (const auto head = headOf(utf8Line))
        return head->level;
    return std::nullopt;
}

QDateTime timeOfLine(QByteArrayView utf8Line)
{
    const QByteArrayView line = withoutEnds(utf8Line);
    if (line.size() < kTimeLength || line[4] != '-' || line[7] != '-' || (line[10] != ' ' && line[10] != 'T') ||
        line[13] != ':' || line[16] != ':')
        return {};
    const QDate day(number(line, 0, 4), number(line, 5, 2), number(line, 8, 2));
    const bool fraction = line.size() >= kTimeLength + 4 && (line[kTimeLength] == ',' || line[kTimeLength] == '.');
    const QTime time(number(line, 11, 2), number(line, 14, 2), number(line, 17, 2),
                     fraction ? std::max(0, number(line, kTimeLength + 1, 3)) : 0);
    return day.isValid() && time.isValid() ? QDateTime(day, time) : QDateTime();
}

LogLine parseLine(QByteArrayView utf8Line, LogLevel inherited)
{
    QByteArrayView line = withoutEnds(utf8Line);
    LogLine parsed;
    parsed.level = inherited;
    if (const auto head = headOf(line)) {
        parsed.level = head->level;
        parsed.time = timeOfLine(line);
        line = line.sliced(std::min(head->length, line.size()));
    }
    // Four bytes make a character at most: a line of megabytes is not converted to show its begin.
    parsed.text = toOneLine(QString::fromUtf8(line.first(std::min(line.size(), LogLine::kLongestText * 4))));
    parsed.cut = line.size() > LogLine::kLongestText * 4 || parsed.text.size() > LogLine::kLongestText;
    parsed.text.truncate(LogLine::kLongestText);
    return parsed;
}

QString plainLine(QByteArrayView utf8Line)
{
    return QString::fromUtf8(withoutEnds(utf8Line));
}

} // namespace Etl

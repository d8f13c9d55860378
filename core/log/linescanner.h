// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/log/logevent.h"
#include "core/log/textpattern.h"

#include <QByteArray>

#include <functional>

namespace Etl {

/// A line in a chunk of a file.
struct ScannedLine
{
    qint64 number = 0;    ///< from 0, in the file
    qsizetype begin = 0;  ///< in the chunk
    QByteArrayView bytes; ///< with its line feed, if it has one
    LogLevel level = LogLevel::Info;
};

/// Finds the lines of a file that match a pattern and a level, chunk by chunk from its first. Looks for the bytes that
/// a match needs in the whole chunk at once and takes apart only the lines where they stand. One thread.
class LineScanner
{
public:
    /// False: enough, the scan ends.
    using Found = std::function<bool(const ScannedLine &line)>;

    /// pattern must outlive this.
    LineScanner(const TextPattern &pattern, LogLevel minimum) : m_pattern(pattern), m_minimum(minimum) {}

    /// The next chunk of whole lines; false when found said so.
    bool scan(QByteArrayView chunk, const Found &found);

private:
    bool scanAll(QByteArrayView chunk, const Found &found);
    bool scanCandidates(QByteArrayView chunk, const Found &found);
    bool take(QByteArrayView chunk, qsizetype begin, qsizetype end, const Found &found);
    LogLevel levelBefore(QByteArrayView chunk, qsizetype begin) const;

    const TextPattern &m_pattern;
    const LogLevel m_minimum;
    QByteArray m_folded;
    QByteArray m_scratch;
    qsizetype m_rare = -1; ///< index of the needed byte that is rarest in this file, as its first chunk shows
    qint64 m_number = 0;   ///< of the line at the chunk's begin
    LogLevel m_level = LogLevel::Info; ///< of the last line of the chunk before
    qint64 m_lineOfTake = 0;
};

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/log/sharedfile.h"

#include <QByteArray>
#include <QByteArrayView>

namespace Etl {

/// Reads a file in chunks of whole lines. One thread. A line longer than kLongestLine comes in pieces.
class LogChunks
{
public:
    static constexpr qint64 kChunk = 256 * 1024;
    static constexpr qint64 kLongestLine = 16 * 1024 * 1024;

    /// From that offset, the begin of a line; file must outlive this.
    LogChunks(const SharedFile &file, qint64 offset, qint64 chunk = kChunk)
        : m_file(file), m_offset(offset), m_chunk(chunk)
    {}

    /// The next whole lines, each with its line feed; at the file's end what is left without one; empty when nothing
    /// is. The view is good until the next call.
    [[nodiscard]] Result<QByteArrayView> next();
    /// Where the chunk of the last next() begins.
    qint64 offset() const { return m_offset - m_given; }

private:
    const SharedFile &m_file;
    QByteArray m_buffer;
    qint64 m_offset;      ///< of the first byte not yet given out
    const qint64 m_chunk; ///< bytes read at once, at least
    qint64 m_given = 0;   ///< bytes at the buffer's begin given out by the last call
    qint64 m_filled = 0;  ///< bytes in the buffer
};

} // namespace Etl

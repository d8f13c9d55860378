// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/log/linescanner.h"

#include "core/log/logline.h"
#include "core/log/textfold.h"

#include <algorithm>
#include <cstring>

namespace Etl {

namespace {

qint64 feedsIn(QByteArrayView bytes)
{
    return std::count(bytes.begin(), bytes.end(), '\n');
}

/// One past the line feed of the line that goes on at from, or the chunk's end.
qsizetype lineEnd(QByteArrayView chunk, qsizetype from)
{
    const auto *feed =
        static_cast<const char *>(std::memchr(chunk.data() + from, '\n', std::size_t(chunk.size() - from)));
    return feed ? feed - chunk.data() + 1 : chunk.size();
}

} // namespace

bool LineScanner::scan(QByteArrayView chunk, const Found &found)
{
    const bool goOn = m_pattern.requiredBytes().isEmpty() ? scanAll(chunk, found) : scanCandidates(chunk, found);
    m_number += feedsIn(chunk);
    m_level = levelBefore(chunk, chunk.size());
    return goOn;
}

bool LineScanner::scanAll(QByteArrayView chunk, const Found &found)
{
    m_lineOfTake = m_number;
    for (qsizetype at = 0; at < chunk.size(); ++m_lineOfTake) {
        const qsizetype end = lineEnd(chunk, at);
        if (m_pattern.matches(chunk.sliced(at, end - at), m_scratch) && !take(chunk, at, end, found))
            return false;
        at = end;
    }
    return true;
}

bool LineScanner::scanCandidates(QByteArrayView chunk, const Found &found)
{
    // Folding moves bytes but keeps every line feed: a line is found again by counting them.
    QByteArrayView hay = chunk;
    if (!m_pattern.query().exact) {
        m_folded.resize(0);
        foldUtf8(chunk, m_folded);
        hay = m_folded;
    }
    if (m_rare < 0)
        m_rare = rarestByte(m_pattern.requiredBytes(), hay);
    const bool moved = !m_pattern.query().exact;
    m_lineOfTake = m_number;
    qsizetype hayAt = 0, chunkAt = 0; // begins of the same line
    for (qsizetype hit = findBytes(hay, m_pattern.requiredBytes(), 0, m_rare); hit >= 0;) {
        qint64 lines = feedsIn(hay.sliced(hayAt, hit - hayAt));
        m_lineOfTake += lines;
        if (moved) {
            for (; lines > 0; --lines)
                chunkAt = lineEnd(chunk, chunkAt);
        } else {
            const qsizetype feed = hit == 0 ? -1 : chunk.first(hit).lastIndexOf('\n');
            chunkAt = std::max(feed + 1, chunkAt);
        }
        const qsizetype end = lineEnd(chunk, chunkAt);
        const bool matches = m_pattern.isPlain() || m_pattern.matches(chunk.sliced(chunkAt, end - chunkAt), m_scratch);
        if (matches && !take(chunk, chunkAt, end, found))
            return false;
        hayAt = lineEnd(hay, hit);
        chunkAt = end;
        ++m_lineOfTake;
        if (hayAt >= hay.size())
            break;
        hit = findBytes(hay, m_pattern.requiredBytes(), hayAt, m_rare);
    }
    return true;
}

bool LineScanner::take(QByteArrayView chunk, qsizetype begin, qsizetype end, const Found &found)
{
    const LogLevel level = levelBefore(chunk, end);
    if (level < m_minimum)
        return true;
    return found({m_lineOfTake, begin, chunk.sliced(begin, end - begin), level});
}

/// Level of the line that ends there; a line without a head has that of the line before.
LogLevel LineScanner::levelBefore(QByteArrayView chunk, qsizetype end) const
{
    while (end > 0) {
        const qsizetype feed = end < 2 ? -1 : chunk.first(end - 1).lastIndexOf('\n');
        if (const auto level = levelOfLine(chunk.sliced(feed + 1, end - feed - 1)))
            return *level;
        end = feed + 1;
    }
    return m_level;
}

} // namespace Etl

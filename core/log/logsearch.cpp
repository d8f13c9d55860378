// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/log/logsearch.h"

#include "core/log/linescanner.h"
#include "core/log/logchunks.h"

#include <QElapsedTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

constexpr int kProgressMs = 100;
constexpr qsizetype kHitsAtOnce = 200;

/// One search over all files: what it has found and not yet handed over.
class Search
{
public:
    Search(const LogSearchQuery &query, TextPattern pattern, const LogSearchSink &sink, const std::stop_token &token)
        : m_query(query), m_pattern(std::move(pattern)), m_sink(sink), m_token(token)
    {
        m_sinceShown.start();
    }

    LogSearchEnd over(const QList<DailyLog> &logs)
    {
        m_progress.files = m_end.files = int(logs.size());
        for (const DailyLog &log : logs)
            m_progress.allBytes += log.size;
        qint64 before = 0;
        for (const DailyLog &log : logs) {
            if (auto done = in(log.path); !done)
                m_end.failed.append(done.error().message);
            handOver();
            if (m_end.more || m_end.cancelled)
                break;
            before += log.size;
            m_progress.bytes = before;
            ++m_progress.file;
        }
        if (m_sink.progressed)
            m_sink.progressed(m_progress);
        return m_end;
    }

private:
    Result<void> in(const QString &path)
    {
        const auto file = SharedFile::open(path);
        if (!file)
            return fail(file.error());
        LogChunks chunks(**file, 0);
        LineScanner scanner(m_pattern, m_query.minimum);
        for (;;) {
            if (m_token.stop_requested()) {
                m_end.cancelled = true;
                return {};
            }
            const auto chunk = chunks.next();
            if (!chunk)
                return fail(chunk.error());
            if (chunk->isEmpty())
                return {};
            const bool enough = !scanner.scan(*chunk, [&](const ScannedLine &line) {
                LogHit hit{path, chunks.offset() + line.begin, parseLine(line.bytes, line.level)};
                hit.line.number = line.number;
                m_hits.append(hit);
                return ++m_end.hits < m_query.mostHits && !m_token.stop_requested();
            });
            m_progress.bytes += chunk->size();
            if (m_hits.size() >= kHitsAtOnce || m_sinceShown.hasExpired(kProgressMs))
                handOver();
            if (enough && !m_token.stop_requested()) {
                m_end.more = true;
                return {};
            }
        }
    }

    void handOver()
    {
        if (!m_hits.isEmpty() && m_sink.found)
            m_sink.found(m_hits);
        m_hits.clear();
        if (m_sinceShown.hasExpired(kProgressMs)) {
            m_sinceShown.restart();
            if (m_sink.progressed)
                m_sink.progressed(m_progress);
        }
    }

    const LogSearchQuery &m_query;
    const TextPattern m_pattern;
    const LogSearchSink &m_sink;
    const std::stop_token &m_token;
    QList<LogHit> m_hits;
    LogSearchProgress m_progress;
    LogSearchEnd m_end;
    QElapsedTimer m_sinceShown;
};

} // namespace

Result<LogSearchEnd> searchLogs(const QList<DailyLog> &logs, const LogSearchQuery &query, const LogSearchSink &sink,
                                const std::stop_token &token)
{
    auto pattern = TextPattern::compile(query.text);
    if (!pattern)
        return fail(pattern.error());
    return Search(query, std::move(*pattern), sink, token).over(logs);
}

} // namespace Etl

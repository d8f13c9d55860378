// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/log/logindex.h"

#include "core/base/cancel.h"
#include "core/log/logchunks.h"

#include <QMutexLocker>

#include <algorithm>
#include <cstring>
#include <vector>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

constexpr qint64 kPrintLength = 256;
constexpr qint64 kStepBytes = 32 * 1024;                  ///< about what 256 lines take
constexpr qint64 kTimesLookedAt = 4 * LevelCounts::kStep; ///< lines without a time are passed over, not for ever

struct NewLine
{
    qint64 offset;
    LogLevel level;
};

/// The lines of a chunk; tail says whether its last one has no line feed.
struct NewLines
{
    void take(QByteArrayView chunk, qint64 offset)
    {
        lines.clear();
        const char *at = chunk.data();
        const char *const end = at + chunk.size();
        while (at < end) {
            const auto *feed = static_cast<const char *>(std::memchr(at, '\n', std::size_t(end - at)));
            const char *const stop = feed ? feed : end;
            if (!continued) {
                level = levelOfLine(QByteArrayView(at, stop - at)).value_or(level);
                lines.push_back({offset + (at - chunk.data()), level});
            }
            continued = feed == nullptr;
            at = feed ? feed + 1 : end;
        }
    }

    std::vector<NewLine> lines;
    LogLevel level = LogLevel::Info; ///< of the line before: lines without a head inherit it
    bool continued = false;          ///< the last piece had no line feed: what comes next belongs to its line
};

} // namespace

Result<std::shared_ptr<LogIndex>> LogIndex::open(const QString &path)
{
    auto file = SharedFile::open(path);
    if (!file)
        return fail(file.error());
    const auto size = (*file)->size();
    if (!size)
        return fail(size.error());
    std::shared_ptr<LogIndex> index(new LogIndex(std::move(*file)));
    index->m_state.size = *size;
    index->m_state.complete = *size == 0;
    return index;
}

LogIndexState LogIndex::state() const
{
    const QMutexLocker lock(&m_mutex);
    return m_state;
}

Result<void> LogIndex::scan(const std::stop_token &token)
{
    const QMutexLocker single(&m_scanning);
    const auto size = m_file->size();
    if (!size)
        return fail(size.error());
    NewLines fresh;
    qint64 from = 0;
    bool replaceLast = false;
    {
        const QMutexLocker lock(&m_mutex);
        m_state.size = std::max(*size, m_state.bytes);
        m_state.complete = false;
        replaceLast = m_open; // its end may have come: it is read again as a whole
        from = m_open ? m_openOffset : m_state.bytes;
        const qint64 before = m_lines.size() - (m_open ? 2 : 1);
        fresh.level = before >= 0 ? m_lines.levelOf(before) : LogLevel::Info;
    }
    LogChunks chunks(*m_file, from);
    for (;;) {
        if (auto go = checkpoint(token); !go)
            return go;
        const auto chunk = chunks.next();
        if (!chunk)
            return fail(chunk.error());
        if (chunk->isEmpty())
            break;
        fresh.take(*chunk, chunks.offset());
        const QByteArray print = chunk->last(std::min<qsizetype>(chunk->size(), kPrintLength)).toByteArray();

        const QMutexLocker lock(&m_mutex);
        if (replaceLast)
            m_lines.removeLast();
        replaceLast = false;
        for (const NewLine &line : fresh.lines)
            m_lines.append(line.level, line.offset);
        m_open = fresh.continued;
        if (!fresh.lines.empty())
            m_openOffset = fresh.lines.back().offset;
        m_state.lines = m_lines.size();
        m_state.bytes = chunks.offset() + chunk->size();
        m_state.size = std::max(m_state.size, m_state.bytes);
        m_print = print;
    }
    const QMutexLocker lock(&m_mutex);
    m_state.size = std::max(m_state.size, m_state.bytes);
    m_state.complete = m_state.bytes >= m_state.size;
    return {};
}

Result<QByteArray> LogIndex::printOf(qint64 end) const
{
    QByteArray bytes(std::min(end, qint64(kPrintLength)), Qt::Uninitialized);
    const auto got = m_file->readAt(end - bytes.size(), bytes.data(), bytes.size());
    if (!got)
        return fail(got.error());
    bytes.truncate(*got);
    return bytes;
}

Result<LogFileChange> LogIndex::check() const
{
    if (!m_file->isStillThere())
        return LogFileChange::Vanished;
    qint64 bytes = 0;
    QByteArray print;
    {
        const QMutexLocker lock(&m_mutex);
        bytes = m_state.bytes;
        print = m_print;
    }
    const auto size = m_file->size();
    if (!size)
        return fail(size.error());
    if (*size < bytes)
        return LogFileChange::Rewritten;
    const auto now = printOf(bytes);
    if (!now)
        return fail(now.error());
    if (!now->endsWith(print))
        return LogFileChange::Rewritten;
    return *size > bytes ? LogFileChange::Grown : LogFileChange::None;
}

qint64 LogIndex::count(LogLevel minimum) const
{
    const QMutexLocker lock(&m_mutex);
    return m_lines.count(minimum);
}

qint64 LogIndex::lineOfRow(LogLevel minimum, qint64 row) const
{
    const QMutexLocker lock(&m_mutex);
    return m_lines.lineOfRow(minimum, row);
}

qint64 LogIndex::rowOfLine(LogLevel minimum, qint64 line) const
{
    const QMutexLocker lock(&m_mutex);
    return m_lines.rowOfLine(minimum, line);
}

LogLevel LogIndex::levelOf(qint64 line) const
{
    const QMutexLocker lock(&m_mutex);
    return line >= 0 && line < m_lines.size() ? m_lines.levelOf(line) : LogLevel::Debug;
}

Result<void> LogIndex::visit(qint64 first, const Visit &visitor) const
{
    qint64 number = 0, offset = 0, lines = 0;
    {
        const QMutexLocker lock(&m_mutex);
        lines = m_lines.size();
        if (first < 0 || first >= lines)
            return {};
        number = m_lines.stepBefore(first);
        offset = m_lines.offsetOfStep(number);
    }
    LogChunks chunks(*m_file, offset, kStepBytes);
    bool continued = false; // a piece of a line that was already shown
    while (number < lines) {
        const auto chunk = chunks.next();
        if (!chunk)
            return fail(chunk.error());
        if (chunk->isEmpty())
            break; // shorter than it was: the rest is gone
        for (qsizetype at = 0; at < chunk->size();) {
            const qsizetype feed = chunk->indexOf('\n', at);
            const qsizetype end = feed < 0 ? chunk->size() : feed + 1;
            if (!continued && number >= first && !visitor(number, chunk->sliced(at, end - at)))
                return {};
            continued = feed < 0;
            number += continued ? 0 : 1;
            at = end;
            if (number >= lines)
                break;
        }
    }
    return {};
}

Result<void> LogIndex::visitEach(QList<qint64> numbers, const std::function<void(qint64, QByteArrayView)> &visitor,
                                 const std::stop_token &token) const
{
    std::sort(numbers.begin(), numbers.end());
    for (qsizetype next = 0; next < numbers.size();) {
        if (auto go = checkpoint(token); !go)
            return go;
        const qsizetype before = next;
        // Goes on in the same pass while the next line is near; a far one is found through the index.
        const auto seen = visit(numbers[next], [&](qint64 number, QByteArrayView line) {
            if (number == numbers[next]) {
                visitor(number, line);
                do
                    ++next;
                while (next < numbers.size() && numbers[next] == number);
            }
            return next < numbers.size() && numbers[next] - number <= LevelCounts::kStep;
        });
        if (!seen)
            return seen;
        // Not indexed, or gone with the end of the file: left out, never asked for again.
        if (next == before)
            ++next;
    }
    return {};
}

Result<QList<LogLine>> LogIndex::read(const QList<qint64> &numbers, const std::stop_token &token) const
{
    QList<LogLine> lines;
    const auto seen = visitEach(
        numbers.first(std::min(numbers.size(), kLargestRead)),
        [&](qint64 number, QByteArrayView bytes) {
            LogLine line = parseLine(bytes, levelOf(number));
            line.number = number;
            lines.append(line);
        },
        token);
    if (!seen)
        return fail(seen.error());
    return lines;
}

Result<QString> LogIndex::textOf(const QList<qint64> &numbers, const std::stop_token &token) const
{
    QString text;
    const auto seen = visitEach(
        numbers, [&](qint64, QByteArrayView bytes) { text += plainLine(bytes) + u'\n'; }, token);
    if (!seen)
        return fail(seen.error());
    return text;
}

Result<qint64> LogIndex::lineAtTime(const QDateTime &time) const
{
    const QDateTime wanted = time.toLocalTime();
    const auto timeFrom = [this](qint64 first) -> Result<QDateTime> {
        QDateTime found;
        qint64 looked = 0;
        const auto seen = visit(first, [&](qint64, QByteArrayView line) {
            found = timeOfLine(line);
            return !found.isValid() && ++looked < kTimesLookedAt;
        });
        if (!seen)
            return fail(seen.error());
        return found;
    };
    // Between the steps by halving, then line by line.
    qint64 low = 0, high = (state().lines + LevelCounts::kStep - 1) / LevelCounts::kStep;
    while (low < high) {
        const qint64 middle = (low + high) / 2;
        const auto there = timeFrom(middle * LevelCounts::kStep);
        if (!there)
            return fail(there.error());
        if (there->isValid() && *there >= wanted)
            high = middle;
        else
            low = middle + 1;
    }
    qint64 found = state().lines;
    const auto seen = visit(std::max<qint64>(0, low - 1) * LevelCounts::kStep, [&](qint64 number, QByteArrayView line) {
        const QDateTime there = timeOfLine(line);
        if (!there.isValid() || there < wanted)
            return true;
        found = number;
        return false;
    });
    if (!seen)
        return fail(seen.error());
    return found;
}

Result<qint64> LogIndex::lineOfRun(const QString &runId, const QDateTime &started, const std::stop_token &token) const
{
    const auto from = lineAtTime(started.addSecs(-2));
    if (!from)
        return fail(from.error());
    const QByteArray ours = u"Execução: %1"_s.arg(runId).toUtf8();
    qint64 nearest = -1;
    qint64 named = -1;
    const auto look = [&](qint64 first) {
        qint64 latest = -1;
        return visit(first, [&](qint64 number, QByteArrayView line) {
            if (line.contains(QByteArrayView("INICIANDO ORQUESTRADOR BTG ETL"))) {
                latest = number;
                nearest = nearest < 0 ? number : nearest;
            }
            if (!runId.isEmpty() && line.contains(ours))
                named = latest >= 0 ? latest : number;
            return !token.stop_requested() && named < 0 && (nearest < 0 || !runId.isEmpty());
        });
    };
    if (const auto seen = look(*from); !seen)
        return fail(seen.error());
    // The times of a file are those of the computer that wrote it: in another zone the run may stand before its time.
    if (named < 0 && !runId.isEmpty() && *from > 0) {
        const qint64 byTime = nearest;
        if (const auto seen = look(0); !seen)
            return fail(seen.error());
        nearest = byTime;
    }
    return named >= 0 ? named : nearest;
}

} // namespace Etl

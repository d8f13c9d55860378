// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/log/levelcounts.h"
#include "core/log/logline.h"
#include "core/log/sharedfile.h"

#include <QList>
#include <QMutex>

#include <functional>
#include <memory>
#include <stop_token>

namespace Etl {

/// How far an index has come.
struct LogIndexState
{
    qint64 lines = 0;      ///< indexed, the last one without line feed included
    qint64 bytes = 0;      ///< of the file, indexed
    qint64 size = 0;       ///< of the file when it was last looked at
    bool complete = false; ///< everything up to size is indexed

    bool operator==(const LogIndexState &) const = default;
};

/// What became of the file since it was indexed.
enum class LogFileChange {
    None,
    Grown,
    Rewritten, ///< became shorter or holds other bytes: open it anew
    Vanished   ///< deleted, renamed or replaced; what is indexed may still be read
};

/// The lines of a log file of any size: where every 256th begins and the level of each (about a quarter of a byte per
/// line). Opening reads nothing; scan() indexes on a worker while lines are read already. All functions are
/// thread-safe, but only one scan() at a time does work. Never locks or maps the file.
class LogIndex
{
public:
    /// Error{Disk}.
    [[nodiscard]] static Result<std::shared_ptr<LogIndex>> open(const QString &path);
    Q_DISABLE_COPY_MOVE(LogIndex)

    const QString &path() const { return m_file->path(); }
    LogIndexState state() const;

    /// Indexes from where it stands to the file's present end; again after the file has grown. Error{Cancelled},
    /// Error{Disk}. What was indexed until then stays.
    [[nodiscard]] Result<void> scan(const std::stop_token &token = {});
    /// Looks at the file; cheap enough for twice a second.
    [[nodiscard]] Result<LogFileChange> check() const;

    /// Indexed lines of at least that level.
    qint64 count(LogLevel minimum) const;
    /// The number of the row-th (from 0) line of at least that level; -1 beyond.
    qint64 lineOfRow(LogLevel minimum, qint64 row) const;
    /// How many lines of at least that level stand before line number.
    qint64 rowOfLine(LogLevel minimum, qint64 line) const;
    /// Debug for a line beyond the indexed ones.
    LogLevel levelOf(qint64 line) const;

    /// Those lines (indexed ones, in any order, others are left out), read from the file. At most kLargestRead.
    [[nodiscard]] Result<QList<LogLine>> read(const QList<qint64> &numbers, const std::stop_token &token = {}) const;
    static constexpr qsizetype kLargestRead = 5'000;
    /// The same lines as they stand in the file, each with a line feed, for the clipboard; in ascending order.
    [[nodiscard]] Result<QString> textOf(const QList<qint64> &numbers, const std::stop_token &token = {}) const;

    /// The first indexed line at or after that local time, looking at few lines only (times ascend in a log, except for
    /// an hour changed back); the number of lines when all are before it.
    [[nodiscard]] Result<qint64> lineAtTime(const QDateTime &time) const;
    /// The line INICIANDO ORQUESTRADOR BTG ETL of that run: found by its line "Execução: <run>"; without runId, or
    /// where that is missing, the first start at or after two seconds before started. -1 when there is none.
    [[nodiscard]] Result<qint64> lineOfRun(const QString &runId, const QDateTime &started,
                                           const std::stop_token &token = {}) const;

private:
    explicit LogIndex(std::unique_ptr<SharedFile> file) : m_file(std::move(file)) {}

    using Visit = std::function<bool(qint64 number, QByteArrayView line)>; ///< false: enough
    Result<void> visit(qint64 first, const Visit &visitor) const;
    Result<void> visitEach(QList<qint64> numbers, const std::function<void(qint64, QByteArrayView)> &visitor,
                           const std::stop_token &token) const;
    Result<QByteArray> printOf(qint64 end) const;

    std::unique_ptr<SharedFile> m_file;
    QMutex m_scanning;
    mutable QMutex m_mutex; ///< of everything below
    LevelCounts m_lines;
    LogIndexState m_state;
    bool m_open = false;     ///< the last line has no line feed yet
    qint64 m_openOffset = 0; ///< where it begins
    QByteArray m_print;      ///< the last bytes that were indexed: a rewritten file has others there
};

} // namespace Etl

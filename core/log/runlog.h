// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/log/logevent.h"

#include <QHash>
#include <QMutex>

#include <deque>
#include <functional>

namespace Etl {

/// The only door for lines of a run: redacts, makes one line of it, numbers, keeps the last 20,000 and hands them out.
/// Thread-safe; sinks are called under the lock, in order, and must not block or write to the log.
class RunLog
{
public:
    using Sink = std::function<void(const LogEvent &)>;
    static constexpr std::size_t kKept = 20'000;

    explicit RunLog(const Clock &clock);
    Q_DISABLE_COPY_MOVE(RunLog)

    void write(LogLevel level, const QString &text, const LogContext &context = {});
    void debug(const QString &text, const LogContext &context = {}) { write(LogLevel::Debug, text, context); }
    void info(const QString &text, const LogContext &context = {}) { write(LogLevel::Info, text, context); }
    void warning(const QString &text, const LogContext &context = {}) { write(LogLevel::Warning, text, context); }
    void error(const QString &text, const LogContext &context = {}) { write(LogLevel::Error, text, context); }

    /// Hands over every kept event with seq > sinceSeq and then each new one: snapshot and registration are one step,
    /// so no line is lost, doubled or out of order. Answers a handle for unsubscribe().
    int subscribe(const Sink &sink, qint64 sinceSeq = 0);
    /// After it returns, the sink is not called any more.
    void unsubscribe(int handle);

private:
    const Clock &m_clock;
    QMutex m_mutex;
    std::deque<LogEvent> m_kept;
    QHash<int, Sink> m_sinks;
    qint64 m_lastSeq = 0;
    int m_lastHandle = 0;
};

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/log/runlog.h"

#include "core/base/plaintext.h"
#include "core/base/secret.h"

namespace Etl {

RunLog::RunLog(const Clock &clock) : m_clock(clock) {}

void RunLog::write(LogLevel level, const QString &text, const LogContext &context)
{
    LogEvent event;
    event.level = level;
    event.context = context;
    event.text = toOneLine(Redactor::redact(text));

    const QMutexLocker lock(&m_mutex);
    event.time = m_clock.now();
    event.seq = ++m_lastSeq;
    m_kept.push_back(event);
    if (m_kept.size() > kKept)
        m_kept.pop_front();
    for (const Sink &sink : std::as_const(m_sinks))
        sink(event);
}

int RunLog::subscribe(const Sink &sink, qint64 sinceSeq)
{
    const QMutexLocker lock(&m_mutex);
    for (const LogEvent &event : m_kept) {
        if (event.seq > sinceSeq)
            sink(event);
    }
    m_sinks.insert(++m_lastHandle, sink);
    return m_lastHandle;
}

void RunLog::unsubscribe(int handle)
{
    const QMutexLocker lock(&m_mutex);
    m_sinks.remove(handle);
}

} // namespace Etl

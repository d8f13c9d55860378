// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/progressbus.h"

#include <QMutexLocker>

namespace Etl {

void ProgressBus::post(const RunProgress &told)
{
    const QMutexLocker lock(&m_mutex);
    for (const ProgressSink &sink : std::as_const(m_sinks))
        sink(told);
}

int ProgressBus::subscribe(const ProgressSink &sink)
{
    const QMutexLocker lock(&m_mutex);
    m_sinks.insert(++m_lastHandle, sink);
    return m_lastHandle;
}

void ProgressBus::unsubscribe(int handle)
{
    const QMutexLocker lock(&m_mutex);
    m_sinks.remove(handle);
}

} // namespace Etl

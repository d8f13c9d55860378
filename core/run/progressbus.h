// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/runprogress.h"

#include <QHash>
#include <QMutex>

namespace Etl {

/// Hands what a run tells to whoever listens. Keeps nothing: who comes late sees what is told from then on, and all of
/// it in the report. Thread-safe; sinks are called under the lock, in order, and must neither block nor post.
class ProgressBus
{
public:
    ProgressBus() = default;
    Q_DISABLE_COPY_MOVE(ProgressBus)

    void post(const RunProgress &told);
    /// Answers a handle for unsubscribe().
    int subscribe(const ProgressSink &sink);
    /// After it returns, the sink is not called any more.
    void unsubscribe(int handle);

private:
    QMutex m_mutex;
    QHash<int, ProgressSink> m_sinks;
    int m_lastHandle = 0;
};

} // namespace Etl

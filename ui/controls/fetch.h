// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/stoppableanswer.h"

#include <QFutureWatcher>
#include <QObject>
#include <QtConcurrentRun>

#include <functional>
#include <memory>
#include <stop_token>
#include <utility>

namespace Etl {

/// One question at a time to a worker thread: a newer question makes the answer of an older one worthless, so only the
/// newest is delivered, and the older work is asked to stop. Lives on the GUI thread, which is never blocked, not even
/// by the destructor: work that is under way ends on its own and is not delivered. The work must therefore capture
/// values, and references only to what lives until the pool of blockingWork() is done (the process's clock).
template <typename Answer>
class Fetch
{
public:
    using Work = std::function<Answer(const std::stop_token &)>;
    using Deliver = std::function<void(const Answer &)>;

    Fetch() = default;
    ~Fetch() { cancel(); }
    Q_DISABLE_COPY_MOVE(Fetch)

    bool isRunning() const { return m_watcher != nullptr; }

    /// deliver is called on this thread, once, unless another start() or cancel() comes first.
    void start(Work work, Deliver deliver)
    {
        cancel();
        m_stop = std::stop_source();
        m_watcher = std::make_unique<QFutureWatcher<Answer>>();
        QObject::connect(m_watcher.get(), &QFutureWatcher<Answer>::finished, m_watcher.get(),
                         [this, take = std::move(deliver)] {
                             // The watcher must outlive its own signal.
                             QFutureWatcher<Answer> *done = m_watcher.release();
                             done->deleteLater();
                             const auto keep = take;
                             keep(done->result());
                         });
        m_watcher->setFuture(QtConcurrent::run(
            &blockingWork(), [job = std::move(work), token = m_stop.get_token()] { return job(token); }));
    }

    /// Nothing of what was asked is delivered any more.
    void cancel()
    {
        m_stop.request_stop();
        m_watcher.reset();
    }

private:
    std::stop_source m_stop{std::nostopstate};
    std::unique_ptr<QFutureWatcher<Answer>> m_watcher;
};

} // namespace Etl

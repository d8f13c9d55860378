// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/runreport.h"
#include "core/model/runrequest.h"
#include "core/run/engine.h"

#include <QFutureWatcher>
#include <QObject>
#include <QThreadPool>

#include <memory>
#include <stop_token>

namespace Etl {

/// Runs one request at a time on a thread of its own and hands over the report by signal. Lives on the thread of its
/// owner (GUI or CLI main), where all signals arrive. Never blocks it, but in the destructor, which asks the run to
/// stop and waits for it.
class RunService : public QObject
{
    Q_OBJECT

public:
    explicit RunService(QObject *parent = nullptr);
    ~RunService() override;
    Q_DISABLE_COPY_MOVE(RunService)

    bool isRunning() const;
    bool isStopping() const;

    /// Error{Busy} while a run is under way. The engine is kept alive until its run has ended.
    [[nodiscard]] Result<void> start(std::shared_ptr<Engine> engine, const RunRequest &request);
    /// Asks the run to stop; its report arrives by finished() within about a second. Nothing when no run is under way.
    void cancel();

signals:
    /// Once per successful start().
    void started(const Etl::RunRequest &request);
    /// Once per run, at the first cancel().
    void stopping();
    /// Once per started run, whatever its end; not emitted after this object died.
    void finished(const Etl::RunReport &report);

private:
    void deliver();

    QThreadPool m_pool;
    QFutureWatcher<RunReport> m_watcher;
    std::stop_source m_stop;
    std::shared_ptr<Engine> m_engine;
};

} // namespace Etl

Q_DECLARE_METATYPE(Etl::RunRequest)
Q_DECLARE_METATYPE(Etl::RunReport)

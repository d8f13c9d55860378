// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/runservice.h"

#include <QtConcurrentRun>

namespace Etl {

RunService::RunService(QObject *parent) : QObject(parent), m_stop(std::nostopstate)
{
    m_pool.setMaxThreadCount(1);
    connect(&m_watcher, &QFutureWatcher<RunReport>::finished, this, &RunService::deliver);
}

RunService::~RunService()
{
    m_watcher.disconnect(this);
    m_stop.request_stop();
    m_pool.waitForDone();
}

bool RunService::isRunning() const
{
    return m_engine != nullptr;
}

bool RunService::isStopping() const
{
    return isRunning() && m_stop.stop_requested();
}

Result<void> RunService::start(std::shared_ptr<Engine> engine, const RunRequest &request)
{
    if (isRunning())
        return fail(ErrorCode::Busy, QStringLiteral("Já há uma execução em andamento nesta janela."));
    m_engine = std::move(engine);
    m_stop = std::stop_source();
    emit started(request);
    // A token and not QFuture::cancel(): after that the report of a cancelled run would vanish.
    m_watcher.setFuture(QtConcurrent::run(
        &m_pool, [engine = m_engine, request, token = m_stop.get_token()] { return engine->run(request, token); }));
    return {};
}

void RunService::cancel()
{
    if (isRunning() && m_stop.request_stop())
        emit stopping();
}

void RunService::deliver()
{
    const RunReport report = m_watcher.result();
    m_engine.reset();
    emit finished(report);
}

} // namespace Etl

#include "moc_runservice.cpp"

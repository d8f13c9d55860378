// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/log/logevent.h"
#include "core/run/engine.h"

#include <QList>
#include <QMutex>
#include <QObject>
#include <QTimer>

#include <memory>

namespace Etl {

/// Carries the lines of an engine's log from whatever thread writes them to the GUI thread, in blocks: one timer tick,
/// one signal. Lives on the GUI thread; the writer only takes a short lock. Never touches the model or a file.
class RunFeed : public QObject
{
    Q_OBJECT

public:
    static constexpr int kLargestBlock = 5'000;
    static constexpr int kLargestBacklog = 200'000;

    explicit RunFeed(QObject *parent = nullptr);
    ~RunFeed() override;
    Q_DISABLE_COPY_MOVE(RunFeed)

    /// Listens to that engine's log, what it kept included, and no longer to the one before. nullptr: to none.
    void listenTo(std::shared_ptr<Engine> engine);
    /// Hands over now what is waiting: at a run's end the last line must stand before the outcome.
    void flush();
    /// Hands over one block now. True: more waits.
    bool handOver();

signals:
    void arrived(const QList<Etl::LogEvent> &events);

private:
    void receive(const LogEvent &event); ///< any thread

    QMutex m_mutex;
    QList<LogEvent> m_waiting;
    QTimer m_timer;
    std::shared_ptr<Engine> m_engine;
    int m_handle = 0;
};

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/log/logevent.h"
#include "core/run/engine.h"
#include "ui/controls/blockqueue.h"

#include <QList>
#include <QObject>

#include <memory>

namespace Etl {

/// Carries the lines of an engine's log from whatever thread writes them to the GUI thread, in blocks. Lives on the GUI
/// thread. Never touches the model or a file.
class RunFeed : public QObject
{
    Q_OBJECT

public:
    static constexpr int kLargestBlock = 5'000;
    /// A flood faster than the screen: the file has every line, the pane only the latest.
    static constexpr int kLargestBacklog = 200'000;

    explicit RunFeed(QObject *parent = nullptr);
    ~RunFeed() override;
    Q_DISABLE_COPY_MOVE(RunFeed)

    /// Listens to that engine's log, what it kept included, and no longer to the one before. nullptr: to none.
    void listenTo(std::shared_ptr<Engine> engine);
    /// Hands over now what is waiting: at a run's end the last line must stand before the outcome.
    void flush() { m_queue.flush(); }
    /// Hands over one block now. True: more waits.
    bool handOver() { return m_queue.handOver(); }

signals:
    void arrived(const QList<Etl::LogEvent> &events);

private:
    BlockQueue<LogEvent> m_queue;
    std::shared_ptr<Engine> m_engine;
    int m_handle = 0;
};

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/runprogress.h"
#include "core/run/engine.h"
#include "ui/controls/blockqueue.h"

#include <QList>
#include <QObject>

#include <memory>

namespace Etl {

/// Carries what a run tells from the run's threads to the GUI thread, in blocks. Lives on the GUI thread. Loses
/// nothing.
class ProgressFeed : public QObject
{
    Q_OBJECT

public:
    static constexpr int kLargestBlock = 500;

    explicit ProgressFeed(QObject *parent = nullptr);
    ~ProgressFeed() override;
    Q_DISABLE_COPY_MOVE(ProgressFeed)

    /// Listens to that engine's runs, and no longer to the one before. nullptr: to none.
    void listenTo(std::shared_ptr<Engine> engine);
    /// Hands over now all that is waiting.
    void flush() { m_queue.flush(); }
    /// Hands over one block now. True: more waits.
    bool handOver() { return m_queue.handOver(); }

signals:
    void arrived(const QList<Etl::RunProgress> &told);

private:
    BlockQueue<RunProgress> m_queue;
    std::shared_ptr<Engine> m_engine;
    int m_handle = 0;
};

} // namespace Etl

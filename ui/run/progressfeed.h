// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/runprogress.h"
#include "core/run/engine.h"

#include <QList>
#include <QMutex>
#include <QObject>
#include <QTimer>

#include <memory>

namespace Etl {

/// Carries what a run tells from the run's threads to the GUI thread, in blocks: one tick, one signal. Lives on the GUI
/// thread; the run only takes a short lock. Loses nothing.
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
    void flush();
    /// Hands over one block now. True: more waits.
    bool handOver();

signals:
    void arrived(const QList<Etl::RunProgress> &told);

private:
    void receive(const RunProgress &told); ///< any thread

    QMutex m_mutex;
    QList<RunProgress> m_waiting;
    QTimer m_timer;
    std::shared_ptr<Engine> m_engine;
    int m_handle = 0;
};

} // namespace Etl

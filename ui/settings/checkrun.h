// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/selfcheck.h"
#include "ui/controls/fetch.h"

#include <QMutex>
#include <QObject>
#include <QTimer>

#include <memory>

namespace Etl {

/// One self-check on a worker thread; its lines arrive here one by one. Cancelled by its destructor. GUI thread.
class CheckRun : public QObject
{
    Q_OBJECT

public:
    /// clock must outlive the program's threads.
    explicit CheckRun(const Clock &clock, QObject *parent = nullptr);
    ~CheckRun() override;
    Q_DISABLE_COPY_MOVE(CheckRun)

    void start(const Settings &settings);
    /// finished(false) comes at once; what the worker still does is not heard any more.
    void cancel();
    bool isRunning() const { return m_fetch.isRunning(); }

signals:
    void told(const Etl::CheckLine &line);
    /// Whom the question goes to that is on its way now; after the lines before it.
    void asking(const QString &whom);
    void finished(bool good, bool cancelled);

private:
    struct Lines
    {
        QMutex mutex;
        QList<CheckLine> waiting;
        QString asking;
    };

    void take();

    const Clock &m_clock;
    std::shared_ptr<Lines> m_lines;
    QTimer m_timer;
    QString m_asking; ///< told last
    Fetch<bool> m_fetch;
};

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/base/result.h"
#include "core/run/engine.h"
#include "ui/controls/fetch.h"

#include <QObject>
#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>

namespace Etl {

/// Notices what other processes record (the scheduled command line, another computer), so that the window shows it
/// without being asked. GUI thread; looks on a worker, every half minute while the window is in sight. A database that
/// is away is told of once, and never as an error of something that the operator did.
class RecordWatch : public QObject
{
    Q_OBJECT

public:
    /// Looks only while that window, its parent, is in sight. clock must outlive the watch and its questions.
    RecordWatch(const Clock &clock, QWidget *window);

    /// What is recorded by then is no news.
    void setEngine(std::shared_ptr<Engine> engine);
    /// Looks now; nothing while it is looking already.
    void look();

signals:
    /// Something was recorded since the last look, or the database is back.
    void changed();
    void databaseLost(const Etl::Error &error);
    void databaseBack();

private:
    void take(const Result<QString> &mark);

    const Clock &m_clock;
    const QWidget *m_window;
    std::shared_ptr<Engine> m_engine;
    Fetch<Result<QString>> m_fetch;
    QTimer m_again;
    std::optional<QString> m_seen;
    bool m_lost = false;
};

} // namespace Etl

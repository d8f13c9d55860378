// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/log/logsearch.h"
#include "ui/log/hitlist.h"

#include <QObject>

namespace Etl {

class LogSearchJob;

/// The lines of one file that match what is looked for, found on a worker while one already steps through them. GUI
/// thread.
class LogFileFind : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 kMostHits = 1'000'000;

    explicit LogFileFind(QObject *parent = nullptr);

    /// An empty pattern ends the search and forgets the hits.
    void start(const QString &path, const TextPattern &pattern, LogLevel minimum);
    bool isActive() const { return m_active; }
    bool isRunning() const;
    bool hasMore() const { return m_more; }
    const HitList &hits() const { return m_hits; } ///< line numbers from 0

signals:
    void changed();

private:
    LogSearchJob *m_job;
    HitList m_hits;
    bool m_active = false;
    bool m_more = false;
};

} // namespace Etl

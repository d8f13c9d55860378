// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/coveragereading.h"
#include "core/run/engine.h"
#include "ui/controls/fetch.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace Etl {

/// Counts the days with gaps for the navigation's badge, whether or not the calendar page was ever opened. GUI thread;
/// the database is asked on a worker. While it does not answer, the last count stands.
class GapCounter : public QObject
{
    Q_OBJECT

public:
    /// clock must outlive the counter and its questions.
    explicit GapCounter(const Clock &clock, QObject *parent = nullptr);

    /// Forgets what was counted and, with an engine, counts anew.
    void setEngine(const std::shared_ptr<Engine> &engine);
    void refresh();
    /// As refresh(), a moment later, once for all that is told until then: while a run goes on, date by date.
    void refreshSoon();

signals:
    /// Days of the last kGapBusinessDays with a gap, and the sentence for the tool tip. 0 without an engine.
    void gapsChanged(int count, const QString &sentence);

private:
    const Clock &m_clock;
    std::shared_ptr<Engine> m_engine;
    Fetch<Result<CoverageReading>> m_fetch;
    QTimer m_soon;
};

} // namespace Etl

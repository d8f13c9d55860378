// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/load/session.h"
#include "core/model/runreport.h"
#include "core/run/runcontext.h"

#include <memory>
#include <optional>

namespace Etl {

/// Opens the database once and keeps it for the run; the first caller pays, an error is answered to each caller and
/// tried again by the next. Records the run as started as soon as it can: a run that loads without a record and is
/// killed would be unknown to the calendar. Used on the run thread only.
class RunSession
{
public:
    /// The report gets a warning when rows are loaded without that record.
    RunSession(const RunContext &context, RunReport &report) : m_context(context), m_report(report) {}
    Q_DISABLE_COPY_MOVE(RunSession)

    /// Opens the session and makes sure the tables are there (not with --simular).
    [[nodiscard]] Result<Session *> get();
    /// get() right before rows are written.
    [[nodiscard]] Result<Session *> getToLoad();
    /// Why the load would fail as things stand: said once, in the log and to who watches, and only where something is
    /// downloaded before the load (otherwise the load itself says it at once).
    void tellObstacle(const Error &why);
    Session *opened() const { return m_session.get(); }
    /// --simular before the first load: there are no tables to try the load on.
    bool tablesMissing() const { return m_tablesMissing; }

private:
    [[nodiscard]] Result<void> open();
    void recordStart();

    const RunContext &m_context;
    RunReport &m_report;
    std::unique_ptr<Session> m_session;
    bool m_tablesMissing = false;
    bool m_obstacleTold = false;
    bool m_startRecorded = false;
    bool m_loadsWithoutStart = false;  ///< said; from here on each date's end is recorded with the run's start
    std::optional<Error> m_startError; ///< of the last try
};

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/calendar/businessdays.h"
#include "core/config/settings.h"
#include "core/log/runlog.h"
#include "core/model/runreport.h"
#include "core/model/runrequest.h"
#include "core/run/progressbus.h"
#include "core/run/runoutlook.h"

#include <memory>
#include <stop_token>

namespace Etl {

/// The world of a run behind one door: settings, calendar and everything the stages need. Built by app/services, for
/// real settings or for the demonstration. Shared between the run thread and its owner; run() is called by one thread
/// at a time.
class Engine
{
public:
    Engine() = default;
    virtual ~Engine() = default;
    Q_DISABLE_COPY_MOVE(Engine)

    virtual const Settings &settings() const = 0;
    /// ANBIMA's calendar by rule; never blocks. The calendar view is read within the run.
    virtual BusinessDays calendar() const = 0;
    virtual RunLog &log() = 0;
    /// Where this engine's daily file lies; empty when it could not be opened.
    virtual QString logFolder() const = 0;
    /// Does it all; never throws; the report is complete whatever happens. Blocks: never on the GUI thread.
    virtual RunReport run(const RunRequest &request, const std::stop_token &token) = 0;
    /// What the run tells while it goes. An engine that wraps another answers that one's. Thread-safe.
    virtual ProgressBus &progress() { return m_progress; }
    /// What such a run will meet: asks the database. Blocks, a stop ends it; any thread but the GUI's, also while a
    /// run goes on.
    virtual RunOutlook outlook(const RunRequest &request, const std::stop_token &)
    {
        RunOutlook plain;
        plain.preview = previewWithoutCoverage(request, calendar());
        return plain;
    }
    /// What the bank has released of that date. Blocks as outlook() does, and ends within a second of a stop.
    [[nodiscard]] virtual Result<ReleaseOutlook> releases(QDate, const std::stop_token &)
    {
        return fail(ErrorCode::NotReady, QStringLiteral("A lista de liberação não pode ser consultada aqui."));
    }

private:
    ProgressBus m_progress;
};

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schedule/jobchoice.h"
#include "core/schedule/scheduledjob.h"

#include <QList>

namespace Etl {

/// A usual way to schedule, as a start for the form: when, and whether a complete day is left alone.
struct JobTemplate
{
    JobTiming timing = JobTiming::Every;
    QList<QTime> times = {}; ///< Fixed
    bool onlyMissing = true;

    /// The job and the choice with what the template says; the rest stays.
    void apply(ScheduledJob &job, JobChoice &choice) const;
};

/// One for each timing. The first is the one that a new job begins with.
QList<JobTemplate> jobTemplates();

} // namespace Etl

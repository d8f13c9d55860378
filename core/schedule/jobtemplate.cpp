// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/jobtemplate.h"

namespace Etl {

void JobTemplate::apply(ScheduledJob &job, JobChoice &choice) const
{
    const ScheduledJob usual;
    job.timing = timing;
    job.times = times;
    job.everyMinutes = usual.everyMinutes;
    job.from = usual.from;
    job.until = usual.until;
    choice.onlyMissing = onlyMissing;
}

QList<JobTemplate> jobTemplates()
{
    return {
        // Each start is short and independent: one that was lost with the network or the computer costs half an hour.
        {JobTiming::Every},
        {JobTiming::UntilComplete, {}, false},
        {JobTiming::Fixed, {QTime(18, 0)}, false},
    };
}

} // namespace Etl

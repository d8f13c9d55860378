// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/jobtemplate.h"

using namespace Qt::StringLiterals;

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
        {u"A cada 30 min a partir das 08:30, até tudo estar liberado"_s, JobTiming::Every},
        {u"Uma partida às 08:30 que espera até tudo estar liberado"_s, JobTiming::UntilComplete, {}, false},
        {u"Uma vez por dia, às 18:00"_s, JobTiming::Fixed, {QTime(18, 0)}, false},
    };
}

} // namespace Etl

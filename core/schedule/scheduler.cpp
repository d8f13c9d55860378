// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/scheduler.h"

#include "core/schedule/cronscheduler.h"
#include "core/schedule/taskscheduler.h"

namespace Etl {

std::shared_ptr<const Scheduler> systemScheduler()
{
#ifdef Q_OS_WIN
    return std::make_shared<TaskScheduler>();
#else
    return std::make_shared<CronScheduler>();
#endif
}

} // namespace Etl

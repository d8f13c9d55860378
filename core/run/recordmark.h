// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/config/settings.h"

#include <QString>

#include <stop_token>

namespace Etl {

/// A text that differs from the one before when something was recorded in the database since: a run that began or
/// ended, a date that was done, whatever process did it. Says nothing else. Cheap; blocks at most a few seconds: on a
/// worker thread. A database that does not exist yet has an empty mark.
[[nodiscard]] Result<QString> recordMark(const Settings &settings, const Clock &clock,
                                         const std::stop_token &token = {});

} // namespace Etl

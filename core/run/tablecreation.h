// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/config/settings.h"

#include <QStringList>

namespace Etl {

/// Creates what is missing of this program's tables, as the first load would; answers their names. Blocks: on a worker.
[[nodiscard]] Result<QStringList> createTables(const Settings &settings, const Clock &clock);

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

#include <stop_token>

namespace Etl {

/// Saves a copy of a log file, whole or not at all; an existing file is replaced. The log itself is only read, and may
/// grow meanwhile. Blocks: on a worker. Error{Disk}, Error{Cancelled}.
[[nodiscard]] Result<void> copyLog(const QString &from, const QString &to, const std::stop_token &token = {});

} // namespace Etl

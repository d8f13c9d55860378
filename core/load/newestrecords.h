// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/load/session.h"

#include <QString>

namespace Etl {

/// What was recorded last: the newest runs with their ends and finished dates, and who loads what at this moment. A
/// text to be compared with an earlier one only: it differs when any process began or ended a run or a date since. A
/// few statements by index, so that it may be asked every half minute. Tables that are not there yet count as empty
/// ones.
[[nodiscard]] Result<QString> newestRecords(Session &session);

} // namespace Etl

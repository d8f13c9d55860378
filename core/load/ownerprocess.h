// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/load/lease.h"

namespace Etl {

/// True only when it is certain: the holder ran on this computer and its process no longer exists.
bool processEnded(const LeaseOwner &holder, const LeaseOwner &self);

} // namespace Etl

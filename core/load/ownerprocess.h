// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/load/lease.h"

namespace Etl {

/// Tells a process of this system from every other that ever had its number: "system start". Linux: boot id and process
/// namespace, start in ticks since the boot. Windows: the machine's id, time of creation (Windows' time of boot is not
/// stable enough to compare; the creation is absolute and unique without it). Empty when there is no such process or it
/// cannot be seen.
QString processOrigin(qint64 processId);

/// True only when it is certain: the holder ran on this very system (same boot, same namespace; a container or a
/// computer of the same name is another), and its process no longer exists, or another one has its number now.
bool processEnded(const LeaseOwner &holder, const LeaseOwner &self);

} // namespace Etl

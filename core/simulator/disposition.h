// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulator/httpserver.h"

#include <QString>

#include <optional>

namespace Etl {

/// Adds the Content-Disposition with that file name. fault: the variant of the switch `disposition`, nothing when it is
/// off; for "todas" the turn (from 1) chooses the spelling.
void addDisposition(HttpReply &reply, const QString &fileName, const std::optional<QString> &fault, int turn);

} // namespace Etl

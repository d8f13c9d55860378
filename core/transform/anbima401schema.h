// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transform/anbimafields.h"

namespace Etl {

/// S05: warns of each child that layout 4.01 does not know for that element (and its blocks).
void warnUnknownFields401(const XmlElement &element, AnbimaNotes &notes);

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transform/anbimaledger.h"
#include "core/transform/xmlfeed.h"

namespace Etl {

/// One BalForSubAcct of layout 5.0 as a row (facts/anbima-xml 2.4, 2.5, 2.7, 9).
void mapPosition50(const XmlElement &position, AnbimaLedger &ledger, AnbimaNotes &notes);

} // namespace Etl

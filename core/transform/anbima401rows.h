// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transform/anbimaledger.h"
#include "core/transform/xmlfeed.h"

namespace Etl {

/// One section element of layout 4.01 (anything below fundo or carteira but the header) as rows of section 9 of
/// facts/anbima-xml. Rejections and warnings go to the notes, rows and counts to the ledger.
void mapSection401(const XmlElement &section, AnbimaLedger &ledger, AnbimaNotes &notes);

} // namespace Etl

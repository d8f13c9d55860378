// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulator/fundset.h"

namespace Etl {

/// The bank's workbook of that fund, spelled as the knobs say. Empty when the temporary folder is not writable.
QByteArray writeWorkbook(const GeneratedFund &fund, const GeneratorKnobs &knobs);

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/carteira.h"

#include <QString>

#include <stop_token>

namespace Etl {

/// Reads one XLSX carteira: head, every section of positions, cash row, PATRIMONIO and Cota. Positions in the order of
/// python-etl 5.1. What is odd but readable stands in Carteira::warnings with its cell.
/// Error{Archive} for a damaged file, Error{Parse} naming file and cell for a missing date or name and for money that
/// is no number, Error{Disk}, Error{Cancelled}.
[[nodiscard]] Result<Carteira> readCarteiraXlsx(const QString &path, const std::stop_token &token);

} // namespace Etl

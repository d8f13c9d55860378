// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/carteira.h"

#include <QString>

#include <stop_token>

namespace Etl {

/// Reads the bank's workbook of one fund (facts/carteira-xlsx). Errors: Archive, Parse, Disk, Cancelled.
[[nodiscard]] Result<Carteira> readCarteiraXlsx(const QString &path, const std::stop_token &token);

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/transform/carteirafile.h"

#include <QString>

#include <stop_token>

namespace Etl {

/// Reads an ANBIMA position file of layout 5.0, ISO 20022 semt.003.001.04 (facts/anbima-xml 2, 3, 6, 9). A fund that
/// cannot be read or does not reconcile in itself stands as its error; an error of the file (F01 … F08, S01) is the
/// outer one.
[[nodiscard]] Result<CarteiraFunds> readAnbima50(const QString &path, const std::stop_token &token);

} // namespace Etl

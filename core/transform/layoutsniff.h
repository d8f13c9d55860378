// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

#include <stop_token>

namespace Etl {

/// The layouts of a carteira file that this program reads.
enum class CarteiraLayout { Workbook, Anbima401, Anbima50 };

/// Tells the layout by content, never by name. Error{Parse} says what the file is instead (F01, F02, F05: HTML, JSON,
/// PDF, old .xls, layout 4.00 …); Error{Disk} when it cannot be read.
[[nodiscard]] Result<CarteiraLayout> sniffCarteiraLayout(const QString &path, const std::stop_token &token);

} // namespace Etl

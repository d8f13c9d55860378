// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/export/tabledocument.h"

#include <QDateTime>

namespace Etl {

/// Writes the document as PDF: A4 landscape; title, the origin's warning, moment, environment and the document's facts
/// at the top, "Página n de m" at the bottom, the header on every page, the totals below the last row. Numbers keep
/// every digit and have the same decimals in a column, long texts wrap, a wide table gets a smaller font; one that
/// would not be readable goes on several pages side by side, each with the key columns. The file appears complete or
/// not at all; an existing one is replaced. Error{Disk}. Blocks: on a worker thread; touches no widget.
[[nodiscard]] Result<void> writePdfTable(const TableDocument &document, const QString &path, const QDateTime &printed);

} // namespace Etl

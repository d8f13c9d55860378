// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/export/tabledocument.h"

namespace Etl {

/// Writes the document as a workbook: bold header that stays in sight, filter arrows, days as days,
/// instants as local date-times. A spreadsheet keeps 15 significant digits: numbers of more digits are written as text
/// with a decimal comma, every digit of them, and a line below the table says so. The origin stands on a second sheet
/// "Informações"; its warning also in the tab, in the header's colour, below the table and on paper. The file appears
/// complete or not at all; an existing one is replaced. Error{Disk}: folder, space, file in use; Error{Validation}:
/// more than a sheet can hold. Blocks: not on the GUI thread.
[[nodiscard]] Result<void> writeXlsxTable(const TableDocument &document, const QString &path);

/// A name that a sheet may have: at most 31 characters, none of []:*?/\, no apostrophe at either end.
QString sheetName(const QString &title);

} // namespace Etl

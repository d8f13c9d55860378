// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/export/tabledocument.h"

#include <QByteArray>

namespace Etl {

/// Who reads the CSV.
enum class CsvDialect {
    Excel,  ///< pt-BR Excel: UTF-8 with BOM, ';', decimal comma, dd/MM/yyyy
    Machine ///< UTF-8, ',', decimal point, ISO dates
};

/// The document as CSV with CRLF line ends; every digit of an amount stands. In the Excel dialect a text that a
/// spreadsheet would take for a formula (= + - @ at its start) is kept from it by an apostrophe, one whose digits it
/// would change by ="…", and a CNPJ is written 00.000.000/0000-00. The origin is not in it: a line that is no row would
/// break its readers; who writes one puts a column for it.
QByteArray toCsv(const TableDocument &document, CsvDialect dialect);

/// The same into a file that appears complete or not at all; an existing one is replaced. Error{Disk}. Blocks.
[[nodiscard]] Result<void> writeCsv(const TableDocument &document, CsvDialect dialect, const QString &path);

} // namespace Etl

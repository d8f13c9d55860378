// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/carteira.h"

#include <QList>
#include <QString>

#include <functional>
#include <stop_token>

namespace Etl {

/// The funds of one file: one of a workbook or a usual XML file, many of a lot. A fund that cannot be read stands as
/// its error; the others are good.
using CarteiraFunds = QList<Result<Carteira>>;

/// Reads a carteira file whatever its format, told apart by content: XLSX, ANBIMA XML 4.01, ANBIMA XML 5.0.
/// An error of the whole file (not readable, unknown layout) is the outer error: Archive, Parse, Disk, Cancelled.
[[nodiscard]] Result<CarteiraFunds> readCarteiraFile(const QString &path, const std::stop_token &token);

/// Takes one position as soon as it is read; an error ends the reading.
using PosicaoSink = std::function<Result<void>(Posicao &&)>;

/// The streaming door below readCarteiraFile for workbooks: positions go to the sink in sheet order and are not kept;
/// the answer is the fund without positions. Memory does not grow with the sheet.
[[nodiscard]] Result<Carteira> streamCarteiraXlsx(const QString &path, const PosicaoSink &sink,
                                                  const std::stop_token &token);

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/carteira.h"
#include "core/model/document.h"
#include "core/run/itemrun.h"

#include <QList>

namespace Etl {

/// One fund of one file, read or not.
struct CarteiraPiece
{
    qsizetype file = 0; ///< which of the item's documents
    Document document;
    QString fund; ///< after the map; from the file's name when the content gives none
    Result<Carteira> carteira;
};

/// The fund that a file's name speaks of, after the map. The content is the authority.
QString fundOfFileName(const RunContext &context, const QString &fileName);

/// Reads the item's documents in parallel, in their order. Left out with a warning: a file of another date that says so
/// in its name too (a folder shared by several dates), and a repetition of a file with the same content. The same bank
/// fund in files of different content: each of them is an Error{Validation}, none is picked.
/// Outer error: Cancelled.
[[nodiscard]] Result<QList<CarteiraPiece>> readCarteiraPieces(const RunContext &context, ItemRun &item);

} // namespace Etl

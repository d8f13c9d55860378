// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export/tabledocument.h"

#include <QFont>
#include <QList>

class QPaintDevice;

namespace Etl {

/// Columns that stand beside each other on one page.
struct PdfBlock
{
    QList<qsizetype> columns; ///< of the document
    QList<qreal> widths;      ///< in dots of the device, gaps at both sides included
    qreal scale = 1;          ///< below 1 where even the least widths are too much for the page
};

/// How the columns of a table are put on paper.
struct PdfColumns
{
    qreal points = 0; ///< size of the font
    qreal gap = 0;    ///< dots on either side of a text
    QList<PdfBlock> blocks;
};

/// One block with the largest font that fits, down to what is comfortable to read; a table that is wider gets several
/// blocks of a readable font, for pages side by side, each beginning with the key columns. Texts give way down to
/// their longest word, numbers and days never do. room: dots. Touches no widget; any thread.
PdfColumns pdfColumns(const TableDocument &document, const QFont &font, QPaintDevice &device, qreal room);

} // namespace Etl

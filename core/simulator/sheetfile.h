// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>

namespace Etl {

/// One cell of an invented sheet.
struct SheetCell
{
    enum class Kind { Blank, Text, Number, Formula, Serial, StyledDate };

    Kind kind = Kind::Blank;
    QString text; ///< Text; Number and Formula (cached value): decimal text of at most 15 significant digits
    QDate date;   ///< Serial, StyledDate
};

struct WrittenRow
{
    QList<SheetCell> cells; ///< from column A
    bool hidden = false;
    int mergedColumns = 0; ///< over 1: the first cell's text spans that many columns
};

struct Sheet
{
    QString name;
    QList<WrittenRow> rows;
};

/// An XLSX file of those sheets, the same bytes for the same sheets, whatever the locale. Empty when the temporary
/// folder is not writable. Thread-safe.
QByteArray writeXlsx(const QList<Sheet> &sheets, bool inlineStrings);

} // namespace Etl

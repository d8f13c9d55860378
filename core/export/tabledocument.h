// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/decimal.h"

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <variant>

namespace Etl {

/// One cell: nothing, a text, an exact amount, a whole number, a day, an instant (UTC).
using TableCell = std::variant<std::monostate, QString, Decimal, qint64, QDate, QDateTime>;

/// A table as it leaves the program (CSV, XLSX, PDF): a title, a header and rows of as many cells. A value.
struct TableDocument
{
    QString title; ///< name of the sheet, heading of the page
    QStringList headers;
    QList<QList<TableCell>> rows;
};

} // namespace Etl

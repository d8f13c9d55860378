// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/rentabilidade.h"

#include <QByteArray>
#include <QDate>
#include <QList>

namespace Etl {

/// Reads the pages of one NAVPerformance report (page 1 first) and keeps the records of that date. Numbers are taken
/// from their text, never from a double. A record that cannot be read, or one account twice with different values,
/// refuses its fund, whose error names page, fund and field; the others are read. Records without fundName are refused
/// together under "", each with a warning that names its page and place. Error{Parse} only for what is wrong with a
/// page as a whole: no JSON, no list of objects, or a record repeated on two pages, which are then no one report. A row
/// without referenceDate is skipped with a warning.
[[nodiscard]] Result<Rentabilidade> readNavPages(const QList<QByteArray> &pages, QDate date, const QString &indexer);

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/rentabilidade.h"

#include <QByteArray>
#include <QDate>
#include <QList>

namespace Etl {

/// Reads the pages of one NAVPerformance report (page 1 first) and keeps the records of that date. Numbers are taken
/// from their text, never from a double. Error{Parse} names page, fund and field; a record repeated on two pages is
/// an error. A row without referenceDate is skipped with a warning.
[[nodiscard]] Result<Rentabilidade> readNavPages(const QList<QByteArray> &pages, QDate date, const QString &indexer);

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>

namespace Etl {

enum class BankReport { Portfolio, NavPerformance, AccountStatement };

/// What a client ordered, in any of the spellings that the bank takes (facts/btg-api 2 to 5).
struct BankOrder
{
    BankReport report = BankReport::Portfolio;
    QDate first, last;
    int typeReport = 10;
    QString fundName; ///< empty: all funds
    QString indexer = QStringLiteral("CDIE");
    int pageSize = 100;
};

/// The last part of the order's path: "Portfolio", "NAVPerformance", "Cash/FundAccountStatement".
QString reportPath(BankReport report);

/// Error{Http}, its message the name of the offending field, for what the bank refuses with 400.
[[nodiscard]] Result<BankOrder> parseOrder(BankReport report, const QByteArray &body);

} // namespace Etl

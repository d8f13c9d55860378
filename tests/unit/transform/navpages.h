// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDate>

namespace Etl::Test {

/// The date that the tests ask for.
inline const QDate kAsked(2025, 4, 10);

inline QByteArray page(const QByteArray &funds)
{
    return "{\"result\":[" + funds + "],\"page\":1,\"totalPages\":1}";
}

/// A fund with one record of the asked date and these further members; with an entry for returns when they have none.
inline QByteArray fund(const QByteArray &name, QByteArray members = {})
{
    if (!members.contains("nominalQuoteList") && !members.contains("profitability"))
        members += members.isEmpty() ? "\"profitability\":{}" : ",\"profitability\":{}";
    return "{\"fundName\":\"" + name + "\",\"data\":[{\"referenceDate\":\"2025-04-10T00:00:00\"," + members + "}]}";
}

} // namespace Etl::Test

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/load/newestrecords.h"

#include "core/load/coveragequery.h"
#include "core/load/dialect.h"
#include "core/load/runrecords.h"
#include "core/load/tablecolumns.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

/// A run that ends after so many others have begun would not be seen; its lease, which goes at the same time, is.
constexpr int kRuns = 30;

Result<QStringList> runLines(Session &session, const QStringList &ids)
{
    QStringList lines;
    if (ids.isEmpty())
        return lines;
    // Also a run under way records each date that it has done; a later pass the same dates with other numbers.
    auto query = session.exec(u"SELECT execucao, COUNT(*), SUM(fundos), SUM(linhas), SUM(duracao_ms) "
                              "FROM etl_execucao_item WHERE execucao IN %1 GROUP BY execucao "
                              "ORDER BY execucao"_s.arg(Dialect::placeholders(ids.size())),
                              QVariantList(ids.cbegin(), ids.cend()));
    if (!query)
        return fail(query.error());
    while (query->next()) {
        QStringList values;
        for (int column = 0; column < 5; ++column)
            values.append(query->value(column).toString());
        lines.append(values.join(u' '));
    }
    return lines;
}

} // namespace

Result<QString> newestRecords(Session &session)
{
    if (const auto there = tablesExist(session, {u"etl_execucao"_s, u"etl_execucao_item"_s}); !there)
        return fail(there.error());
    else if (!*there)
        return QString();
    QStringList lines;
    const auto runs = lastRuns(session, kRuns);
    if (!runs)
        return fail(runs.error());
    QStringList ids;
    for (const RunSummary &run : *runs) {
        ids.append(run.runId);
        lines.append(u"%1 %2 %3"_s.arg(run.runId, run.status, run.finished.toString(Qt::ISODateWithMs)));
    }
    const auto items = runLines(session, ids);
    if (!items)
        return fail(items.error());
    lines += *items;
    const auto leases = readLivingLeases(session);
    if (!leases)
        return fail(leases.error());
    QStringList held;
    for (const LivingLease &lease : *leases)
        held.append(u"%1 %2 %3"_s.arg(lease.runId, partName(lease.part), lease.date.toString(Qt::ISODate)));
    held.sort();
    return (lines + held).join(u'\n');
}

} // namespace Etl

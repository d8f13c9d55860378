// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/knownfunds.h"

#include "core/load/loadedfunds.h"
#include "core/run/databaselook.h"
#include "core/run/reportfile.h"

#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

constexpr int kReportsRead = 30;

Result<QList<FundOnRecord>> fundsOfDatabase(const Settings &settings, const Clock &clock, const std::stop_token &token)
{
    if (DatabaseLook::holdsNothingYet(settings.database))
        return QList<FundOnRecord>();
    return lookInto(settings.database, clock, token, loadedFunds);
}

} // namespace

KnownFunds readKnownFunds(const Settings &settings, const Clock &clock, const std::stop_token &token)
{
    KnownFunds known;
    QMap<QString, QDate> dates;
    if (const auto loaded = fundsOfDatabase(settings, clock, token); loaded) {
        for (const FundOnRecord &fund : *loaded) {
            QDate &date = dates[fund.name];
            date = date.isValid() ? std::max(date, fund.lastDate) : fund.lastDate;
        }
    } else {
        known.problem = loaded.error().oneLine();
    }
    for (const RunReport &report : ReportFile::last(settings.dirLogs, kReportsRead)) {
        for (const ItemReport &item : report.items) {
            for (const FundReport &fund : item.fundReports) {
                if (!fund.fund.isEmpty() && !dates.contains(fund.fund))
                    dates.insert(fund.fund, QDate());
            }
        }
    }
    for (auto fund = dates.cbegin(); fund != dates.cend(); ++fund)
        known.funds.append({fund.key(), *fund});
    return known;
}

} // namespace Etl

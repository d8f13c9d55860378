// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/runsummary.h"

#include "core/base/plaintext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

bool sameOrAny(const QString &wanted, const QString &actual)
{
    return wanted.isEmpty() || wanted.compare(actual, Qt::CaseInsensitive) == 0;
}

} // namespace

QString datesText(const RunReport &report)
{
    QList<QDate> dates = report.asked ? report.asked->dates : QList<QDate>();
    for (const ItemReport &item : report.items)
        dates.append(item.date);
    if (dates.isEmpty())
        return report.dateText;
    const auto [first, last] = std::minmax_element(dates.cbegin(), dates.cend());
    const QString from = first->toString(Qt::ISODate);
    return *first == *last ? from : from + u':' + last->toString(Qt::ISODate);
}

RunSummary summaryOf(const RunReport &report)
{
    RunSummary summary;
    summary.runId = report.runId;
    summary.started = report.started;
    summary.finished = report.finished;
    summary.user = report.user;
    summary.computer = report.computer;
    summary.origin = report.origin;
    summary.version = report.version;
    summary.parameters = report.parameters;
    summary.status = report.finished.isValid() ? outcomeWord(report.outcome) : u"INICIADA"_s;
    if (report.finished.isValid() && report.outcome == Outcome::Failure && report.error) {
        summary.reason = reasonWord(report.error->code);
        summary.message = report.error->oneLine();
    }
    for (const ItemReport &item : report.items)
        summary.rows += item.rows;
    summary.funds = settledFundCount(report);
    if (report.finished.isValid() && report.outcome == Outcome::Success)
        summary.warnings = warningCount(report);
    summary.dates = datesText(report);
    summary.dryRun = report.dryRun;
    summary.recorded = false;
    if (!report.finished.isValid())
        summary.standing = RunStanding::Unknown;
    return summary;
}

bool listedBefore(const RunSummary &a, const RunSummary &b)
{
    return a.started != b.started ? a.started > b.started : a.runId < b.runId;
}

bool matches(const RunFilter &filter, const RunSummary &run)
{
    if (filter.startedFrom.isValid() && run.started < filter.startedFrom)
        return false;
    if (filter.startedBefore.isValid() && run.started >= filter.startedBefore)
        return false;
    if (!filter.statuses.isEmpty() && !filter.statuses.contains(run.status))
        return false;
    if (!sameOrAny(filter.reason, run.reason) || !sameOrAny(filter.user, run.user) ||
        !sameOrAny(filter.computer, run.computer) || !sameOrAny(filter.origin, run.origin))
        return false;
    if (filter.text.trimmed().isEmpty())
        return true;
    const QString wanted = labelKey(filter.text);
    const QStringList texts{run.parameters, run.message, run.reason, run.dates, run.runId};
    return std::any_of(texts.cbegin(), texts.cend(),
                       [&wanted](const QString &text) { return labelKey(text).contains(wanted); });
}

bool onLaterPage(const RunFilter &filter, const RunSummary &run)
{
    if (!filter.afterStarted.isValid())
        return true;
    return run.started < filter.afterStarted || (run.started == filter.afterStarted && run.runId > filter.afterId);
}

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/completeness.h"

#include "core/load/runqueries.h"
#include "core/load/writers.h"
#include "core/run/outcome.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

void mergeFunds(ItemReport &now, const ItemReport &before)
{
    QHash<QString, FundReport> known;
    for (const FundReport &fund : before.fundReports)
        known.insert(fund.fund, fund);
    for (FundReport &fund : now.fundReports) {
        const auto old = known.constFind(fund.fund);
        if (old == known.cend())
            continue;
        // This run did load it; that the next pass found it unchanged is no news.
        if (fund.state == FundState::Unchanged && old->state == FundState::Loaded)
            fund.state = FundState::Loaded;
        known.erase(old);
    }
    // What this pass did not get to, or did not bring, keeps the fate that it has.
    for (const FundReport &fund : before.fundReports) {
        if (known.contains(fund.fund) && fund.state != FundState::Missing)
            now.fundReports.append(fund);
    }
}

void mergeExpectation(std::optional<Expectation> &now, const std::optional<Expectation> &before)
{
    if (!before)
        return;
    if (!now) {
        now = before;
        return;
    }
    now->previousDay += before->previousDay;
    now->releaseList += before->releaseList;
    now->otherPart += before->otherPart;
    now->present += before->present;
    // It stands in for the list only while no pass has got one (ADR 0012).
    now->releaseListUnknown = now->releaseListUnknown && before->releaseListUnknown;
    if (now->releaseListUnknown)
        now->missedBefore += before->missedBefore;
    else
        now->missedBefore.clear();
}

} // namespace

Result<void> addDatabaseFacts(const RunContext &context, RunSession &session, const ItemReport &item,
                              Expectation &expectation)
{
    if (!context.usesDatabase() || !session.opened() || session.tablesMissing())
        return {};
    const auto before = fundsWithRows(*session.opened(), item.part, context.calendar.back(item.date, 1));
    if (!before)
        return fail(before.error());
    if (expectation.releaseListUnknown) {
        const auto missed = missedOnRecord(*session.opened(), item.part, context.calendar.back(item.date, 1));
        if (!missed)
            return fail(missed.error());
        expectation.missedBefore = QSet<QString>(missed->cbegin(), missed->cend());
    }
    const auto already = fundsWithRows(*session.opened(), item.part, item.date);
    if (!already)
        return fail(already.error());
    // Rows of the day before may still stand under the bank's names, from before the map.
    for (const QString &fund : *before)
        expectation.previousDay.insert(context.names.map(fund));
    for (const QString &fund : *already)
        expectation.present.insert(context.names.map(fund));
    return {};
}

void tellMissing(ItemReport &item, const QStringList &missing)
{
    item.missingFunds = missing;
    item.fundReports.removeIf([](const FundReport &fund) { return fund.state == FundState::Missing; });
    for (const QString &fund : missing) {
        FundReport absent;
        absent.fund = fund;
        absent.state = FundState::Missing;
        item.fundReports.append(absent);
    }
}

void judgeAgain(const RunContext &context, RunSession &session, DoneItem &item)
{
    ItemReport &report = item.report;
    if (!item.expectation)
        return;
    if (context.token.stop_requested() && session.opened())
        session.opened()->hurry();
    const LogContext place{context.runId, partName(report.part), report.date.toString(Qt::ISODate), {}};
    const QString title = u"%1 %2"_s.arg(partName(report.part), report.date.toString(u"dd/MM/yyyy"));
    if (const auto added = addDatabaseFacts(context, session, report, *item.expectation); !added) {
        report.warnings.append(
            u"não foi possível conferir de novo os fundos esperados: %1"_s.arg(added.error().oneLine()));
        context.log.warning(u"%1: %2"_s.arg(title, report.warnings.constLast()), place);
        return;
    }
    const bool wasComplete = report.outcome == Outcome::Success;
    tellMissing(report, missingFunds(*item.expectation));
    const bool stageFailed = std::any_of(report.stages.cbegin(), report.stages.cend(),
                                         [](const StageReport &stage) { return stage.state == StageState::Failed; });
    if (report.error && report.error->code == ErrorCode::Incomplete && !stageFailed)
        report.error.reset();
    judgeItem(report, item.businessDay);
    if (wasComplete && report.outcome == Outcome::Failure)
        context.log.warning(u"%1: estava completa, mas %2 que o dia útil anterior ou a outra parte tem: "_s.arg(
                                title, report.missingFunds.size() == 1
                                           ? u"falta 1 fundo"_s
                                           : u"faltam %1 fundos"_s.arg(report.missingFunds.size())) +
                                report.missingFunds.join(u", "_s),
                            place);
}

void mergePass(DoneItem &item, const DoneItem &later)
{
    DoneItem merged = later;
    ItemReport &now = merged.report;
    const ItemReport &before = item.report;
    const bool nothingCame = !later.expectation;
    now.rows += before.rows;
    now.duration += before.duration;
    if (nothingCame) {
        now.files = before.files;
        now.funds = before.funds;
    }
    QStringList warnings = before.warnings;
    for (const QString &warning : std::as_const(now.warnings)) {
        if (!warnings.contains(warning))
            warnings.append(warning);
    }
    now.warnings = warnings;
    mergeFunds(now, before);
    mergeExpectation(merged.expectation, item.expectation);
    item = merged;
}

} // namespace Etl

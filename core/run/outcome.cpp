// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/outcome.h"

#include "core/base/plaintext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

std::optional<Error> firstStageError(const ItemReport &item)
{
    for (const StageReport &stage : item.stages) {
        if (stage.state == StageState::Failed)
            return stage.error.value_or(
                Error{ErrorCode::Internal, u"Uma etapa falhou sem motivo registrado."_s, {}, {}});
    }
    return std::nullopt;
}

std::optional<Error> rejectedFundsError(const ItemReport &item)
{
    const auto isRejected = [](const FundReport &fund) { return fund.state == FundState::Rejected; };
    const auto first = std::find_if(item.fundReports.cbegin(), item.fundReports.cend(), isRejected);
    if (first == item.fundReports.cend())
        return std::nullopt;
    const auto count = std::count_if(item.fundReports.cbegin(), item.fundReports.cend(), isRejected);
    Error error = first->error.value_or(Error{ErrorCode::Validation, u"Fundo rejeitado."_s, {}, {}});
    error.message = count == 1
                        ? u"1 fundo rejeitado: %1: %2"_s.arg(first->fund, error.message)
                        : u"%1 fundos rejeitados; o primeiro: %2: %3"_s.arg(count).arg(first->fund, error.message);
    return error;
}

/// "vieram 18 de 36 fundos; "
QString cameText(const ItemReport &item)
{
    const qsizetype expected = item.funds + item.missingFunds.size();
    return u"%1 %2 de %3 %4; "_s.arg(item.funds == 1 ? u"veio"_s : u"vieram"_s)
        .arg(item.funds)
        .arg(expected)
        .arg(expected == 1 ? u"fundo"_s : u"fundos"_s);
}

/// The first of them: all stand in the report and in a line of their own in the log.
QString missingText(const QStringList &missing)
{
    return (missing.size() == 1 ? u"falta 1: "_s : u"faltam %1: "_s.arg(missing.size())) + firstNames(missing);
}

std::optional<Error> incompleteError(const ItemReport &item, bool businessDay)
{
    const QString what = partName(item.part);
    const QString day = item.date.toString(u"dd/MM/yyyy");
    if (!item.missingFunds.isEmpty()) {
        // In pieces: a fund's name may hold what looks like a place of arg().
        return Error{ErrorCode::Incomplete,
                     u"%1 de %2: "_s.arg(what, day) + cameText(item) + missingText(item.missingFunds) + u'.',
                     {},
                     {}};
    }
    if (item.funds == 0 && businessDay)
        return Error{ErrorCode::Incomplete, u"O BTG não entregou nenhum fundo (%1 de %2)."_s.arg(what, day), {}, {}};
    return std::nullopt;
}

} // namespace

void judgeItem(ItemReport &item, bool businessDay)
{
    std::optional<Error> error = item.error;
    if (!error)
        error = firstStageError(item);
    if (!error)
        error = rejectedFundsError(item);
    if (!error)
        error = incompleteError(item, businessDay);
    item.error = error;
    item.outcome = error ? Outcome::Failure : Outcome::Success;
}

void judgeRun(RunReport &report)
{
    for (const ItemReport &item : report.items) {
        if (report.error && report.error->code == ErrorCode::Cancelled)
            break;
        // The first failure is the run's reason, but for a stop by the operator, which outranks all others.
        const bool cancelled = item.error && item.error->code == ErrorCode::Cancelled;
        if (item.outcome == Outcome::Failure && (!report.error || cancelled))
            report.error = item.error;
    }
    if (!report.error && report.items.isEmpty() && !report.nothingToDo)
        report.error = Error{ErrorCode::Internal, u"Nada foi executado."_s, {}, {}};
    report.outcome = report.error ? Outcome::Failure : Outcome::Success;
}

int exitCode(const RunReport &report)
{
    return report.outcome == Outcome::Success ? 0 : 1;
}

} // namespace Etl

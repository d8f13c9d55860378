// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/repeatrun.h"

#include "core/run/periodpreview.h"
#include "core/run/requestwords.h"

#include <QProcess>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

std::optional<DateInterval> periodOf(const RequestWords &words)
{
    const QStringList ends = words.valueOf(u"--periodo"_s).split(u':');
    const DateInterval period{QDate::fromString(ends.value(0), Qt::ISODate),
                              QDate::fromString(ends.value(1), Qt::ISODate)};
    return period.first.isValid() && period.last.isValid() ? std::optional(period) : std::nullopt;
}

/// Ascending, no doubles. A word that is no date makes them unknown: half of what was asked is another run.
QList<QDate> datesOf(const RequestWords &words, const RunReport &report)
{
    QList<QDate> dates;
    for (const QString &word : words.valueOf(u"--data"_s).split(u',', Qt::SkipEmptyParts))
        dates.append(QDate::fromString(word.trimmed(), Qt::ISODate));
    if (dates.isEmpty()) {
        for (const ItemReport &item : report.items)
            dates.append(item.date);
    }
    if (std::any_of(dates.cbegin(), dates.cend(), [](QDate date) { return !date.isValid(); }))
        return {};
    std::sort(dates.begin(), dates.end());
    dates.erase(std::unique(dates.begin(), dates.end()), dates.end());
    return dates;
}

RunRequest requestFromWords(const RunDetails &details, const BusinessDays &calendar)
{
    const RequestWords words(QProcess::splitCommand(details.summary.parameters));
    RunRequest request = words.request();
    if (const auto period = periodOf(words))
        askPeriod(request, *period, calendar);
    else
        request.dates = datesOf(words, details.report);
    request.dryRun = request.dryRun || details.report.dryRun;
    return request;
}

} // namespace

Result<RunRequest> repeatRequest(const RunDetails &details, const BusinessDays &calendar, const QString &thisComputer,
                                 const Folders &configured)
{
    RunRequest request = details.report.asked ? *details.report.asked : requestFromWords(details, calendar);
    if (request.dates.isEmpty() || request.parts.isEmpty())
        return fail(
            ErrorCode::Config,
            u"O registro desta execução não diz mais quais datas foram pedidas: escolha a data em Processar."_s);
    const bool here = details.report.computer.compare(thisComputer, Qt::CaseInsensitive) == 0;
    if (!here)
        request.folders = {};
    if (request.folders.carteira.isEmpty())
        request.folders.carteira = configured.carteira;
    if (request.folders.rentabilidade.isEmpty())
        request.folders.rentabilidade = configured.rentabilidade;
    request.origin = u"console"_s;
    QStringList dates;
    for (const QDate date : std::as_const(request.dates))
        dates.append(date.toString(Qt::ISODate));
    request.dateText = dates.join(u", "_s);
    return request;
}

} // namespace Etl

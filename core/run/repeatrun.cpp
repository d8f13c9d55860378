// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/repeatrun.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

/// The value after an option in "--tipo ambos --data 2025-04-10"; empty when it is not there.
QString valueOf(const QStringList &words, const QString &option)
{
    const qsizetype at = words.indexOf(option);
    return at < 0 ? QString() : words.value(at + 1);
}

QList<QDate> datesOf(const QStringList &words, const RunReport &report, const BusinessDays &calendar)
{
    const QDate single = QDate::fromString(valueOf(words, u"--data"_s), Qt::ISODate);
    if (single.isValid())
        return {single};
    QList<QDate> dates;
    const QStringList ends = valueOf(words, u"--periodo"_s).split(u':');
    const QDate last = QDate::fromString(ends.value(1), Qt::ISODate);
    for (QDate date = QDate::fromString(ends.value(0), Qt::ISODate); date.isValid() && date <= last;
         date = date.addDays(1)) {
        if (calendar.isBusinessDay(date))
            dates.append(date);
    }
    if (dates.isEmpty()) {
        for (const ItemReport &item : report.items)
            dates.append(item.date);
        std::sort(dates.begin(), dates.end());
        dates.erase(std::unique(dates.begin(), dates.end()), dates.end());
    }
    return dates;
}

RunRequest requestFromWords(const RunDetails &details, const BusinessDays &calendar)
{
    RunRequest request;
    const QStringList words = details.summary.parameters.split(u' ', Qt::SkipEmptyParts);
    if (const auto part = partFromName(valueOf(words, u"--tipo"_s)))
        request.parts = {*part};
    request.dates = datesOf(words, details.report, calendar);
    if (words.contains(u"--apenas-extracao"_s))
        request.mode = RunMode::ExtractOnly;
    else if (words.contains(u"--apenas-carga"_s))
        request.mode = RunMode::LoadOnly;
    request.dryRun = details.report.dryRun || words.contains(u"--simular"_s);
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
    if (!here || !details.report.asked)
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

// SPDX-License-Identifier: GPL-3.0-or-later
// Which dates a command means, and whether they have come.
#include "app/cli/commandline.h"
#include "core/config/identity.h"
#include "core/run/periodpreview.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace Etl {

Result<void> checkDatesHaveCome(const Command &command, QDate today)
{
    const QString now = today.toString(Qt::ISODate);
    for (const QDate date : command.dates) {
        if (date > today)
            return fail(
                ErrorCode::Config,
                u"--data %1: essa data ainda não chegou (hoje, em Brasília, é %2). Peça %2 ou uma data "
                "anterior; --dias-atras 1 é o último dia útil antes de hoje."_s.arg(date.toString(Qt::ISODate), now));
    }
    if (command.period && command.period->first > today)
        return fail(ErrorCode::Config,
                    u"--periodo %1:%2: o período ainda não começou (hoje, em Brasília, é %3). Comece em %3 ou "
                    "antes."_s.arg(command.period->first.toString(Qt::ISODate),
                                   command.period->last.toString(Qt::ISODate), now));
    return {};
}

Result<RunRequest> requestFor(const Command &command, const BusinessDays &calendar, QDate today)
{
    RunRequest request;
    request.parts = command.parts;
    request.mode = command.mode;
    request.dryRun = command.dryRun;
    request.policy = command.policy;
    request.order = command.order;
    request.waiting = command.waiting;
    request.folders = {command.dirCarteira, command.dirRentabilidade};
    request.origin = runOrigin(u"linha de comando"_s);
    if (command.period) {
        askPeriod(request, *command.period, calendar);
        if (request.dates.isEmpty())
            return fail(ErrorCode::Config, u"--periodo %1: não há dia útil nesse intervalo."_s.arg(request.dateText));
    } else if (!command.dates.isEmpty()) {
        request.dates = command.dates;
        QStringList texts;
        for (const QDate date : command.dates)
            texts.append(date.toString(Qt::ISODate));
        request.dateText = texts.join(u", "_s);
    } else {
        request.dates = {calendar.back(today, command.daysBack)};
        request.dateText = u"%1 dias atrás"_s.arg(command.daysBack);
    }
    return request;
}

} // namespace Etl

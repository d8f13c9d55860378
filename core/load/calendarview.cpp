// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/load/calendarview.h"

using namespace Qt::StringLiterals;

namespace Etl {

Result<QHash<QDate, BusinessDays::Override>> readCalendarView(Session &session, const QString &view, QDate first,
                                                              QDate last)
{
    auto query = session.exec(u"SELECT DtReferencia, Feriado, FimSemana FROM %1 WHERE DtReferencia >= ? AND "
                              "DtReferencia <= ?"_s.arg(session.quoted(view)),
                              {first.toString(Qt::ISODate), last.toString(Qt::ISODate)});
    if (!query)
        return fail(query.error(), u"calendário %1"_s.arg(view));
    QHash<QDate, BusinessDays::Override> days;
    while (query->next()) {
        const QDate date = QDate::fromString(query->value(0).toString().left(10), Qt::ISODate);
        // A day without an answer is left to the built-in calendar.
        if (!date.isValid() || query->value(1).isNull() || query->value(2).isNull())
            continue;
        days.insert(date, {.businessDay = query->value(1).toInt() == 0 && query->value(2).toInt() == 0});
    }
    return days;
}

} // namespace Etl

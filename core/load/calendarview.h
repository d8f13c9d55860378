// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/businessdays.h"
#include "core/load/session.h"

#include <QDate>
#include <QHash>
#include <QString>

namespace Etl {

/// DB_CALENDARIO: DtReferencia, Feriado 0|1, FimSemana 0|1, one row per calendar day of the interval.
[[nodiscard]] Result<QHash<QDate, BusinessDays::Override>> readCalendarView(Session &session, const QString &view,
                                                                            QDate first, QDate last);

} // namespace Etl

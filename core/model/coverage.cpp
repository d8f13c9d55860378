// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/coverage.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

QString dayStateName(DayState state)
{
    switch (state) {
    case DayState::Complete: return u"completo"_s;
    case DayState::Partial: return u"parcial"_s;
    case DayState::Missing: return u"faltando"_s;
    case DayState::Failed: return u"falhou"_s;
    case DayState::Running: return u"em execução"_s;
    case DayState::NotDue: return u"ainda não é hora"_s;
    }
    return {};
}

bool isGap(DayState state)
{
    return state == DayState::Missing || state == DayState::Partial || state == DayState::Failed;
}

namespace {

/// Whoever holds the day may still leave it half done; who never recorded an end may have.
bool isUnsettled(const DayCoverage &day)
{
    return isGap(day.state) || day.state == DayState::Running ||
           (day.state == DayState::Complete && day.runStatus == "INICIADA"_L1);
}

} // namespace

QList<DayCoverage> gapsOf(const QList<DayCoverage> &coverage, int lastBusinessDays)
{
    QList<QDate> due;
    for (const DayCoverage &item : coverage) {
        if (item.state != DayState::NotDue && !due.contains(item.date))
            due.append(item.date);
    }
    std::sort(due.begin(), due.end());
    const QDate since = due.value(std::max<qsizetype>(0, due.size() - std::max(lastBusinessDays, 0)));
    QList<DayCoverage> gaps;
    for (const DayCoverage &item : coverage) {
        if (lastBusinessDays > 0 && item.date >= since && isUnsettled(item))
            gaps.append(item);
    }
    return gaps;
}

} // namespace Etl

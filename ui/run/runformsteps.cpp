// SPDX-License-Identifier: GPL-3.0-or-later
// The keys that step from date to date, whatever stands in the form.
#include "ui/controls/datefield.h"
#include "ui/controls/operatordate.h"
#include "ui/run/periodfield.h"
#include "ui/run/runform.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

void RunForm::goToLastBusinessDay()
{
    if (when() == When::Listed)
        leaveListed(m_days.back(brazilianDate(m_clock.now()), 1));
    else if (when() == When::Period)
        setWhen(When::OneDate);
    m_date->goToLastBusinessDay();
}

void RunForm::step(int direction)
{
    switch (when()) {
    case When::OneDate:
        if (direction < 0)
            m_date->goBack();
        else
            m_date->goForward();
        break;
    case When::Period: stepPeriod(direction); break;
    case When::Listed: {
        const auto [first, last] = std::minmax_element(m_listed.cbegin(), m_listed.cend());
        leaveListed(direction < 0 ? m_days.back(*first, 1) : m_days.next(*last));
        break;
    }
    }
}

void RunForm::stepPeriod(int direction)
{
    const DateInterval now = m_period->interval();
    if (!now.first.isValid() || !now.last.isValid())
        return;
    const DateInterval there = direction < 0 ? DateInterval{m_days.back(now.first, 1), m_days.back(now.last, 1)}
                                             : DateInterval{m_days.next(now.first), m_days.next(now.last)};
    if (there.last > brazilianDate(m_clock.now()))
        emit told(tr("O período já vai até o último dia possível."));
    else
        m_period->setInterval(there);
}

void RunForm::leaveListed(QDate date)
{
    if (date > brazilianDate(m_clock.now())) {
        emit told(tr("Depois das datas escolhidas não há outra até hoje."));
        return;
    }
    m_date->setDate(date);
    setWhen(When::OneDate);
    emit told(tr("Agora em “Uma data”: %1. As datas escolhidas continuam em “Escolhidas”.").arg(displayDate(date)));
}

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
// What the page asks the database about a day, on a worker, and what becomes of the answer. A fund: datapagefund.cpp.
#include "ui/data/datapage.h"

#include "core/base/braziliantime.h"
#include "core/run/loadedview.h"
#include "ui/controls/datefield.h"
#include "ui/controls/noticebar.h"
#include "ui/controls/operatordate.h"
#include "ui/controls/windowwords.h"
#include "ui/data/datanotice.h"
#include "ui/data/daygrids.h"
#include "ui/data/gridpane.h"

#include <QStackedWidget>
#include <QTabWidget>

#include <utility>

using namespace Qt::StringLiterals;

namespace Etl {

void DataPage::recordsChanged()
{
    // Another date is being typed: what is new comes with it.
    if (m_settle.isActive() || m_date->date() != m_asked)
        return;
    // What is being read may be older than the news.
    m_newsWaits = isReading();
    if (m_newsWaits)
        return;
    readDay();
    m_quietly = true;
}

void DataPage::readingEnded()
{
    if (!isReading() && std::exchange(m_newsWaits, false))
        recordsChanged();
}

void DataPage::readDay()
{
    m_settle.stop();
    m_quietly = false;
    m_newsWaits = false;
    const QDate date = m_date->date();
    if (!m_engine || !date.isValid())
        return;
    m_asked = date;
    if (m_day.date != date)
        showNotice(u"running"_s, Tone::Running, tr("Lendo %1…").arg(displayDate(date)), {});
    m_dayReading.start(
        [engine = m_engine, clock = &m_clock, date](const std::stop_token &token) -> Result<DayAnswer> {
            auto day = loadedDayOf(engine->settings(), *clock, date, token);
            if (!day)
                return fail(day.error());
            const auto rentabilidade = rentabilidadeDayOf(engine->settings(), *clock, date, token);
            if (!rentabilidade)
                return fail(rentabilidade.error());
            DayAnswer answer{*day, fundsGrid(*day, engine->settings().conciliacaoAviso),
                             rentabilidadeGrid(*rentabilidade), cnpjsOf(*rentabilidade)};
            return answer;
        },
        [this](const Result<DayAnswer> &answer) { takeDay(answer); });
}

void DataPage::takeDay(const Result<DayAnswer> &answer)
{
    emit databaseAnswered(answer ? std::nullopt : std::optional(answer.error()));
    showDayAnswer(answer);
    readingEnded();
}

void DataPage::showDayAnswer(const Result<DayAnswer> &answer)
{
    const bool shown = m_stack->currentWidget() == m_tabs && m_day.date.isValid();
    if (std::exchange(m_quietly, false) && shown) {
        if (!answer) {
            showOutdated(answer.error());
            return;
        }
        if (answer->day == m_day && answer->funds == m_funds->grid() &&
            answer->rentabilidade == m_rentabilidade->grid()) {
            m_readAt = m_clock.now();
            hideOutdated();
            return;
        }
    }
    m_readAt = m_clock.now();
    hideOutdated();
    if (!answer)
        showError(answer.error());
    else if (answer->day.funds.isEmpty())
        showEmpty(answer->day);
    else
        showDay(*answer);
}

/// What stands there stays, with its age.
void DataPage::showOutdated(const Error &error)
{
    m_outdated = true;
    m_problem->show(u"warning"_s, Tone::Warning,
                    tr("O que aparece foi lido às %1; a nova leitura falhou: %2 Atualize (F5) para tentar de novo.")
                        .arg(brazilianTime(m_readAt).toString(u"HH:mm"_s), inWindowWords(error.message)));
}

void DataPage::hideOutdated()
{
    if (std::exchange(m_outdated, false))
        m_problem->hide();
}

} // namespace Etl

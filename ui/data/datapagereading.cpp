// SPDX-License-Identifier: GPL-3.0-or-later
// What the page asks the database on workers, and what becomes of the answers.
#include "core/run/loadedview.h"
#include "ui/controls/datefield.h"
#include "ui/controls/noticebar.h"
#include "ui/controls/operatordate.h"
#include "ui/data/chartpane.h"
#include "ui/data/datanotice.h"
#include "ui/data/datapage.h"
#include "ui/data/daygrids.h"
#include "ui/data/gridpane.h"

#include <QStackedWidget>
#include <QTabWidget>

#include <utility>

using namespace Qt::StringLiterals;

namespace Etl {

void DataPage::recordsChanged()
{
    // Another date is being typed or read: what is new comes with it.
    if (isReading() || m_date->date() != m_asked)
        return;
    readDay();
    m_quietly = true;
}

void DataPage::readDay()
{
    m_settle.stop();
    m_quietly = false;
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
                             rentabilidadeGrid(*rentabilidade)};
            return answer;
        },
        [this](const Result<DayAnswer> &answer) { takeDay(answer); });
}

void DataPage::takeDay(const Result<DayAnswer> &answer)
{
    const bool shown = m_stack->currentWidget() == m_tabs && m_day.date.isValid();
    if (std::exchange(m_quietly, false) && shown) {
        // What stands there is as good as before; the status bar tells of a database that is away.
        if (!answer || (answer->day == m_day && answer->funds == m_funds->grid() &&
                        answer->rentabilidade == m_rentabilidade->grid()))
            return;
    }
    if (!answer)
        showError(answer.error());
    else if (answer->day.funds.isEmpty())
        showEmpty(answer->day);
    else
        showDay(*answer);
}

void DataPage::readPositions()
{
    const QString name = fund();
    const LoadedFund *loaded = loadedFund(name);
    if (!m_engine || !loaded) {
        m_positionsReading.cancel();
        m_charts->setPositions(std::nullopt);
        m_positions->setGrid({});
        m_positionsStack->setCurrentWidget(m_chooseFund);
        return;
    }
    const QString wanted = name + u' ' + m_day.date.toString(Qt::ISODate);
    if (m_positions->property("shown").toString() != wanted) { // of another fund or date
        m_positions->setGrid({});
        m_charts->setPositions(std::nullopt);
    }
    m_positions->setProperty("shown", wanted);
    m_positionsStack->setCurrentWidget(m_positions);
    m_positionsReading.start(
        [engine = m_engine, clock = &m_clock, date = m_day.date, name,
         patrimonio = loaded->patrimonio](const std::stop_token &token) -> Result<PositionsAnswer> {
            auto positions = fundPositionsOf(engine->settings(), *clock, date, name, patrimonio, token);
            if (!positions)
                return fail(positions.error());
            PositionsAnswer answer{*positions, positionsGrid(*positions)};
            return answer;
        },
        [this](const Result<PositionsAnswer> &answer) {
            if (!answer) {
                m_problem->show(u"failure"_s, Tone::Failure,
                                tr("As posições não puderam ser lidas. %1").arg(answer.error().message));
                return;
            }
            m_positions->setGrid(answer->grid);
            m_charts->setPositions(answer->positions);
        });
}

void DataPage::readSeries()
{
    if (!m_engine || !m_day.date.isValid())
        return;
    const LoadedFund *loaded = loadedFund(fund());
    const SeriesQuestion question{loaded ? loaded->fund : QString(), loaded ? loaded->rentabilidadeName : QString(),
                                  m_charts->account(), m_day.date.addDays(-m_charts->days()), m_day.date};
    const FundSeries &shown = m_charts->series();
    if (shown.fund != question.fund)
        m_charts->setSeries({question.fund, {}, {}, {}});
    else if (shown.account != question.account && !question.account.isEmpty())
        m_charts->setSeries({shown.fund, shown.accounts, question.account, {}});
    else if (m_seriesDate != m_day.date)
        m_charts->clearPoints();
    m_seriesDate = m_day.date;
    m_seriesReading.start(
        [engine = m_engine, clock = &m_clock, question](const std::stop_token &token) {
            return fundSeriesOf(engine->settings(), *clock, question, token);
        },
        [this](const Result<FundSeries> &series) {
            if (series)
                m_charts->setSeries(*series);
            else
                m_problem->show(u"failure"_s, Tone::Failure,
                                tr("O histórico não pôde ser lido. %1").arg(series.error().message));
        });
}

} // namespace Etl

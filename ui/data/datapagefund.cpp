// SPDX-License-Identifier: GPL-3.0-or-later
// What the page shows of the chosen fund.
#include "core/run/loadedview.h"
#include "ui/controls/noticebar.h"
#include "ui/controls/operatordate.h"
#include "ui/data/chartpane.h"
#include "ui/data/datanotice.h"
#include "ui/data/datapage.h"
#include "ui/data/daygrids.h"
#include "ui/data/gridpane.h"

#include <QComboBox>
#include <QSignalBlocker>
#include <QStackedWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

void DataPage::fillFunds()
{
    const QString before = m_wantedFund.isEmpty() ? fund() : m_wantedFund;
    m_wantedFund.clear();
    const QSignalBlocker quiet(m_fund);
    m_fund->clear();
    m_fund->addItem(tr("Todos os fundos"), QString());
    for (const LoadedFund &loaded : std::as_const(m_day.funds)) {
        if (loaded.presence != FundPresence::Absent)
            m_fund->addItem(loaded.fund, loaded.fund);
    }
    chooseFund(before);
}

void DataPage::chooseFund(const QString &fund)
{
    int index = m_fund->findData(fund);
    if (index < 0) {
        const auto other = std::find_if(m_day.funds.cbegin(), m_day.funds.cend(),
                                        [&fund](const LoadedFund &loaded) { return loaded.rentabilidadeName == fund; });
        index = other == m_day.funds.cend() ? 0 : m_fund->findData(other->fund);
    }
    m_fund->setCurrentIndex(std::max(0, index));
}

QString DataPage::fund() const
{
    return m_fund->currentData().toString();
}

const LoadedFund *DataPage::loadedFund(const QString &name) const
{
    const auto found = std::find_if(m_day.funds.cbegin(), m_day.funds.cend(),
                                    [&name](const LoadedFund &loaded) { return loaded.fund == name; });
    return found == m_day.funds.cend() ? nullptr : &*found;
}

void DataPage::filterRentabilidade()
{
    const LoadedFund *loaded = loadedFund(fund());
    m_rentabilidade->setOnlyKey(loaded ? loaded->rentabilidadeName : QString());
    const bool none = loaded && loaded->rentabilidadeName.isEmpty();
    if (none)
        m_noRentabilidade->show({u"table"_s, Tone::Muted,
                                 tr("%1 não tem rentabilidade em %2").arg(loaded->fund, displayDate(m_day.date)),
                                 tr("Para ver a dos outros fundos, escolha “Todos os fundos” acima."), QString(),
                                 tr("Todos os fundos"), QString()});
    m_rentabilidadeStack->setCurrentWidget(none ? static_cast<QWidget *>(m_noRentabilidade) : m_rentabilidade);
}

QString DataPage::cnpjOfFund() const
{
    // What the positions say of their own fund; the bank's workbook says nothing, its rentabilidade does.
    if (const auto &positions = m_charts->positions(); positions && positions->fund == fund()) {
        if (const QString own = cnpjOf(*positions); !own.isEmpty())
            return own;
    }
    const LoadedFund *loaded = loadedFund(fund());
    return loaded ? m_cnpjs.value(loaded->rentabilidadeName) : QString();
}

void DataPage::fundChanged()
{
    filterRentabilidade();
    readPositions();
    readSeries();
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
                m_outdated = false;
                m_problem->show(u"failure"_s, Tone::Failure,
                                tr("As posições não puderam ser lidas. %1").arg(answer.error().message));
            } else {
                m_positions->setGrid(answer->grid);
                m_charts->setPositions(answer->positions);
            }
            readingEnded();
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
            if (series) {
                m_charts->setSeries(*series);
            } else {
                m_outdated = false;
                m_problem->show(u"failure"_s, Tone::Failure,
                                tr("O histórico não pôde ser lido. %1").arg(series.error().message));
            }
            readingEnded();
        });
}

} // namespace Etl

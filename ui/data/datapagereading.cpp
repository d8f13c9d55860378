// SPDX-License-Identifier: GPL-3.0-or-later
// What the page asks the database about a day, on a worker, and what becomes of the answer. A fund: datapagefund.cpp.
#include "ui/data/datapage.h"

#include "core/base/braziliantime.h"
#include "core/model/runreport.h"
#include "core/run/coverage.h"
#include "core/run/loadedview.h"
#include "ui/controls/datefield.h"
#include "ui/controls/noticebar.h"
#include "ui/controls/operatordate.h"
#include "ui/controls/windowwords.h"
#include "ui/controls/words.h"
#include "ui/data/datanotice.h"
#include "ui/data/daygrids.h"
#include "ui/data/gridpane.h"

#include <QPushButton>
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
        [engine = m_engine, clock = &m_clock, calendar = m_engine->calendar(),
         date](const std::stop_token &token) -> Result<DayAnswer> {
            auto day = loadedDayOf(engine->settings(), *clock, date, token);
            if (!day)
                return fail(day.error());
            const auto rentabilidade = rentabilidadeDayOf(engine->settings(), *clock, date, token);
            if (!rentabilidade)
                return fail(rentabilidade.error());
            DayAnswer answer{*day, fundsGrid(*day, engine->settings().conciliacaoAviso),
                             rentabilidadeGrid(*rentabilidade), cnpjsOf(*rentabilidade),
                             readCoverage(engine->settings(), *clock, calendar, date, date, token)};
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
    if (answer)
        showLastRun(answer->runs);
    else if (!m_quietly)
        m_lastRun->hide();
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

/// Rows are there or not: that the last attempt at them went wrong, they do not show by themselves.
void DataPage::showLastRun(const Result<QList<DayCoverage>> &runs)
{
    if (!runs) {
        m_lastRunId.clear();
        m_lastRun->show(
            u"warning"_s, Tone::Warning,
            tr("Não se sabe como terminou a última execução desta data: %1").arg(inWindowWords(runs.error().message)));
        showLastRunVerb();
        return;
    }
    const auto failed = [](const DayCoverage &day) {
        return day.runStatus == outcomeWord(Outcome::Failure) || day.state == DayState::Failed;
    };
    const DayCoverage *newest = nullptr;
    for (const DayCoverage &day : *runs) {
        if (failed(day) && (!newest || day.runStarted > newest->runStarted))
            newest = &day;
    }
    if (!newest) {
        m_lastRun->hide();
        return;
    }
    QStringList parts;
    for (const DayCoverage &day : *runs) {
        if (failed(day) && day.runId == newest->runId)
            parts.append(wordOf(day.part));
    }
    m_lastRunId = newest->runId;
    const bool mild =
        newest->runReason == reasonWord(ErrorCode::Incomplete) || newest->runReason == reasonWord(ErrorCode::Cancelled);
    const QString outcome = newest->runStatus == outcomeWord(Outcome::Failure)
                                ? shownOutcome(newest->runStatus, newest->runReason)
                                : wordOf(DayState::Failed);
    const QDateTime started = newest->runStarted.toLocalTime();
    QString text =
        tr("%1: foi como terminou a última execução desta data (%2), de %3 %4. O que aparece aqui pode estar "
           "incompleto ou ser de antes.")
            .arg(outcome, parts.join(tr(" e ")), displayDate(started.date()), started.time().toString(u"HH:mm"_s));
    for (const QString &said : {newest->runMessage, newest->notice}) {
        if (!said.isEmpty())
            text += u' ' + inWindowWords(said);
    }
    m_lastRun->show(mild ? u"incomplete"_s : u"failure"_s, mild ? Tone::Warning : Tone::Failure, text);
    showLastRunVerb();
}

void DataPage::showLastRunVerb()
{
    if (auto *verb = m_lastRun->findChild<QPushButton *>(u"openLastRun"_s))
        verb->setVisible(!m_lastRunId.isEmpty());
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

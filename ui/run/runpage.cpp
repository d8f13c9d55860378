// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/runpage.h"

#include "core/run/commandtext.h"
#include "core/run/connectionstate.h"
#include "ui/controls/datefield.h"
#include "ui/controls/operatordate.h"
#include "ui/controls/words.h"
#include "ui/log/logpane.h"
#include "ui/run/fundmodel.h"
#include "ui/run/fundpane.h"
#include "ui/run/planpanel.h"
#include "ui/run/plantext.h"
#include "ui/run/progresspanel.h"
#include "ui/run/runform.h"
#include "ui/run/statuspanel.h"

#include <QAction>
#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QTabWidget>
#include <QUrl>

#include <utility>
#include <variant>

using namespace Qt::StringLiterals;

namespace Etl {

RunPage::RunPage(const Clock &clock, QWidget *parent) : Page(parent), m_clock(clock)
{
    buildLayout();
    buildActions();
    connectAll();
    updateActions();
}

void RunPage::connectAll()
{
    connect(&m_service, &RunService::started, this, &RunPage::started);
    connect(&m_service, &RunService::stopping, this, [this] {
        showStatus(stoppingText(m_closing));
        updateActions();
    });
    connect(&m_service, &RunService::finished, this, &RunPage::finished);
    connect(&m_drain, &QTimer::timeout, this, &RunPage::drain);
    connect(&m_feed, &RunFeed::arrived, m_log, &LogPane::append);
    connect(m_form, &RunForm::changed, this, &RunPage::formChanged);
    connect(m_form, &RunForm::told, this, &Page::told);
    connect(m_log, &LogPane::told, this, &Page::told);
    connect(m_funds, &FundPane::told, this, &Page::told);
    connect(m_funds, &FundPane::fundOpened, this, &Page::dataRequested);
    connect(&m_progressFeed, &ProgressFeed::arrived, this, &RunPage::takeProgress);
    connect(m_plan, &PlanPanel::bankAnswered, this, &Page::bankAnswered);
    connect(m_progress, &ProgressPanel::activityChanged, m_status, &StatusPanel::setActivity);
}

RunPage::~RunPage()
{
    // The fields die after this object and still say that they lose the focus.
    m_form->disconnect(this);
    m_log->disconnect(this);
    m_funds->disconnect(this);
}

void RunPage::refresh()
{
    m_form->recheckFolders();
    m_plan->refresh();
}

void RunPage::showOpening()
{
    m_opening = true;
    m_outcomeShown = false;
    showStatus(openingText());
    updateActions();
}

void RunPage::showRefusal(const StatusText &text)
{
    m_opening = false;
    showStatus(text);
    updateActions();
}

void RunPage::take(const RunRequest &request, bool startNow)
{
    if (m_service.isRunning()) {
        emit told(tr("Há uma execução em andamento: espere o fim ou cancele antes de reprocessar."));
        return;
    }
    m_outcome.reset();
    m_form->setRequest(request);
    showAnswered(false);
    updateActions();
    if (startNow)
        execute();
}

void RunPage::execute()
{
    conclude();
    if (!obstacle().isEmpty())
        return;
    const auto begun = m_service.start(m_engine, m_form->request());
    if (!begun) {
        showAnswered(false); // the table is of the run before
        m_outcome.reset();
        m_outcomeShown = true;
        m_runRequest = m_asked = m_form->request();
        m_runDate = m_runRequest.dates.value(0);
        showStatus(refusalText(begun.error()));
        updateActions();
    }
}

void RunPage::cancel()
{
    m_service.cancel();
}

void RunPage::cancelToClose()
{
    m_closing = true;
    m_service.cancel();
    showStatus(stoppingText(true));
}

void RunPage::started(const RunRequest &request)
{
    m_runDate = request.dates.value(0);
    m_runRequest = m_asked = request;
    m_ranWith = m_engine->settings();
    if (std::exchange(m_loadAlone, false))
        m_asked.mode = RunMode::Full;
    m_outcomeShown = false;
    m_outcome.reset();
    m_planned.clear();
    m_retry.reset();
    m_untilComplete.reset();
    m_filesLook.cancel();
    m_runFolder.clear();
    m_form->rememberFolders();
    m_log->followEnd();
    tellTicket(nullptr);
    m_funds->setCaption({});
    m_funds->clear(request.dates.size() > 1);
    const QDateTime now = m_clock.now().toLocalTime();
    m_tableOwner =
        tr("Fundos da execução de %1 %2: %3 de %4.")
            .arg(displayDate(now.date()), now.time().toString(u"HH:mm"_s), partsText(request.parts), datesText());
    m_funds->setDocumentTitle(tr("Fundos – %1").arg(datesText()));
    m_funds->setEmptyText(tr("Esperando os primeiros fundos…"));
    m_progress->begin(request, m_plan->usual());
    showRun(true);
    showStatus(runningText(
        request.dates.size() == 1
            ? tr("%1 de %2 (%3).").arg(partsText(request.parts), displayDate(m_runDate), weekdayWord(m_runDate))
            : tr("%1 de %2 datas (%3).").arg(partsText(request.parts)).arg(request.dates.size()).arg(datesText())));
    m_status->setCounting(true);
    m_status->setCaution({});
    updateActions();
    emit runStarted(request);
}

void RunPage::finished(const RunReport &report)
{
    m_ended = report;
    m_drain.start();
}

/// The last line and the last fund must stand before the outcome; a thousand funds at once would stall the window.
void RunPage::drain()
{
    const bool lines = m_feed.handOver();
    if (m_progressFeed.handOver() || lines)
        return;
    conclude();
}

void RunPage::conclude()
{
    m_drain.stop();
    if (!m_ended)
        return;
    m_feed.flush();
    m_progressFeed.flush();
    const RunReport report = *std::exchange(m_ended, std::nullopt);
    m_funds->finish(report, m_runRequest.mode);
    m_funds->setEmptyText(tr("Nenhum fundo veio nesta execução."));
    const RunBalance balance = balanceOf(m_runRequest, report, m_planned);
    m_progress->finish(report, balance);
    // What is offered now, and the form, go by what the operator asked for, not by the page's own shorter way.
    if (m_runRequest != m_asked)
        m_form->setRequest(m_asked);
    m_status->setCounting(false);
    m_status->setActivity({});
    m_status->setCaution({});
    m_outcomeShown = true;
    tellTicket(&report);
    m_retry = retryRequest(m_asked, report, m_planned, m_clock.now());
    m_untilComplete = untilCompleteRequest(m_asked, report, m_retry, m_clock.now());
    nameRetry(report, balance);
    preferLoadOnly(report);
    for (const ItemReport &item : report.items) {
        if (!item.folder.isEmpty() && m_runFolder.isEmpty())
            m_runFolder = item.folder;
    }
    if (report.error && isDatabaseState(*report.error))
        emit databaseAnswered(report.error);
    m_outcome = outcomeText(report, balance);
    showStatus(*m_outcome);
    m_form->recheckFolders(); // the run has made and filled them
    formChanged();            // it may have been changed while the last lines came
    emit runFinished(report);
}

void RunPage::showStatus(const StatusText &text)
{
    m_status->show(text);
    const bool named = m_service.isRunning() || m_outcomeShown;
    emit titleChanged(named ? u"%1 – %2"_s.arg(text.word, datesText()) : QString());
}

QString RunPage::datesText() const
{
    if (m_runRequest.dates.size() < 2)
        return displayDate(m_runDate);
    return tr("%1 a %2").arg(displayDate(m_runRequest.dates.first()), displayDate(m_runRequest.dates.last()));
}

void RunPage::takeProgress(const QList<RunProgress> &told)
{
    m_progress->apply(told);
    QList<FundChanged> changes;
    for (const RunProgress &word : told) {
        if (const auto *change = std::get_if<FundChanged>(&word)) {
            changes.append(*change);
        } else if (const auto *ended = std::get_if<ItemEnded>(&word)) {
            m_funds->apply(std::exchange(changes, {}));
            m_funds->settle({ended->report}, m_runRequest.mode);
            emit itemEnded();
        } else if (const auto *doubted = std::get_if<LoadDoubted>(&word)) {
            m_status->setCaution(doubted->why ? doubtText(*doubted->why) : QString());
            emit databaseAnswered(doubted->why);
        } else if (const auto *plan = std::get_if<PlanAnnounced>(&word)) {
            m_planned += plan->items;
        }
    }
    m_funds->apply(changes);
}

void RunPage::formChanged()
{
    // Another question than the one that was just answered: its plan, not that run's outcome and progress; asked again,
    // they come back.
    if (!m_service.isRunning()) {
        const bool answered = m_engine && m_outcome && m_form->request() == m_asked;
        if (answered != m_outcomeShown)
            showAnswered(answered);
    }
    updateActions();
}

void RunPage::showAnswered(bool answered)
{
    m_outcomeShown = answered;
    showRun(answered);
    showTableOwner();
    if (answered)
        showStatus(*m_outcome);
}

/// The rows of a run that is not the one asked for must not be taken for it.
void RunPage::showTableOwner()
{
    const bool foreign = !m_service.isRunning() && !m_outcomeShown && m_funds->model()->rowCount() > 0;
    m_funds->setCaption(!foreign   ? QString()
                        : m_engine ? tr("%1 O formulário pede outra coisa agora.").arg(m_tableOwner)
                                   : m_tableOwner);
}

void RunPage::showRun(bool run)
{
    m_plan->setVisible(!run);
    m_progress->setVisible(run);
}

QStringList RunPage::commandOptions() const
{
    if (m_engine && m_engine->settings().demonstration)
        return {u"--demonstracao"_s};
    if (m_engine && !m_engine->settings().envPath.isEmpty())
        return {u"--env"_s, m_engine->settings().envPath};
    return {};
}

void RunPage::copyCommand()
{
    if (const QString why = m_form->obstacle(); !why.isEmpty()) {
        emit told(why);
        return;
    }
    QGuiApplication::clipboard()->setText(commandText(m_form->request(), commandOptions()));
    emit told(tr("Comando copiado: cole no agendador ou no terminal."));
}

void RunPage::showLog()
{
    m_tabs->setCurrentWidget(m_log->parentWidget());
    m_log->setFocus();
}

void RunPage::openRunFolder()
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(m_runFolder));
}

QString RunPage::obstacle() const
{
    if (m_service.isStopping())
        return tr("Aguardando a execução parar.");
    if (m_service.isRunning())
        return tr("Há uma execução em andamento.");
    if (m_opening)
        return tr("Lendo a configuração…");
    if (!m_engine)
        return tr("Sem configuração: crie o .env ou use a demonstração.");
    return m_form->obstacle();
}

void RunPage::updateActions()
{
    const QString why = obstacle();
    const bool running = m_service.isRunning();
    const bool stopping = m_service.isStopping();
    m_executeAction->setEnabled(why.isEmpty());
    m_execute->setEnabled(why.isEmpty());
    m_execute->setToolTip(why.isEmpty() ? tr("Executar (F5)") : why);
    m_cancelAction->setEnabled(running && !stopping);
    m_cancel->setEnabled(running && !stopping);
    m_cancel->setText(stopping ? tr("Cancelando…") : tr("Cancelar"));
    m_cancel->setToolTip(running ? tr("Cancelar a execução (Shift+F5)") : tr("Não há execução em andamento."));
    m_form->setEnabled(!running);
    for (QAction *action : std::as_const(m_dateActions))
        action->setEnabled(!running);
    m_why->setText(running ? QString() : why);
    const QString formObstacle = m_form->obstacle();
    m_plan->setRequest(formObstacle.isEmpty() ? std::optional(m_form->request()) : std::nullopt, formObstacle);
    m_retryAction->setVisible(m_outcomeShown && m_retry);
    m_untilCompleteAction->setVisible(m_outcomeShown && m_untilComplete);
    m_logAction->setVisible(m_outcomeShown || running);
    m_folderAction->setVisible(m_outcomeShown && !m_runFolder.isEmpty());
    if (!running && !m_outcomeShown && m_engine && !m_opening)
        showStatus(!formObstacle.isEmpty()                    ? waitingText(formObstacle)
                   : m_form->when() == RunForm::When::OneDate ? readyText(m_form->dateField()->date())
                                                              : readyText(m_form->request().dates));
}

} // namespace Etl

#include "moc_runpage.cpp"

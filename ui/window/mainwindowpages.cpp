// SPDX-License-Identifier: GPL-3.0-or-later
// How the main window and its pages, its tray icon and its task bar button speak with each other.
#include "ui/window/mainwindow.h"

#include "core/config/profiles.h"
#include "ui/controls/noticebar.h"
#include "ui/coverage/coveragepage.h"
#include "ui/coverage/gapcounter.h"
#include "ui/data/datapage.h"
#include "ui/history/historypage.h"
#include "ui/run/runoutcome.h"
#include "ui/run/runpage.h"
#include "ui/schedule/schedulepage.h"
#include "ui/settings/firstrunpanel.h"
#include "ui/settings/settingspage.h"
#include "ui/window/recordwatch.h"
#include "ui/window/statusline.h"
#include "ui/window/taskbarprogress.h"
#include "ui/window/trayicon.h"

#include <QEvent>
#include <QStackedWidget>
#include <QStatusBar>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

constexpr int kToldMs = 10'000;

TrayState trayStateOf(const RunReport &report)
{
    if (report.outcome == Outcome::Success)
        return TrayState::Success;
    return report.error && report.error->code == ErrorCode::Incomplete ? TrayState::Incomplete : TrayState::Failure;
}

} // namespace

void MainWindow::buildPages()
{
    m_pages = new PageStack(m_state);
    m_gaps = new GapCounter(m_clock, this);
    connect(m_pages, &PageStack::made, this, &MainWindow::connectPage);
    m_pages->add(PageStack::Processar, tr("Processar"), u"run"_s, [this] { return new RunPage(m_clock); });
    m_pages->add(PageStack::Calendario, tr("Calendário"), u"coverage"_s, [this] { return new CoveragePage(m_clock); });
    m_pages->add(PageStack::Historico, tr("Histórico"), u"history"_s, [this] { return new HistoryPage(m_clock); });
    m_pages->add(PageStack::Dados, tr("Dados"), u"chart"_s, [this] { return new DataPage(m_clock); });
    m_pages->add(PageStack::Configuracoes, tr("Configurações"), u"gear"_s,
                 [this] { return new SettingsPage(m_clock); });
    m_pages->add(PageStack::Agendamento, tr("Agendamento"), u"schedule"_s,
                 [this] { return new SchedulePage(m_clock); });
    m_pages->setMayLeave([this](PageStack::Id from, PageStack::Id to) { return mayLeave(from, to); });
    m_run = static_cast<RunPage *>(m_pages->page(PageStack::Processar));
    m_pages->showPage(PageStack::Processar);

    connect(m_run, &RunPage::runStarted, this, &MainWindow::runBegan);
    connect(m_run, &RunPage::runFinished, this, &MainWindow::runEnded);
    connect(m_run, &RunPage::itemEnded, m_gaps, &GapCounter::refreshSoon);
    connect(m_run, &RunPage::titleChanged, this, [this](const QString &text) {
        setWindowTitle(text.isEmpty() ? tr("Orquestrador BTG") : u"%1 – %2"_s.arg(text, tr("Orquestrador BTG")));
    });
    connect(m_gaps, &GapCounter::gapsChanged, this, [this](int count, const QString &sentence) {
        m_pages->setBadge(PageStack::Calendario, count, Tone::Warning, sentence);
    });
}

void MainWindow::connectPage(PageStack::Id id, Page *page)
{
    connect(page, &Page::told, this, &MainWindow::tell);
    connect(page, &Page::databaseAnswered, m_statusLine, &StatusLine::takeDatabaseAnswer);
    connect(page, &Page::bankAnswered, m_statusLine, &StatusLine::takeBankAnswer);
    connect(page, &Page::runRequested, this, [this](const RunRequest &request, bool startNow) {
        m_pages->showPage(PageStack::Processar);
        m_run->take(request, startNow);
    });
    connect(page, &Page::runDetailsRequested, this, [this](const QString &runId) {
        m_pages->showPage(PageStack::Historico);
        static_cast<HistoryPage *>(m_pages->page(PageStack::Historico))->openAtRun(runId);
    });
    connect(page, &Page::dataRequested, this, [this](QDate date, const QString &fund) {
        m_pages->showPage(PageStack::Dados);
        static_cast<DataPage *>(m_pages->page(PageStack::Dados))->showDate(date, fund);
    });
    connect(page, &Page::settingsRequested, this, [this](const QString &key) {
        m_pages->showPage(PageStack::Configuracoes);
        static_cast<SettingsPage *>(m_pages->page(PageStack::Configuracoes))->showKey(key);
    });
    connect(page, &Page::settingsChanged, this, [this] { open(Start::Configured); });
    if (id == PageStack::Configuracoes)
        connectSettings(static_cast<SettingsPage *>(page));
    if (id == PageStack::Calendario)
        connect(static_cast<CoveragePage *>(page), &CoveragePage::gapsChanged, m_gaps, &GapCounter::gapsChanged);
    if (id == PageStack::Agendamento)
        connect(static_cast<SchedulePage *>(page), &SchedulePage::lateChanged, this,
                [this](int count, const QString &sentence) {
                    m_pages->setBadge(PageStack::Agendamento, count, Tone::Warning, sentence);
                });
}

void MainWindow::tell(const QString &sentence)
{
    statusBar()->showMessage(sentence, kToldMs);
}

void MainWindow::connectSettings(SettingsPage *page)
{
    if (m_door.secrets)
        page->setSources(m_door.sources, m_door.secrets);
    connect(page, &SettingsPage::profileChosen, this, [this](const QString &profile) {
        chooseProfile(m_state, profile);
        m_state.save();
        open(Start::Configured);
    });
    connect(page, &SettingsPage::tested, m_statusLine, &StatusLine::probe);
    connect(page, &SettingsPage::leaveAllowed, this, [this] {
        if (const auto next = std::exchange(m_afterSettings, nullptr))
            next();
    });
}

bool MainWindow::mayLeave(PageStack::Id from, PageStack::Id to)
{
    auto *settings = static_cast<SettingsPage *>(m_pages->madePage(PageStack::Configuracoes));
    if (from != PageStack::Configuracoes || !settings || settings->mayLeave())
        return true;
    m_afterSettings = [this, from, to] {
        if (from == to)
            close();
        else
            m_pages->showPage(to);
    };
    return false;
}

void MainWindow::showFirstRun()
{
    if (m_firstRun)
        m_firstRun->deleteLater();
    m_firstRun = new FirstRunPanel(m_clock, m_door.sources, m_door.secrets);
    m_firstRun->setObjectName(u"firstRun"_s);
    m_stage->addWidget(m_firstRun);
    m_stage->setCurrentWidget(m_firstRun);
    connect(m_firstRun, &FirstRunPanel::demonstrationRequested, this, [this] { open(Start::Demonstration); });
    connect(m_firstRun, &FirstRunPanel::configured, this, [this] { open(Start::Configured); });
}

void MainWindow::buildTray()
{
    m_tray = new TrayIcon(this);
    m_taskbar = taskbarProgress(this);
    connect(m_tray, &TrayIcon::openRequested, this, &MainWindow::comeForward);
    connect(m_tray, &TrayIcon::quitRequested, this, [this] {
        comeForward();
        close();
    });
    connect(m_tray, &TrayIcon::runLastDayRequested, this, [this] {
        comeForward();
        m_pages->showPage(PageStack::Processar);
        m_run->dateActions().first()->trigger();
        m_run->execute();
    });
    connect(m_run->executeAction(), &QAction::changed, m_tray,
            [this] { m_tray->setCanRun(m_run->executeAction()->isEnabled()); });
}

void MainWindow::comeForward()
{
    if (isMinimized())
        showNormal();
    show();
    raise();
    activateWindow();
}

void MainWindow::runBegan(const RunRequest &)
{
    saveState();
    m_changeNotice->hide(); // of the run before
    updateActions();
    m_awake.setActive(true);
    m_taskbar->showBusy();
    m_tray->setState(TrayState::Running, windowTitle());
}

void MainWindow::tellEnd(const RunReport &report)
{
    const TrayState state = trayStateOf(report);
    const StatusText said = outcomeText(report);
    m_tray->runEnded(state, u"%1 %2"_s.arg(windowTitle(), said.sentence), trayNotices(m_state));
    if (state == TrayState::Success)
        m_taskbar->clear();
    else
        m_taskbar->showProblem(state == TrayState::Failure);
}

void MainWindow::buildRecordWatch()
{
    m_records = new RecordWatch(m_clock, this);
    connect(m_records, &RecordWatch::changed, this, [this] {
        m_pages->page(m_pages->current())->recordsChanged();
        m_gaps->refresh();
    });
    connect(m_records, &RecordWatch::databaseLost, m_statusLine, &StatusLine::showDatabaseAway);
    connect(m_records, &RecordWatch::databaseBack, m_statusLine, &StatusLine::probe);
}

void MainWindow::changeEvent(QEvent *event)
{
    // A problem stays on the task bar until somebody looked at the window.
    if (event->type() == QEvent::ActivationChange && isActiveWindow() && m_taskbar && !m_run->isRunning())
        m_taskbar->clear();
    if (event->type() == QEvent::ActivationChange && isActiveWindow() && m_records)
        m_records->look();
    QMainWindow::changeEvent(event);
}

} // namespace Etl

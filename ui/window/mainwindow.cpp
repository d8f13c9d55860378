// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/mainwindow.h"

#include "core/config/environment.h"
#include "core/config/profiles.h"
#include "core/run/stoppableanswer.h"
#include "ui/controls/environmentlook.h"
#include "ui/controls/icons.h"
#include "ui/controls/noticebar.h"
#include "ui/controls/windowwords.h"
#include "ui/coverage/gapcounter.h"
#include "ui/run/runoutcome.h"
#include "ui/run/runpage.h"
#include "ui/settings/firstrunpanel.h"
#include "ui/window/recordwatch.h"
#include "ui/window/statusline.h"
#include "ui/window/taskbarprogress.h"
#include "ui/window/trayicon.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QDesktopServices>
#include <QMessageBox>
#include <QPushButton>
#include <QScreen>
#include <QStackedWidget>
#include <QStatusBar>
#include <QUrl>
#include <QVBoxLayout>
#include <QtConcurrentRun>

#include <tuple>
#include <utility>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

/// An engine may close sockets and a simulator when it goes: not on the GUI thread.
void releaseInBackground(std::shared_ptr<Engine> engine)
{
    if (engine)
        std::ignore =
            QtConcurrent::run(&blockingWork(), [released = std::move(engine)]() mutable { released.reset(); });
}

} // namespace

MainWindow::MainWindow(ConsoleDoor door, UiState &state, const Clock &clock, QWidget *parent)
    : QMainWindow(parent), m_door(std::move(door)), m_state(state), m_clock(clock)
{
    setWindowIcon(icon(u"orquestrador"_s));
    setWindowTitle(tr("Orquestrador BTG"));
    m_statusLine = new StatusLine(m_clock, this); // the pages speak to it as soon as they are made
    buildPages();
    buildLayout();
    buildMenus();
    buildTray();
    buildRecordWatch();
    restoreState();
    connect(m_pages, &PageStack::currentChanged, this, &MainWindow::pageChanged);
    pageChanged(m_pages->current());
    connect(&m_opening, &QFutureWatcher<Opened>::finished, this, &MainWindow::takeOpened);
    updateActions();
}

MainWindow::~MainWindow()
{
    m_run->disconnect(this);
}

RunForm *MainWindow::form() const
{
    return m_run->form();
}

LogPane *MainWindow::logPane() const
{
    return m_run->logPane();
}

void MainWindow::buildLayout()
{
    m_notice = new NoticeBar;
    m_notice->setObjectName(u"notice"_s);
    m_notice->hide();
    auto *banner = new NoticeBar;
    banner->setObjectName(u"demonstrationBanner"_s);
    banner->show(u"demonstration"_s, Tone::Warning, tr("DEMONSTRAÇÃO – dados inventados"), true);
    banner->hide();
    m_demonstration = banner;

    auto *central = new QWidget;
    auto *all = new QVBoxLayout(central);
    all->setContentsMargins(12, 10, 12, 4);
    all->setSpacing(10);
    all->addWidget(m_demonstration);
    all->addWidget(m_notice);
    m_stage = new QStackedWidget;
    m_stage->addWidget(m_pages);
    all->addWidget(m_stage, 1);
    setCentralWidget(central);

    statusBar()->addPermanentWidget(m_statusLine);
    connect(m_statusLine, &StatusLine::detailsRequested, this, [this] { m_pages->showPage(PageStack::Configuracoes); });
}

void MainWindow::open(Start start)
{
    if (m_run->isRunning() || m_opening.isRunning()) {
        m_wanted = start;
        if (m_run->isRunning())
            m_changeNotice->show(u"info"_s, Tone::Running,
                                 tr("A configuração escolhida vale quando esta execução terminar."));
        return;
    }
    m_wanted.reset();
    m_start = start;
    m_failedToOpen = false;
    m_notice->hide();
    m_changeNotice->hide();
    m_pages->setEngine(nullptr);
    m_statusLine->setEngine(nullptr);
    m_gaps->setEngine(nullptr);
    m_records->setEngine(nullptr);
    releaseInBackground(std::exchange(m_engine, nullptr));
    m_run->showOpening();
    updateActions();
    m_opening.setFuture(
        QtConcurrent::run(&blockingWork(), [door = m_door, start, profile = chosenProfile(m_state)]() -> Opened {
            if (start == Start::Demonstration)
                return {door.openDemonstration()};
            auto engine = door.openConfigured(profile);
            if (engine || !door.locateEnv)
                return {std::move(engine)};
            const auto env = door.locateEnv(profile);
            return {std::move(engine), env && env->isEmpty()};
        }));
}

void MainWindow::takeOpened()
{
    Opened opened = m_opening.future().takeResult(); // the watcher must not keep the engine
    if (m_wanted) {
        // Changed again meanwhile: what was opened is out of date, and nothing may run with it.
        if (opened.engine)
            releaseInBackground(*std::move(opened.engine));
        open(*m_wanted);
        return;
    }
    if (opened.engine)
        takeEngine(*std::move(opened.engine));
    else
        showUnconfigured(opened.engine.error(), opened.unconfigured);
    updateActions();
    emit this->opened();
}

void MainWindow::takeEngine(std::shared_ptr<Engine> engine)
{
    m_engine = std::move(engine);
    m_stage->setCurrentWidget(m_pages);
    const Settings &settings = m_engine->settings();
    const bool demonstration = settings.demonstration;
    m_demonstration->setVisible(demonstration);
    const EnvironmentKind kind = demonstration ? EnvironmentKind::Demonstration : environmentOf(settings);
    const QString profile = demonstration ? QString() : chosenProfile(m_state);
    const EnvironmentLook look = lookOf(kind);
    // "Produção" must never be taken for anything else.
    const QString word = look.word.toUpper();
    m_statusLine->setEnvironment(profile.isEmpty() ? word : u"%1 (%2)"_s.arg(word, profile), look.tone,
                                 demonstration                ? tr("Dados inventados, nada vem do BTG.")
                                 : settings.envPath.isEmpty() ? tr("variáveis de ambiente")
                                                              : settings.envPath);
    m_records->setEngine(m_engine);
    m_gaps->setEngine(m_engine);
    m_statusLine->setEngine(m_engine);
    m_pages->setEngine(m_engine);
}

void MainWindow::showUnconfigured(const Error &error, bool unconfigured)
{
    m_failedToOpen = true;
    m_demonstration->hide();
    m_statusLine->setEnvironment(tr("SEM CONFIGURAÇÃO"), Tone::Neutral, inWindowWords(error.oneLine()));
    m_statusLine->showUnconfigured();
    if (unconfigured)
        m_notice->show(u"info"_s, Tone::Running,
                       tr("Ainda não há configuração: nenhum arquivo .env foi encontrado. Você pode conhecer o "
                          "programa com dados inventados, "
                          "ou criar o .env e recarregar."));
    else
        m_notice->show(u"warning"_s, Tone::Warning,
                       tr("A configuração não pôde ser usada: o motivo e o que fazer estão abaixo."));
    StatusText text = refusalText(error);
    text.word = tr("NÃO CONFIGURADO");
    text.reason.clear();
    if (unconfigured)
        text.advice.clear();
    m_run->showRefusal(text);
    if (unconfigured && m_door.secrets) {
        m_notice->hide();
        showFirstRun();
    }
}

void MainWindow::runEnded(const RunReport &report)
{
    m_awake.setActive(false);
    updateActions();
    tellEnd(report);
    if (m_closing == Closing::AfterRun && close())
        return;
    QApplication::alert(this);
    if (m_wanted) {
        openAfterRun(report);
        return;
    }
    m_pages->refreshCurrent();
    m_statusLine->probe();
    m_gaps->refresh();
}

/// Opening another world takes the outcome off the page: whoever comes back to the window must still find it.
void MainWindow::openAfterRun(const RunReport &report)
{
    const StatusText said = outcomeText(report);
    open(*m_wanted);
    m_changeNotice->show(
        said.iconName, said.tone,
        tr("A execução terminou: %1. O programa passou em seguida à configuração escolhida durante ela.")
            .arg(said.reason.isEmpty() ? said.word : u"%1 – %2"_s.arg(said.word, said.reason)));
}

void MainWindow::updateActions()
{
    const bool free = !m_run->isRunning() && !m_opening.isRunning();
    m_logFolderAction->setEnabled(m_engine && !m_engine->logFolder().isEmpty());
    m_reloadAction->setEnabled(free);
    m_demonstrationAction->setEnabled(free);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_run->isRunning()) {
        event->ignore();
        if (m_closing == Closing::No)
            askBeforeClosing();
        return;
    }
    m_closing = Closing::No; // only this close was asked for
    if (!mayLeave(m_pages->current(), m_pages->current())) {
        event->ignore();
        return;
    }
    saveState();
    event->accept();
}

void MainWindow::closeUnlessRunning()
{
    if (!m_run->isRunning())
        close();
}

void MainWindow::askBeforeClosing()
{
    m_closing = Closing::Asked;
    auto *question = new QMessageBox(QMessageBox::Question, tr("Execução em andamento"),
                                     tr("Cancelar a execução e sair?"), QMessageBox::NoButton, this);
    question->setObjectName(u"closeQuestion"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(tr("O que já foi gravado fica; a transação em andamento é desfeita."));
    auto *leave = question->addButton(tr("Cancelar e sair"), QMessageBox::AcceptRole);
    leave->setObjectName(u"leave"_s);
    auto *stay = question->addButton(tr("Continuar executando"), QMessageBox::RejectRole);
    stay->setObjectName(u"stay"_s);
    question->setDefaultButton(stay);
    question->setEscapeButton(stay);
    connect(question, &QMessageBox::finished, this, [this, question, leave] {
        if (question->clickedButton() != leave) {
            m_closing = Closing::No;
            return;
        }
        m_closing = Closing::AfterRun;
        // The run may have ended while the question stood there.
        if (!m_run->isRunning()) {
            close();
            return;
        }
        m_run->cancelToClose();
    });
    question->open();
}

void MainWindow::openLogFolder()
{
    if (m_engine)
        QDesktopServices::openUrl(QUrl::fromLocalFile(m_engine->logFolder()));
}

void MainWindow::saveState()
{
    m_state.setBytes(u"window/geometry"_s, saveGeometry());
    m_pages->saveState(m_state);
    m_state.save();
}

void MainWindow::restoreState()
{
    const QSize comfortable(fontMetrics().averageCharWidth() * 200, fontMetrics().lineSpacing() * 52);
    resize(comfortable.boundedTo(screen()->availableSize() * 0.95));
    // Qt moves a geometry from a screen that is gone onto one that is there.
    restoreGeometry(m_state.bytes(u"window/geometry"_s));
}

} // namespace Etl

#include "moc_mainwindow.cpp"

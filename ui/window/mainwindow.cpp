// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/mainwindow.h"

#include "ui/controls/noticebar.h"
#include "ui/coverage/coveragepage.h"
#include "ui/data/datapage.h"
#include "ui/history/historypage.h"
#include "ui/run/runoutcome.h"
#include "ui/run/runpage.h"
#include "ui/schedule/schedulepage.h"
#include "ui/settings/settingspage.h"
#include "ui/window/statusline.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QDesktopServices>
#include <QMessageBox>
#include <QPushButton>
#include <QScreen>
#include <QStatusBar>
#include <QUrl>
#include <QVBoxLayout>
#include <QtConcurrentRun>

#include <tuple>
#include <utility>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

constexpr int kToldMs = 10'000;

/// An engine may close sockets and a simulator when it goes: not on the GUI thread.
void releaseInBackground(std::shared_ptr<Engine> engine)
{
    if (engine)
        std::ignore = QtConcurrent::run([released = std::move(engine)]() mutable { released.reset(); });
}

} // namespace

MainWindow::MainWindow(ConsoleDoor door, UiState &state, const Clock &clock, QWidget *parent)
    : QMainWindow(parent), m_door(std::move(door)), m_state(state), m_clock(clock)
{
    setWindowIcon(QIcon(u":/icons/orquestrador.svg"_s));
    setWindowTitle(tr("Orquestrador BTG"));
    buildPages();
    buildLayout();
    buildMenus();
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

void MainWindow::buildPages()
{
    m_pages = new PageStack(m_state);
    connect(m_pages, &PageStack::made, this, &MainWindow::connectPage);
    m_pages->add(PageStack::Processar, tr("Processar"), u"run"_s, [this] { return new RunPage(m_clock); });
    m_pages->add(PageStack::Calendario, tr("Calendário"), u"coverage"_s, [this] { return new CoveragePage(m_clock); });
    m_pages->add(PageStack::Historico, tr("Histórico"), u"history"_s, [this] { return new HistoryPage(m_clock); });
    m_pages->add(PageStack::Dados, tr("Dados"), u"chart"_s, [this] { return new DataPage(m_clock); });
    m_pages->add(PageStack::Configuracoes, tr("Configurações"), u"gear"_s,
                 [this] { return new SettingsPage(m_clock); });
    m_pages->add(PageStack::Agendamento, tr("Agendamento"), u"schedule"_s,
                 [this] { return new SchedulePage(m_clock); });
    m_run = static_cast<RunPage *>(m_pages->page(PageStack::Processar));
    m_pages->showPage(PageStack::Processar);

    connect(m_run, &RunPage::runStarted, this, [this] {
        saveState();
        updateActions();
    });
    connect(m_run, &RunPage::runFinished, this, &MainWindow::runEnded);
    connect(m_run, &RunPage::titleChanged, this, [this](const QString &text) {
        setWindowTitle(text.isEmpty() ? tr("Orquestrador BTG") : u"%1 – %2"_s.arg(text, tr("Orquestrador BTG")));
    });
}

void MainWindow::connectPage(PageStack::Id, Page *page)
{
    connect(page, &Page::told, this, [this](const QString &sentence) { statusBar()->showMessage(sentence, kToldMs); });
    connect(page, &Page::runRequested, this, [this](const RunRequest &request, bool startNow) {
        m_pages->showPage(PageStack::Processar);
        m_run->take(request, startNow);
    });
    connect(page, &Page::settingsChanged, this, [this] { open(Start::Configured); });
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
    all->addWidget(m_pages, 1);
    setCentralWidget(central);

    m_statusLine = new StatusLine(m_clock);
    statusBar()->addPermanentWidget(m_statusLine);
    connect(m_statusLine, &StatusLine::detailsRequested, this, [this] { m_pages->showPage(PageStack::Configuracoes); });
}

void MainWindow::open(Start start)
{
    if (m_run->isRunning() || m_opening.isRunning())
        return;
    m_failedToOpen = false;
    m_notice->hide();
    m_pages->setEngine(nullptr);
    m_statusLine->setEngine(nullptr);
    releaseInBackground(std::exchange(m_engine, nullptr));
    m_run->showOpening();
    updateActions();
    m_opening.setFuture(QtConcurrent::run([door = m_door, start]() -> Opened {
        if (start == Start::Demonstration)
            return {door.openDemonstration()};
        auto engine = door.openConfigured();
        if (engine || !door.locateEnv)
            return {std::move(engine)};
        const auto env = door.locateEnv();
        return {std::move(engine), env && env->isEmpty()};
    }));
}

void MainWindow::takeOpened()
{
    const Opened opened = m_opening.result();
    if (opened.engine)
        takeEngine(*opened.engine);
    else
        showUnconfigured(opened.engine.error(), opened.unconfigured);
    updateActions();
    emit this->opened();
}

void MainWindow::takeEngine(std::shared_ptr<Engine> engine)
{
    m_engine = std::move(engine);
    const Settings &settings = m_engine->settings();
    const bool demonstration = settings.demonstration;
    m_demonstration->setVisible(demonstration);
    if (demonstration)
        m_statusLine->setEnvironment(tr("DEMONSTRAÇÃO"), Tone::Warning, tr("Dados inventados, nada vem do BTG."));
    else
        m_statusLine->setEnvironment(settings.api.authUrl.host(), Tone::Running,
                                     settings.envPath.isEmpty() ? tr("variáveis de ambiente") : settings.envPath);
    m_statusLine->setEngine(m_engine);
    m_pages->setEngine(m_engine);
}

void MainWindow::showUnconfigured(const Error &error, bool unconfigured)
{
    m_failedToOpen = true;
    m_demonstration->hide();
    m_statusLine->setEnvironment(tr("SEM CONFIGURAÇÃO"), Tone::Neutral, error.oneLine());
    if (unconfigured)
        m_notice->show(u"info"_s, Tone::Running,
                       tr("Ainda não há configuração: nenhum arquivo .env foi encontrado. Você pode conhecer o "
                          "programa com dados inventados, "
                          "ou criar o .env e recarregar."));
    else
        m_notice->show(u"warning"_s, Tone::Warning,
                       tr("A configuração não pôde ser usada. Corrija o que está descrito abaixo e recarregue."));
    StatusText text = refusalText(error);
    text.word = tr("NÃO CONFIGURADO");
    text.reason.clear();
    if (unconfigured)
        text.advice.clear();
    m_run->showRefusal(text);
}

void MainWindow::runEnded()
{
    updateActions();
    if (m_closing == Closing::AfterRun) {
        close();
        return;
    }
    m_pages->refreshCurrent();
    m_statusLine->probe();
    QApplication::alert(this);
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
    saveState();
    event->accept();
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

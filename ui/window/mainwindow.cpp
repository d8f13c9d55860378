// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/mainwindow.h"

#include "ui/controls/datefield.h"
#include "ui/controls/icons.h"
#include "ui/log/logpane.h"
#include "ui/controls/noticebar.h"
#include "ui/controls/operatordate.h"
#include "ui/run/runform.h"
#include "ui/run/statuspanel.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QDesktopServices>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QScreen>
#include <QSplitter>
#include <QStatusBar>
#include <QUrl>
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
        std::ignore = QtConcurrent::run([released = std::move(engine)]() mutable { released.reset(); });
}

QString partsText(const QList<Part> &parts)
{
    QStringList names;
    for (const Part part : parts)
        names.append(partName(part));
    names.first().replace(0, 1, names.first().at(0).toUpper());
    return names.join(MainWindow::tr(" e "));
}

} // namespace

MainWindow::MainWindow(ConsoleDoor door, UiState &state, const Clock &clock, QWidget *parent)
    : QMainWindow(parent), m_door(std::move(door)), m_state(state), m_clock(clock)
{
    setWindowIcon(QIcon(u":/icons/orquestrador.svg"_s));
    setWindowTitle(tr("Orquestrador BTG"));
    buildLayout();
    buildMenus();
    restoreState();

    connect(&m_opening, &QFutureWatcher<Opened>::finished, this, &MainWindow::takeOpened);
    connect(&m_service, &RunService::started, this, &MainWindow::runStarted);
    connect(&m_service, &RunService::stopping, this, [this] {
        showStatus(stoppingText(m_closing == Closing::AfterRun));
        updateActions();
    });
    connect(&m_service, &RunService::finished, this, &MainWindow::runFinished);
    connect(&m_feed, &RunFeed::arrived, m_log, &LogPane::append);
    connect(m_form, &RunForm::changed, this, &MainWindow::updateActions);
    connect(m_log, &LogPane::told, this,
            [this](const QString &sentence) { statusBar()->showMessage(sentence, 10'000); });
    updateActions();
}

MainWindow::~MainWindow()
{
    // The fields die after this object and still say that they lose the focus.
    m_form->disconnect(this);
    m_log->disconnect(this);
}

void MainWindow::open(Start start)
{
    if (m_service.isRunning() || m_opening.isRunning())
        return;
    m_failedToOpen = false;
    m_outcomeShown = false;
    m_notice->hide();
    m_feed.listenTo(nullptr);
    releaseInBackground(std::exchange(m_engine, nullptr));
    showStatus(openingText());
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
    m_feed.listenTo(m_engine);
    const Settings &settings = m_engine->settings();
    const bool demonstration = settings.demonstration;
    m_demonstration->setVisible(demonstration);
    m_environment->setText(
        demonstration
            ? tr("DEMONSTRAÇÃO")
            : tr("Configuração: %1").arg(settings.envPath.isEmpty() ? tr("variáveis de ambiente") : settings.envPath));
    m_form->setDays(m_engine->calendar());
    // A folder that the operator wrote over stays; one that was never changed follows the settings.
    Folders folders{settings.reportPath, settings.rentabilidadePath};
    if (!demonstration) {
        if (const QString kept = m_state.text(u"form/pastaCarteira"_s); !kept.isEmpty())
            folders.carteira = kept;
        if (const QString kept = m_state.text(u"form/pastaRentabilidade"_s); !kept.isEmpty())
            folders.rentabilidade = kept;
    }
    m_form->setFolders(folders);
}

void MainWindow::showUnconfigured(const Error &error, bool unconfigured)
{
    m_failedToOpen = true;
    m_demonstration->hide();
    m_environment->setText(tr("Sem configuração"));
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
    showStatus(text);
}

void MainWindow::execute()
{
    if (!obstacle().isEmpty())
        return;
    const auto started = m_service.start(m_engine, m_form->request());
    if (!started) {
        m_outcomeShown = true;
        m_runDate = m_form->dateField()->date();
        showStatus(refusalText(started.error()));
        updateActions();
    }
}

void MainWindow::cancel()
{
    m_service.cancel();
}

void MainWindow::runStarted(const RunRequest &request)
{
    saveState();
    m_runDate = request.dates.value(0);
    m_outcomeShown = false;
    m_log->followEnd();
    showStatus(runningText(
        tr("%1 de %2 (%3).").arg(partsText(request.parts), displayDate(m_runDate), weekdayName(m_runDate))));
    m_status->setCounting(true);
    updateActions();
}

void MainWindow::runFinished(const RunReport &report)
{
    m_feed.flush();
    m_status->setCounting(false);
    m_outcomeShown = true;
    showStatus(outcomeText(report));
    updateActions();
    if (m_closing == Closing::AfterRun) {
        close();
        return;
    }
    QApplication::alert(this);
}

void MainWindow::showStatus(const StatusText &text)
{
    m_status->show(text);
    const bool named = m_service.isRunning() || m_outcomeShown;
    setWindowTitle(named ? u"%1 – %2 – %3"_s.arg(text.word, displayDate(m_runDate), tr("Orquestrador BTG"))
                         : tr("Orquestrador BTG"));
}

QString MainWindow::obstacle() const
{
    if (m_service.isStopping())
        return tr("Aguardando a execução parar.");
    if (m_service.isRunning())
        return tr("Há uma execução em andamento.");
    if (m_opening.isRunning())
        return tr("Lendo a configuração…");
    if (!m_engine)
        return tr("Sem configuração: crie o .env ou use a demonstração.");
    return m_form->obstacle();
}

void MainWindow::updateActions()
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
    for (QAction *action : m_dateActions)
        action->setEnabled(!running);
    m_why->setText(running ? QString() : why);
    m_logFolderAction->setEnabled(m_engine && !m_engine->logFolder().isEmpty());
    m_reloadAction->setEnabled(!running && !m_opening.isRunning());
    m_demonstrationAction->setEnabled(!running && !m_opening.isRunning());
    if (!running && !m_outcomeShown && m_engine && !m_opening.isRunning())
        showStatus(m_form->obstacle().isEmpty() ? readyText(m_form->dateField()->date())
                                                : waitingText(m_form->obstacle()));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_service.isRunning()) {
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
        if (!m_service.isRunning()) {
            close();
            return;
        }
        m_service.cancel();
        showStatus(stoppingText(true));
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
    m_state.setBytes(u"window/splitter"_s, m_splitter->saveState());
    m_state.setText(u"form/tipo"_s, m_form->parts().size() == 1 ? partName(m_form->parts().first()) : u"ambos"_s);
    m_state.setText(u"log/nivel"_s, logLevelWord(m_log->minimumLevel()));
    if (m_engine && !m_engine->settings().demonstration) {
        const auto keep = [this](const QString &key, const QString &value, const QString &fromSettings) {
            if (value.isEmpty() || value == fromSettings)
                m_state.remove(key);
            else
                m_state.setText(key, value);
        };
        keep(u"form/pastaCarteira"_s, m_form->folders().carteira, m_engine->settings().reportPath);
        keep(u"form/pastaRentabilidade"_s, m_form->folders().rentabilidade, m_engine->settings().rentabilidadePath);
    }
    m_state.save();
}

void MainWindow::restoreState()
{
    const QSize comfortable(fontMetrics().averageCharWidth() * 200, fontMetrics().lineSpacing() * 52);
    resize(comfortable.boundedTo(screen()->availableSize() * 0.95));
    // Qt moves a geometry from a screen that is gone onto one that is there.
    m_splitter->setSizes({fontMetrics().averageCharWidth() * 54, fontMetrics().averageCharWidth() * 110});
    restoreGeometry(m_state.bytes(u"window/geometry"_s));
    m_splitter->restoreState(m_state.bytes(u"window/splitter"_s));
    if (const auto part = partFromName(m_state.text(u"form/tipo"_s)))
        m_form->setParts({*part});
    for (const LogLevel level : {LogLevel::Info, LogLevel::Warning, LogLevel::Error}) {
        if (m_state.text(u"log/nivel"_s) == logLevelWord(level))
            m_log->setMinimumLevel(level);
    }
}

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/runpage.h"

#include "ui/controls/datefield.h"
#include "ui/controls/icons.h"
#include "ui/controls/operatordate.h"
#include "ui/log/logpane.h"
#include "ui/run/runform.h"
#include "ui/run/statuspanel.h"

#include <QAction>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

QString partsText(const QList<Part> &parts)
{
    QStringList names;
    for (const Part part : parts)
        names.append(partName(part));
    names.first().replace(0, 1, names.first().at(0).toUpper());
    return names.join(RunPage::tr(" e "));
}

} // namespace

RunPage::RunPage(const Clock &clock, QWidget *parent) : Page(parent), m_clock(clock)
{
    buildLayout();
    buildActions();
    connect(&m_service, &RunService::started, this, &RunPage::started);
    connect(&m_service, &RunService::stopping, this, [this] {
        showStatus(stoppingText(m_closing));
        updateActions();
    });
    connect(&m_service, &RunService::finished, this, &RunPage::finished);
    connect(&m_feed, &RunFeed::arrived, m_log, &LogPane::append);
    connect(m_form, &RunForm::changed, this, &RunPage::updateActions);
    connect(m_log, &LogPane::told, this, &Page::told);
    updateActions();
}

RunPage::~RunPage()
{
    // The fields die after this object and still say that they lose the focus.
    m_form->disconnect(this);
    m_log->disconnect(this);
}

void RunPage::buildActions()
{
    m_executeAction = new QAction(icon(u"run"_s), tr("&Executar"), this);
    m_executeAction->setShortcuts(
        {QKeySequence(Qt::Key_F5), QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)});
    connect(m_executeAction, &QAction::triggered, this, &RunPage::execute);
    m_cancelAction = new QAction(icon(u"stop"_s), tr("&Cancelar"), this);
    m_cancelAction->setShortcut(QKeySequence(Qt::SHIFT | Qt::Key_F5));
    connect(m_cancelAction, &QAction::triggered, this, &RunPage::cancel);
    const auto add = [this](const QString &text, const QKeySequence &keys, void (DateField::*go)()) {
        auto *action = new QAction(text, this);
        action->setShortcut(keys);
        connect(action, &QAction::triggered, m_form->dateField(), go);
        m_dateActions.append(action);
    };
    add(tr("Último dia útil (&D-1)"), QKeySequence(Qt::CTRL | Qt::Key_D), &DateField::goToLastBusinessDay);
    add(tr("Dia útil &anterior"), QKeySequence(Qt::ALT | Qt::Key_Left), &DateField::goBack);
    add(tr("Dia útil &seguinte"), QKeySequence(Qt::ALT | Qt::Key_Right), &DateField::goForward);
}

QWidget *RunPage::formCard()
{
    m_execute = new QPushButton(tr("Executar"));
    m_execute->setObjectName(u"primary"_s);
    m_execute->setIcon(icon(u"run"_s, QColor(Qt::white)));
    m_cancel = new QPushButton(tr("Cancelar"));
    m_cancel->setObjectName(u"cancel"_s);
    m_cancel->setIcon(icon(u"stop"_s));
    m_why = new QLabel;
    m_why->setObjectName(u"why"_s);
    m_why->setWordWrap(true);
    QPalette muted = m_why->palette();
    muted.setColor(QPalette::WindowText, toneText(Tone::Muted));
    m_why->setPalette(muted);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_execute, 1);
    buttons->addWidget(m_cancel);

    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setObjectName(u"plain"_s);
    auto *content = new QWidget;
    content->setObjectName(u"formPage"_s);
    auto *contentLayout = new QVBoxLayout(content);
    contentLayout->setContentsMargins(0, 0, 0, 0);
    contentLayout->addWidget(m_form);
    contentLayout->addStretch(1);
    scroll->setWidget(content);
    scroll->setMinimumWidth(std::max(content->minimumSizeHint().width(), fontMetrics().horizontalAdvance(u'0') * 42));

    auto *card = new QFrame;
    card->setObjectName(u"card"_s);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(16, 14, 16, 16);
    layout->setSpacing(10);
    layout->addWidget(scroll, 1);
    layout->addWidget(m_why);
    layout->addLayout(buttons);
    connect(m_execute, &QPushButton::clicked, this, &RunPage::execute);
    connect(m_cancel, &QPushButton::clicked, this, &RunPage::cancel);
    return card;
}

void RunPage::buildLayout()
{
    m_form = new RunForm(m_clock);
    m_log = new LogPane;
    m_status = new StatusPanel;
    auto *right = new QWidget;
    auto *rightLayout = new QVBoxLayout(right);
    rightLayout->setContentsMargins(0, 0, 0, 0);
    rightLayout->setSpacing(12);
    rightLayout->addWidget(m_status);
    rightLayout->addWidget(m_log, 1);
    m_splitter = new QSplitter(Qt::Horizontal);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(12);
    m_splitter->addWidget(formCard());
    m_splitter->addWidget(right);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({fontMetrics().averageCharWidth() * 54, fontMetrics().averageCharWidth() * 110});
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_splitter);
}

void RunPage::setEngine(std::shared_ptr<Engine> engine)
{
    m_opening = false;
    m_outcomeShown = false;
    m_engine = std::move(engine);
    m_feed.listenTo(m_engine);
    if (m_engine) {
        const Settings &settings = m_engine->settings();
        m_form->setDays(m_engine->calendar());
        // A folder that the operator wrote over stays; one that was never changed follows the settings.
        Folders folders{settings.reportPath, settings.rentabilidadePath};
        if (!settings.demonstration) {
            if (!m_keptFolders.carteira.isEmpty())
                folders.carteira = m_keptFolders.carteira;
            if (!m_keptFolders.rentabilidade.isEmpty())
                folders.rentabilidade = m_keptFolders.rentabilidade;
        }
        m_form->setFolders(folders);
    }
    updateActions();
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
    m_outcomeShown = false;
    m_form->setRequest(request);
    updateActions();
    if (startNow)
        execute();
}

void RunPage::execute()
{
    if (!obstacle().isEmpty())
        return;
    const auto begun = m_service.start(m_engine, m_form->request());
    if (!begun) {
        m_outcomeShown = true;
        m_runDate = m_form->dateField()->date();
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
    m_outcomeShown = false;
    m_log->followEnd();
    showStatus(runningText(
        tr("%1 de %2 (%3).").arg(partsText(request.parts), displayDate(m_runDate), weekdayName(m_runDate))));
    m_status->setCounting(true);
    updateActions();
    emit runStarted(request);
}

void RunPage::finished(const RunReport &report)
{
    m_feed.flush();
    m_status->setCounting(false);
    m_outcomeShown = true;
    showStatus(outcomeText(report));
    updateActions();
    emit runFinished(report);
}

void RunPage::showStatus(const StatusText &text)
{
    m_status->show(text);
    const bool named = m_service.isRunning() || m_outcomeShown;
    emit titleChanged(named ? u"%1 – %2"_s.arg(text.word, displayDate(m_runDate)) : QString());
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
    if (!running && !m_outcomeShown && m_engine && !m_opening)
        showStatus(m_form->obstacle().isEmpty() ? readyText(m_form->dateField()->date())
                                                : waitingText(m_form->obstacle()));
}

void RunPage::restoreState(const UiState &state)
{
    m_splitter->restoreState(state.bytes(u"window/splitter"_s));
    if (const auto part = partFromName(state.text(u"form/tipo"_s)))
        m_form->setParts({*part});
    for (const LogLevel level : {LogLevel::Info, LogLevel::Warning, LogLevel::Error}) {
        if (state.text(u"log/nivel"_s) == logLevelWord(level))
            m_log->setMinimumLevel(level);
    }
    m_keptFolders = {state.text(u"form/pastaCarteira"_s), state.text(u"form/pastaRentabilidade"_s)};
}

void RunPage::saveState(UiState &state) const
{
    state.setBytes(u"window/splitter"_s, m_splitter->saveState());
    state.setText(u"form/tipo"_s, m_form->parts().size() == 1 ? partName(m_form->parts().first()) : u"ambos"_s);
    state.setText(u"log/nivel"_s, logLevelWord(m_log->minimumLevel()));
    if (!m_engine || m_engine->settings().demonstration)
        return;
    const auto keep = [&state](const QString &key, const QString &value, const QString &fromSettings) {
        if (value.isEmpty() || value == fromSettings)
            state.remove(key);
        else
            state.setText(key, value);
    };
    keep(u"form/pastaCarteira"_s, m_form->folders().carteira, m_engine->settings().reportPath);
    keep(u"form/pastaRentabilidade"_s, m_form->folders().rentabilidade, m_engine->settings().rentabilidadePath);
}

} // namespace Etl

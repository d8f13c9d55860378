// SPDX-License-Identifier: GPL-3.0-or-later
// The frame of the page: layout and actions. What it does stands in runpage.cpp.
#include "ui/run/runpage.h"

#include "ui/controls/icons.h"
#include "ui/controls/takesrest.h"
#include "ui/controls/wrappedlabel.h"
#include "ui/log/logpane.h"
#include "ui/run/fundpane.h"
#include "ui/run/planpanel.h"
#include "ui/run/progresspanel.h"
#include "ui/run/runform.h"
#include "ui/run/runside.h"
#include "ui/run/statuspanel.h"

#include <QAction>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

void RunPage::buildActions()
{
    addVerbs();
    m_executeAction = new QAction(icon(u"run"_s), tr("&Executar"), this);
    m_executeAction->setShortcuts(
        {QKeySequence(Qt::Key_F5), QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)});
    connect(m_executeAction, &QAction::triggered, this, &RunPage::execute);
    m_cancelAction = new QAction(icon(u"stop"_s), tr("&Cancelar"), this);
    m_cancelAction->setShortcut(QKeySequence(Qt::SHIFT | Qt::Key_F5));
    connect(m_cancelAction, &QAction::triggered, this, &RunPage::cancel);
    const auto add = [this](const QString &text, const QKeySequence &keys, void (RunForm::*go)()) {
        auto *action = new QAction(text, this);
        action->setShortcut(keys);
        connect(action, &QAction::triggered, m_form, go);
        m_dateActions.append(action);
    };
    add(tr("Último dia útil (&D-1)"), QKeySequence(Qt::CTRL | Qt::Key_D), &RunForm::goToLastBusinessDay);
    add(tr("Dia útil &anterior"), QKeySequence(Qt::ALT | Qt::Key_Left), &RunForm::goBack);
    add(tr("Dia útil &seguinte"), QKeySequence(Qt::ALT | Qt::Key_Right), &RunForm::goForward);
}

QWidget *RunPage::formCard()
{
    m_execute = new QPushButton(tr("Executar"));
    m_execute->setObjectName(u"primary"_s);
    m_execute->setIcon(icon(u"run"_s, QColor(Qt::white)));
    m_cancel = new QPushButton(tr("Cancelar"));
    m_cancel->setObjectName(u"cancel"_s);
    m_cancel->setIcon(icon(u"stop"_s));
    m_why = new WrappedLabel;
    m_why->setObjectName(u"why"_s);
    QPalette muted = m_why->palette();
    muted.setColor(QPalette::WindowText, toneText(Tone::Muted));
    m_why->setPalette(muted);
    auto *command = new QPushButton(icon(u"copy"_s), tr("Copiar como comando"));
    command->setObjectName(u"copyCommandButton"_s);
    connect(command, &QPushButton::clicked, this, &RunPage::copyCommand);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_execute, 1);
    buttons->addWidget(m_cancel);

    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setObjectName(u"plain"_s);
    auto *content = new QWidget;
    auto *contentLayout = new QVBoxLayout(content);
    contentLayout->setContentsMargins(0, 0, 0, 0);
    contentLayout->addWidget(m_form);
    contentLayout->addStretch(1);
    scroll->setWidget(content);
    // A period is higher than the page: its scroll bar must not lie over the fields.
    scroll->setMinimumWidth(std::max(content->minimumSizeHint().width(), fontMetrics().horizontalAdvance(u'0') * 41) +
                            scroll->verticalScrollBar()->sizeHint().width());

    auto *card = new QFrame;
    card->setObjectName(u"card"_s);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(16, 14, 16, 16);
    layout->setSpacing(10);
    layout->addWidget(scroll, 1);
    layout->addWidget(m_why);
    layout->addLayout(buttons);
    layout->addWidget(command, 0, Qt::AlignLeft);
    connect(m_execute, &QPushButton::clicked, this, &RunPage::execute);
    connect(m_cancel, &QPushButton::clicked, this, &RunPage::cancel);
    return card;
}

QWidget *RunPage::resultSide()
{
    m_log = new LogPane;
    m_status = new StatusPanel;
    m_plan = new PlanPanel;
    m_progress = new ProgressPanel;
    m_funds = new FundPane(m_clock);
    m_tabs = new TakesRest<QTabWidget>;
    m_tabs->setObjectName(u"runTabs"_s);
    m_tabs->setDocumentMode(true);
    const auto page = [](QWidget *content) {
        auto *made = new QWidget;
        auto *layout = new QVBoxLayout(made);
        layout->setContentsMargins(0, 8, 0, 0);
        layout->addWidget(content);
        return made;
    };
    m_tabs->addTab(page(m_funds), icon(u"table"_s), tr("Fundos"));
    m_tabs->addTab(page(m_log), icon(u"info"_s), tr("Log"));
    auto *summary = new QLabel;
    summary->setObjectName(u"fundSummary"_s);
    summary->setToolTip(tr("Fundos da execução. Numa única data, cada um conta uma vez, pela parte em que está pior."));
    summary->setContentsMargins(0, 0, 4, fontMetrics().height() / 2);
    m_tabs->setCornerWidget(summary, Qt::TopRightCorner);
    connect(m_funds, &FundPane::summaryChanged, summary, &QLabel::setText);

    auto *right = new RunSide;
    auto *layout = new QVBoxLayout(right);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(m_status);
    layout->addWidget(m_plan);
    layout->addWidget(m_progress);
    layout->addWidget(m_tabs, 1);
    m_progress->hide();
    return right;
}

void RunPage::addVerbs()
{
    const auto add = [this](const QString &iconName, const QString &text, const QString &tip, const QString &name,
                            void (RunPage::*slot)()) {
        auto *action = new QAction(icon(iconName), text, this);
        action->setObjectName(name);
        action->setToolTip(tip);
        connect(action, &QAction::triggered, this, slot);
        return action;
    };
    m_retryAction = add(u"reload"_s, tr("Tentar só o que falhou"), tr("Repete só as datas e partes que faltam"),
                        u"retryFailed"_s, &RunPage::retryFailed);
    m_untilCompleteAction = add(
        u"schedule"_s, tr("Repetir até completo"),
        tr("Espera o BTG e repete esta data e estas partes até que todos os fundos cheguem, no máximo até as 20:00"),
        u"retryUntilComplete"_s, &RunPage::retryUntilComplete);
    m_logAction =
        add(u"info"_s, tr("Abrir log"), tr("Mostra as linhas desta execução"), u"openLog"_s, &RunPage::showLog);
    m_folderAction = add(u"folder"_s, tr("Abrir pasta"), tr("Abre a pasta dos arquivos desta data"), u"openRunFolder"_s,
                         &RunPage::openRunFolder);
    m_commandAction =
        add(u"copy"_s, tr("Copiar como comando"), tr("Copia a linha de comando que faz o que está no formulário"),
            u"copyCommand"_s, &RunPage::copyCommand);
    for (QAction *verb : {m_retryAction, m_untilCompleteAction, m_logAction, m_folderAction}) {
        verb->setVisible(false);
        m_status->addVerb(verb);
    }
}

void RunPage::buildLayout()
{
    m_form = new RunForm(m_clock);
    m_splitter = new QSplitter(Qt::Horizontal);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(12);
    m_splitter->addWidget(formCard());
    m_splitter->addWidget(resultSide());
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({fontMetrics().averageCharWidth() * 54, fontMetrics().averageCharWidth() * 110});
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_splitter);
}

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
// The frame of the main window: layout, menus, about box. What it does stands in mainwindow.cpp.
#include "ui/window/mainwindow.h"

#include "core/base/version.h"
#include "ui/controls/datefield.h"
#include "ui/controls/icons.h"
#include "ui/log/logpane.h"
#include "ui/controls/noticebar.h"
#include "ui/run/runform.h"
#include "ui/run/statuspanel.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QFrame>
#include <QHBoxLayout>
#include <QKeySequence>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStatusBar>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

void MainWindow::buildLayout()
{
    m_form = new RunForm(m_clock);
    m_log = new LogPane;
    m_status = new StatusPanel;
    m_notice = new NoticeBar;
    m_notice->setObjectName(u"notice"_s);
    auto *banner = new NoticeBar;
    banner->setObjectName(u"demonstrationBanner"_s);
    banner->show(u"demonstration"_s, Tone::Warning, tr("DEMONSTRAÇÃO – dados inventados"), true);
    banner->hide();
    m_demonstration = banner;

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
    auto *formPage = new QWidget;
    formPage->setObjectName(u"formPage"_s);
    auto *formLayout = new QVBoxLayout(formPage);
    formLayout->setContentsMargins(0, 0, 0, 0);
    formLayout->addWidget(m_form);
    formLayout->addStretch(1);
    scroll->setWidget(formPage);
    scroll->setMinimumWidth(std::max(formPage->minimumSizeHint().width(), fontMetrics().horizontalAdvance(u'0') * 42));

    auto *card = new QFrame;
    card->setObjectName(u"card"_s);
    auto *cardLayout = new QVBoxLayout(card);
    cardLayout->setContentsMargins(16, 14, 16, 16);
    cardLayout->setSpacing(10);
    cardLayout->addWidget(scroll, 1);
    cardLayout->addWidget(m_why);
    cardLayout->addLayout(buttons);

    auto *right = new QWidget;
    auto *rightLayout = new QVBoxLayout(right);
    rightLayout->setContentsMargins(0, 0, 0, 0);
    rightLayout->setSpacing(12);
    rightLayout->addWidget(m_status);
    rightLayout->addWidget(m_log, 1);

    m_splitter = new QSplitter(Qt::Horizontal);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(12);
    m_splitter->addWidget(card);
    m_splitter->addWidget(right);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);

    auto *central = new QWidget;
    auto *all = new QVBoxLayout(central);
    all->setContentsMargins(12, 10, 12, 4);
    all->setSpacing(10);
    all->addWidget(m_demonstration);
    all->addWidget(m_notice);
    all->addWidget(m_splitter, 1);
    setCentralWidget(central);

    m_environment = new QLabel;
    m_environment->setObjectName(u"environment"_s);
    statusBar()->addPermanentWidget(m_environment);
    connect(m_execute, &QPushButton::clicked, this, &MainWindow::execute);
    connect(m_cancel, &QPushButton::clicked, this, &MainWindow::cancel);
}

void MainWindow::buildMenus()
{
    QMenu *file = menuBar()->addMenu(tr("&Arquivo"));
    m_logFolderAction =
        file->addAction(icon(u"folder"_s), tr("Abrir pasta de &logs"), this, &MainWindow::openLogFolder);
    QAction *save = file->addAction(icon(u"save"_s), tr("&Salvar log como…"), m_log, &LogPane::saveAs);
    save->setShortcut(QKeySequence::Save);
    file->addSeparator();
    m_reloadAction =
        file->addAction(icon(u"reload"_s), tr("&Recarregar configuração"), this, [this] { open(Start::Configured); });
    m_reloadAction->setObjectName(u"reload"_s);
    m_demonstrationAction = file->addAction(icon(u"demonstration"_s), tr("Usar a &demonstração"), this,
                                            [this] { open(Start::Demonstration); });
    m_demonstrationAction->setObjectName(u"useDemonstration"_s);
    m_notice->addAction(m_demonstrationAction);
    m_notice->addAction(m_reloadAction);
    file->addSeparator();
    QAction *quit = file->addAction(tr("Sa&ir"), this, &QWidget::close);
    quit->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Q));

    QMenu *edit = menuBar()->addMenu(tr("&Editar"));
    QAction *copy = edit->addAction(icon(u"copy"_s), tr("&Copiar linhas do log"), m_log, &LogPane::copySelected);
    // A text field with the focus keeps these two for itself.
    copy->setShortcut(QKeySequence::Copy);
    QAction *all = edit->addAction(tr("Selecionar &todo o log"), m_log, &LogPane::selectAllLines);
    all->setShortcut(QKeySequence::SelectAll);

    QMenu *show = menuBar()->addMenu(tr("E&xibir"));
    auto *levels = new QActionGroup(this);
    const QStringList names = {tr("&Tudo"), tr("&Info, avisos e erros"), tr("&Avisos e erros"), tr("Só &erros")};
    for (int level = 0; level < int(names.size()); ++level) {
        QAction *action =
            show->addAction(names[level], this, [this, level] { m_log->setMinimumLevel(LogLevel(level)); });
        action->setShortcut(QKeySequence(QKeyCombination(Qt::ALT, Qt::Key(Qt::Key_1 + level))));
        action->setCheckable(true);
        action->setChecked(level == int(m_log->minimumLevel()));
        levels->addAction(action);
    }
    connect(m_log, &LogPane::minimumLevelChanged, levels,
            [levels](LogLevel level) { levels->actions().at(int(level))->setChecked(true); });
    show->addSeparator();
    QAction *end = show->addAction(icon(u"down"_s), tr("Ir ao &fim e seguir"), m_log, &LogPane::followEnd);
    end->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_End));
    show->addAction(tr("&Limpar o painel de log"), m_log, &LogPane::clearLines);

    buildRunMenu();

    QMenu *help = menuBar()->addMenu(tr("Aj&uda"));
    help->addAction(icon(u"info"_s), tr("&Sobre"), this, &MainWindow::showAbout);
}

void MainWindow::buildRunMenu()
{
    QMenu *run = menuBar()->addMenu(tr("Execuçã&o"));
    m_executeAction = run->addAction(icon(u"run"_s), tr("&Executar"), this, &MainWindow::execute);
    m_executeAction->setShortcuts(
        {QKeySequence(Qt::Key_F5), QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)});
    m_cancelAction = run->addAction(icon(u"stop"_s), tr("&Cancelar"), this, &MainWindow::cancel);
    m_cancelAction->setShortcut(QKeySequence(Qt::SHIFT | Qt::Key_F5));
    run->addSeparator();
    QAction *last = run->addAction(tr("Último dia útil (&D-1)"), m_form->dateField(), &DateField::goToLastBusinessDay);
    last->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_D));
    QAction *back =
        run->addAction(icon(u"previous"_s), tr("Dia útil &anterior"), m_form->dateField(), &DateField::goBack);
    back->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Left));
    QAction *forward =
        run->addAction(icon(u"next"_s), tr("Dia útil &seguinte"), m_form->dateField(), &DateField::goForward);
    forward->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Right));
    m_dateActions = {last, back, forward};
}

void MainWindow::showAbout()
{
    auto *about = new QMessageBox(QMessageBox::NoIcon, tr("Sobre o Orquestrador BTG"), {}, QMessageBox::Ok, this);
    about->setObjectName(u"about"_s);
    about->setAttribute(Qt::WA_DeleteOnClose);
    about->setIconPixmap(windowIcon().pixmap(QSize(64, 64), devicePixelRatioF()));
    about->setText(tr("Orquestrador BTG %1").arg(programVersion()));
    about->setInformativeText(tr("Carteira e rentabilidade do BTG Pactual, da API ao banco de dados.\n\nQt %1\n"
                                 "Licença GPL-3.0-or-later: software livre, sem garantia.")
                                  .arg(QLatin1StringView(qVersion())));
    about->open();
}

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
// The menus of the main window and its about box. What the window does stands in mainwindow.cpp.
#include "ui/window/mainwindow.h"

#include "core/base/version.h"
#include "ui/controls/icons.h"
#include "ui/controls/noticebar.h"
#include "ui/log/logpane.h"
#include "ui/run/runpage.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QKeySequence>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>

using namespace Qt::StringLiterals;

namespace Etl {

void MainWindow::buildMenus()
{
    buildFileMenu();
    buildEditMenu();
    buildShowMenu();
    buildRunMenu();
    buildHelpMenu();
}

void MainWindow::buildFileMenu()
{
    QMenu *file = menuBar()->addMenu(tr("&Arquivo"));
    m_logFolderAction =
        file->addAction(icon(u"folder"_s), tr("Abrir pasta de &logs"), this, &MainWindow::openLogFolder);
    QAction *save = file->addAction(icon(u"save"_s), tr("&Salvar log como…"), logPane(), &LogPane::saveAs);
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
}

void MainWindow::buildEditMenu()
{
    QMenu *edit = menuBar()->addMenu(tr("&Editar"));
    QAction *copy = edit->addAction(icon(u"copy"_s), tr("&Copiar linhas do log"), logPane(), &LogPane::copySelected);
    // A text field with the focus keeps these two for itself.
    copy->setShortcut(QKeySequence::Copy);
    QAction *all = edit->addAction(tr("Selecionar &todo o log"), logPane(), &LogPane::selectAllLines);
    all->setShortcut(QKeySequence::SelectAll);
}

void MainWindow::buildShowMenu()
{
    QMenu *show = menuBar()->addMenu(tr("E&xibir"));
    const QStringList pageNames = {tr("&Processar"), tr("&Calendário"),    tr("&Histórico"),
                                   tr("&Dados"),     tr("Confi&gurações"), tr("Age&ndamento")};
    for (int id = 0; id < m_pages->count(); ++id) {
        const auto page = PageStack::Id(id);
        QAction *action = show->addAction(icon(m_pages->iconName(page)), pageNames[id], m_pages,
                                          [this, page] { m_pages->showPage(page); });
        action->setShortcut(QKeySequence(QKeyCombination(Qt::CTRL, Qt::Key(Qt::Key_1 + id))));
        action->setObjectName(u"showPage%1"_s.arg(id));
    }
    show->addSeparator();
    auto *levels = new QActionGroup(this);
    const QStringList names = {tr("&Tudo"), tr("&Info, avisos e erros"), tr("&Avisos e erros"), tr("Só &erros")};
    for (int level = 0; level < int(names.size()); ++level) {
        QAction *action =
            show->addAction(names[level], this, [this, level] { logPane()->setMinimumLevel(LogLevel(level)); });
        action->setShortcut(QKeySequence(QKeyCombination(Qt::ALT, Qt::Key(Qt::Key_1 + level))));
        action->setCheckable(true);
        action->setChecked(level == int(logPane()->minimumLevel()));
        levels->addAction(action);
    }
    connect(logPane(), &LogPane::minimumLevelChanged, levels,
            [levels](LogLevel level) { levels->actions().at(int(level))->setChecked(true); });
    show->addSeparator();
    QAction *end = show->addAction(icon(u"down"_s), tr("Ir ao &fim e seguir"), logPane(), &LogPane::followEnd);
    end->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_End));
    show->addAction(tr("&Limpar o painel de log"), logPane(), &LogPane::clearLines);
}

void MainWindow::buildRunMenu()
{
    QMenu *run = menuBar()->addMenu(tr("Execuçã&o"));
    run->addAction(m_run->executeAction());
    run->addAction(m_run->cancelAction());
    run->addSeparator();
    run->addActions(m_run->dateActions());
}

void MainWindow::buildHelpMenu()
{
    QMenu *help = menuBar()->addMenu(tr("Aj&uda"));
    help->addAction(icon(u"info"_s), tr("&Sobre"), this, &MainWindow::showAbout);
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

// SPDX-License-Identifier: GPL-3.0-or-later
// The menus of the main window and its about box. What the window does stands in mainwindow.cpp.
#include "ui/window/mainwindow.h"

#include "core/base/version.h"
#include "ui/controls/icons.h"
#include "ui/controls/noticebar.h"
#include "ui/log/logactions.h"
#include "ui/log/logpane.h"
#include "ui/run/runpage.h"
#include "ui/window/editmenu.h"
#include "ui/window/guidewindow.h"
#include "ui/window/shortcutlist.h"
#include "ui/window/statusline.h"
#include "ui/window/trayicon.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QKeySequence>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QToolBar>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace Etl {

void MainWindow::buildMenus()
{
    m_toolBar = addToolBar(tr("Barra de ferramentas"));
    buildFileMenu();
    buildEditMenu();
    buildShowMenu();
    buildRunMenu();
    buildToolsMenu();
    buildHelpMenu();
    buildToolBar();
}

void MainWindow::buildFileMenu()
{
    QMenu *file = menuBar()->addMenu(tr("&Arquivo"));
    m_logFolderAction =
        file->addAction(icon(u"folder"_s), tr("Abrir pasta de &logs"), this, &MainWindow::openLogFolder);
    file->addActions(logPane()->commands()->fileMenu());
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
    auto *entries = new EditMenu(this);
    entries->fill(edit, logPane()->commands()->editCopies(), logPane()->commands()->editFinds());
    connect(entries, &EditMenu::told, this, &MainWindow::tell);
}

void MainWindow::buildShowMenu()
{
    QMenu *show = menuBar()->addMenu(tr("E&xibir"));
    QMenu *pages = show->addMenu(tr("Pá&ginas"));
    const QStringList pageNames = {tr("&Processar"), tr("&Calendário"),    tr("&Histórico"),
                                   tr("&Dados"),     tr("Confi&gurações"), tr("Age&ndamento")};
    for (int id = 0; id < m_pages->count(); ++id) {
        const auto page = PageStack::Id(id);
        QAction *action = pages->addAction(icon(m_pages->iconName(page)), pageNames[id], m_pages,
                                           [this, page] { m_pages->showPage(page); });
        action->setShortcut(QKeySequence(QKeyCombination(Qt::CTRL, Qt::Key(Qt::Key_1 + id))));
        action->setObjectName(u"showPage%1"_s.arg(id));
    }
    m_refreshAction = show->addAction(icon(u"reload"_s), tr("At&ualizar"), m_pages, &PageStack::refreshCurrent);
    show->addSeparator();
    show->addActions(logPane()->commands()->viewMenu());
    show->addSeparator();
    QAction *bar = m_toolBar->toggleViewAction();
    bar->setText(tr("&Barra de ferramentas"));
    show->addAction(bar);
}

void MainWindow::buildRunMenu()
{
    QMenu *run = menuBar()->addMenu(tr("Execuçã&o"));
    m_runKeys = m_run->executeAction()->shortcuts();
    run->addAction(m_run->executeAction());
    run->addAction(m_run->cancelAction());
    run->addSeparator();
    run->addActions(m_run->dateActions());
}

void MainWindow::buildToolsMenu()
{
    QMenu *tools = menuBar()->addMenu(tr("&Ferramentas"));
    tools->addAction(icon(u"database"_s), tr("&Testar banco e API agora"), m_statusLine, &StatusLine::probe);
    QMenu *languages = tools->addMenu(tr("&Idioma / Language"));
    auto *group = new QActionGroup(this);
    const QString chosen = m_state.text(u"janela/idioma"_s);
    m_language = chosen.isEmpty() ? u"pt_BR"_s : chosen;
    buildLanguageNotice();
    buildChangeNotice();
    const struct
    {
        QString code, name;
    } known[] = {{u"pt_BR"_s, u"&Português (Brasil)"_s}, {u"en"_s, u"&English"_s}};
    for (const auto &language : known) {
        QAction *action =
            languages->addAction(language.name, this, [this, code = language.code] { chooseLanguage(code); });
        action->setCheckable(true);
        action->setChecked(m_language == language.code);
        action->setObjectName(u"language-"_s + language.code);
        group->addAction(action);
    }
    buildNotices(tools);
    tools->addSeparator();
    tools->addAction(icon(u"gear"_s), tr("&Configurações"), this,
                     [this] { m_pages->showPage(PageStack::Configuracoes); });
}

void MainWindow::buildHelpMenu()
{
    QMenu *help = menuBar()->addMenu(tr("Aj&uda"));
    m_guideAction = help->addAction(icon(u"help"_s), tr("&Guia do operador"), this, &MainWindow::showGuide);
    m_guideAction->setShortcut(QKeySequence::HelpContents);
    m_guideAction->setObjectName(u"showGuide"_s);
    QAction *keys = help->addAction(icon(u"menu"_s), tr("&Atalhos do teclado"), this, &MainWindow::showShortcuts);
    keys->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Question), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Slash)});
    keys->setObjectName(u"showShortcuts"_s);
    help->addAction(icon(u"info"_s), tr("&Sobre"), this, &MainWindow::showAbout);
}

void MainWindow::buildToolBar()
{
    m_toolBar->setObjectName(u"toolBar"_s);
    m_toolBar->setMovable(false);
    const int side = fontMetrics().height() + 2;
    m_toolBar->setIconSize(QSize(side, side));
    m_toolBar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toolBar->addAction(m_run->executeAction());
    m_toolBar->addAction(m_run->cancelAction());
    m_toolBar->addSeparator();
    m_toolBar->addActions({m_refreshAction, m_logFolderAction, m_guideAction});
}

void MainWindow::pageChanged(PageStack::Id id)
{
    const bool running = id == PageStack::Processar;
    // F5 does what the page is for; two actions with one key would leave it to neither.
    m_run->executeAction()->setShortcuts(running ? m_runKeys : QList<QKeySequence>());
    m_refreshAction->setShortcut(running ? QKeySequence() : QKeySequence(Qt::Key_F5));
}

/// The guide is Portuguese whatever the window's language.
QString MainWindow::guideHeading(PageStack::Id id)
{
    switch (id) {
    case PageStack::Processar: return u"Processar"_s;
    case PageStack::Calendario: return u"Calendário"_s;
    case PageStack::Historico: return u"Histórico"_s;
    case PageStack::Dados: return u"Dados"_s;
    case PageStack::Configuracoes: return u"Configurações"_s;
    case PageStack::Agendamento: return u"Agendamento"_s;
    }
    return {};
}

void MainWindow::showGuide()
{
    if (!m_guide) {
        m_guide = new GuideWindow(this);
        m_guide->setWindowIcon(windowIcon());
    }
    m_guide->openAt(guideHeading(m_pages->current()));
}

void MainWindow::showShortcuts()
{
    auto *keys = new ShortcutList(this);
    keys->setAttribute(Qt::WA_DeleteOnClose);
    keys->show();
}

void MainWindow::buildNotices(QMenu *tools)
{
    QMenu *menu = tools->addMenu(icon(u"info"_s), tr("&Notificações"));
    auto *group = new QActionGroup(this);
    const struct
    {
        TrayNotices notices;
        QString text;
    } choices[] = {{TrayNotices::Always, tr("&Sempre")},
                   {TrayNotices::ProblemsOnly, tr("Só &avisos e falhas")},
                   {TrayNotices::Never, tr("&Nunca")}};
    for (const auto &choice : choices) {
        QAction *action = menu->addAction(choice.text, this, [this, notices = choice.notices] {
            setTrayNotices(m_state, notices);
            m_state.save();
        });
        action->setCheckable(true);
        action->setChecked(trayNotices(m_state) == choice.notices);
        group->addAction(action);
    }
}

void MainWindow::buildLanguageNotice()
{
    // In both languages: who chose the wrong one by mistake must understand the question.
    m_languageNotice = new NoticeBar;
    m_languageNotice->setObjectName(u"languageNotice"_s);
    auto *now = new QAction(u"Reabrir agora / Reopen now"_s, this);
    now->setObjectName(u"reopenNow"_s);
    connect(now, &QAction::triggered, this, &MainWindow::reopen);
    auto *later = new QAction(u"Depois / Later"_s, this);
    later->setObjectName(u"reopenLater"_s);
    connect(later, &QAction::triggered, this, [this] {
        m_reopenWaits = false;
        m_languageNotice->hide();
    });
    m_languageNotice->addAction(now);
    m_languageNotice->addAction(later);
    static_cast<QVBoxLayout *>(centralWidget()->layout())->insertWidget(0, m_languageNotice);
}

void MainWindow::buildChangeNotice()
{
    m_changeNotice = new NoticeBar;
    m_changeNotice->setObjectName(u"changeNotice"_s);
    m_changeNotice->hide();
    auto *seen = new QAction(tr("Entendi"), this);
    connect(seen, &QAction::triggered, m_changeNotice, &QWidget::hide);
    m_changeNotice->addAction(seen);
    static_cast<QVBoxLayout *>(centralWidget()->layout())->insertWidget(0, m_changeNotice);
}

void MainWindow::chooseLanguage(const QString &language)
{
    m_state.setText(u"janela/idioma"_s, language);
    m_state.save();
    if (language == m_language) {
        m_reopenWaits = false;
        m_languageNotice->hide();
        return;
    }
    m_languageNotice->show(
        u"info"_s, Tone::Running,
        u"O idioma muda quando o programa é aberto de novo. / The language changes when the program is opened again."_s);
}

void MainWindow::reopen()
{
    if (m_run->isRunning()) {
        m_languageNotice->show(
            u"info"_s, Tone::Running,
            u"Há uma execução em andamento: reabra quando ela terminar. / A run is under way: reopen when it has ended."_s);
        return;
    }
    m_reopen = true;
    if (close())
        return;
    // Settings that are not saved are asked about first. The wish belongs to that question: a later close is only one.
    m_reopen = false;
    m_reopenWaits = true;
    m_afterSettings = [this] {
        if (std::exchange(m_reopenWaits, false))
            reopen();
    };
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

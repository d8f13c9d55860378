// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/config/uistate.h"
#include "core/run/engine.h"
#include "ui/window/consoledoor.h"
#include "ui/window/pagestack.h"

#include <QFutureWatcher>
#include <QKeySequence>
#include <QMainWindow>

#include <memory>

class QMenu;
class QToolBar;

namespace Etl {

class GuideWindow;
class LogPane;
class NoticeBar;
class RunForm;
class RunPage;
class StatusLine;

/// The operator's window: pages, menus, status bar; opens the engine on a worker after it is shown. GUI thread; never
/// waits, never touches network, database or log file itself.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    enum class Start { Configured, Demonstration };

    /// clock and state must outlive the window.
    MainWindow(ConsoleDoor door, UiState &state, const Clock &clock, QWidget *parent = nullptr);
    ~MainWindow() override;
    Q_DISABLE_COPY_MOVE(MainWindow)

    /// Opens the engine in the background; the window stays usable. Once the event loop runs.
    void open(Start start);
    bool isInteractive() const { return m_engine != nullptr || m_failedToOpen; }
    PageStack *pages() const { return m_pages; }
    RunPage *runPage() const { return m_run; }
    RunForm *form() const;
    LogPane *logPane() const;

signals:
    /// An engine is there, or it is said why there is none.
    void opened();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    struct Opened
    {
        Result<std::shared_ptr<Engine>> engine;
        bool unconfigured = false; ///< there is no .env at all
    };
    enum class Closing { No, Asked, AfterRun };

    void buildPages();
    void buildLayout();
    void buildMenus();
    void buildFileMenu();
    void buildEditMenu();
    void buildShowMenu();
    void buildRunMenu();
    void buildToolsMenu();
    void buildHelpMenu();
    void buildToolBar();
    void connectPage(PageStack::Id id, Page *page);
    void restoreState();
    void saveState();

    void takeOpened();
    void takeEngine(std::shared_ptr<Engine> engine);
    void showUnconfigured(const Error &error, bool unconfigured);
    void runEnded();
    void updateActions();
    void pageChanged(PageStack::Id id);
    void showGuide();
    void chooseLanguage(const QString &language);
    void askBeforeClosing();
    void openLogFolder();
    void showAbout();

    ConsoleDoor m_door;
    UiState &m_state;
    const Clock &m_clock;
    std::shared_ptr<Engine> m_engine;
    QFutureWatcher<Opened> m_opening;
    Closing m_closing = Closing::No;
    bool m_failedToOpen = false;

    PageStack *m_pages = nullptr;
    RunPage *m_run = nullptr;
    NoticeBar *m_notice = nullptr;
    QWidget *m_demonstration = nullptr;
    StatusLine *m_statusLine = nullptr;
    GuideWindow *m_guide = nullptr;
    QToolBar *m_toolBar = nullptr;
    QAction *m_logFolderAction = nullptr;
    QAction *m_reloadAction = nullptr;
    QAction *m_demonstrationAction = nullptr;
    QAction *m_refreshAction = nullptr;
    QAction *m_guideAction = nullptr;
    QList<QKeySequence> m_runKeys;
    QList<QAction *> m_logActions; ///< of the log pane: only while its page is shown
};

} // namespace Etl

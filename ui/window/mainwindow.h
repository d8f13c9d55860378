// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/config/uistate.h"
#include "core/run/engine.h"
#include "ui/window/consoledoor.h"
#include "ui/window/keepawake.h"
#include "ui/window/pagestack.h"

#include <QFutureWatcher>
#include <QKeySequence>
#include <QMainWindow>

#include <functional>
#include <memory>
#include <optional>

class QMenu;
class QStackedWidget;
class QToolBar;

namespace Etl {

class FirstRunPanel;
class GapCounter;
class GuideWindow;
class LogPane;
class NoticeBar;
class RecordWatch;
class RunForm;
class RunPage;
class SettingsPage;
class StatusLine;
class TaskbarProgress;
class TrayIcon;

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

    /// To the front, from the tray or from a second start.
    void comeForward();
    /// Closes as by the operator, but not while a run is going: then nothing happens and nobody is asked.
    void closeUnlessRunning();
    /// Opens the engine in the background; the window stays usable. Once the event loop runs. During a run or another
    /// opening: when that has ended, and nothing can be run in between.
    void open(Start start);
    /// Opened last was the demonstration, not the operator's configuration.
    bool isDemonstration() const { return m_start == Start::Demonstration; }
    bool isInteractive() const { return m_engine != nullptr || m_failedToOpen; }
    PageStack *pages() const { return m_pages; }
    RunPage *runPage() const { return m_run; }
    RunForm *form() const;
    LogPane *logPane() const;
    /// The window was closed to be opened again at once, in another language.
    bool isReopenWanted() const { return m_reopen; }

signals:
    /// An engine is there, or it is said why there is none.
    void opened();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

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
    void tell(const QString &sentence);
    void buildRecordWatch();
    void connectPage(PageStack::Id id, Page *page);
    void connectSettings(SettingsPage *page);
    void buildTray();
    void buildNotices(QMenu *tools);
    bool mayLeave(PageStack::Id from, PageStack::Id to);
    void showFirstRun();
    void runBegan(const RunRequest &request);
    void tellEnd(const RunReport &report);
    void restoreState();
    void saveState();

    void takeOpened();
    void takeEngine(std::shared_ptr<Engine> engine);
    void showUnconfigured(const Error &error, bool unconfigured);
    void runEnded(const RunReport &report);
    void updateActions();
    void pageChanged(PageStack::Id id);
    void showGuide();
    static QString guideHeading(PageStack::Id id);
    void showShortcuts();
    void chooseLanguage(const QString &language);
    void buildLanguageNotice();
    void buildChangeNotice();
    void openAfterRun(const RunReport &report);
    void reopen();
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
    Start m_start = Start::Configured;
    std::optional<Start> m_wanted; ///< what is to be opened once the run or the opening has ended
    bool m_reopen = false;
    bool m_reopenWaits = false; ///< for the answer about settings that are not saved
    QString m_language;         ///< of this window, whatever was chosen since

    PageStack *m_pages = nullptr;
    RunPage *m_run = nullptr;
    NoticeBar *m_notice = nullptr;
    NoticeBar *m_languageNotice = nullptr;
    NoticeBar *m_changeNotice = nullptr; ///< settings that were changed during a run
    QWidget *m_demonstration = nullptr;
    StatusLine *m_statusLine = nullptr;
    QStackedWidget *m_stage = nullptr; ///< the pages, or the first-run panel
    FirstRunPanel *m_firstRun = nullptr;
    GapCounter *m_gaps = nullptr;
    RecordWatch *m_records = nullptr;
    TrayIcon *m_tray = nullptr;
    std::unique_ptr<TaskbarProgress> m_taskbar;
    KeepAwake m_awake;
    std::function<void()> m_afterSettings; ///< what waits until the settings page is saved or discarded
    GuideWindow *m_guide = nullptr;
    QToolBar *m_toolBar = nullptr;
    QAction *m_logFolderAction = nullptr;
    QAction *m_reloadAction = nullptr;
    QAction *m_demonstrationAction = nullptr;
    QAction *m_refreshAction = nullptr;
    QAction *m_guideAction = nullptr;
    QList<QKeySequence> m_runKeys;
};

} // namespace Etl

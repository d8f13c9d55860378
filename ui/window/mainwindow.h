// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/config/uistate.h"
#include "core/run/runservice.h"
#include "ui/window/consoledoor.h"
#include "ui/log/runfeed.h"

#include <QFutureWatcher>
#include <QMainWindow>

#include <memory>
#include <optional>

class QLabel;
class QPushButton;
class QSplitter;

namespace Etl {

class LogPane;
class NoticeBar;
class RunForm;
class StatusPanel;
struct StatusText;

/// The operator's window: asks, runs through RunService, shows log and outcome. GUI thread. Shows first and opens its
/// engine afterwards on a worker; never waits, never touches network, database or log file itself.
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
    RunForm *form() const { return m_form; }
    LogPane *logPane() const { return m_log; }

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

    void buildLayout();
    void buildMenus();
    void buildRunMenu();
    void restoreState();
    void saveState();

    void takeOpened();
    void takeEngine(std::shared_ptr<Engine> engine);
    void showUnconfigured(const Error &error, bool unconfigured);
    void execute();
    void cancel();
    void runStarted(const RunRequest &request);
    void runFinished(const RunReport &report);
    void showStatus(const StatusText &text);
    void updateActions();
    QString obstacle() const;
    void askBeforeClosing();
    void openLogFolder();
    void showAbout();

    ConsoleDoor m_door;
    UiState &m_state;
    const Clock &m_clock;
    std::shared_ptr<Engine> m_engine;
    QFutureWatcher<Opened> m_opening;
    RunService m_service;
    RunFeed m_feed;
    Closing m_closing = Closing::No;
    bool m_failedToOpen = false;
    bool m_outcomeShown = false;
    QDate m_runDate;

    RunForm *m_form = nullptr;
    LogPane *m_log = nullptr;
    StatusPanel *m_status = nullptr;
    NoticeBar *m_notice = nullptr;
    QWidget *m_demonstration = nullptr;
    QPushButton *m_execute = nullptr;
    QPushButton *m_cancel = nullptr;
    QLabel *m_why = nullptr;
    QLabel *m_environment = nullptr;
    QAction *m_executeAction = nullptr;
    QAction *m_cancelAction = nullptr;
    QAction *m_logFolderAction = nullptr;
    QAction *m_reloadAction = nullptr;
    QAction *m_demonstrationAction = nullptr;
    QList<QAction *> m_dateActions;
    QSplitter *m_splitter = nullptr;
};

} // namespace Etl

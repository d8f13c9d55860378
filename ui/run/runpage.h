// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/run/runservice.h"
#include "ui/controls/fetch.h"
#include "ui/controls/page.h"
#include "ui/log/runfeed.h"
#include "ui/run/progressfeed.h"
#include "ui/run/runoutcome.h"

#include <QList>
#include <QTimer>

#include <optional>

class QAction;
class QLabel;
class QPushButton;
class QSplitter;
class QTabWidget;

namespace Etl {

class FundPane;
class LogPane;
class PlanPanel;
class ProgressPanel;
class RunForm;
class StatusPanel;

/// Processar: asks, shows what will happen, runs through RunService, shows progress, funds, log and outcome. GUI
/// thread; never waits, never touches network, database or log file itself.
class RunPage : public Page
{
    Q_OBJECT

public:
    /// clock must outlive the page.
    explicit RunPage(const Clock &clock, QWidget *parent = nullptr);
    ~RunPage() override;
    Q_DISABLE_COPY_MOVE(RunPage)

    /// Listens to that engine and, unless a demonstration, keeps what the operator wrote over the folders.
    void setEngine(std::shared_ptr<Engine> engine) override;
    void refresh() override;
    void restoreState(const UiState &state) override;
    void saveState(UiState &state) const override;

    /// The window reads the settings: nothing can be started until setEngine() or showRefusal().
    void showOpening();
    /// There is no engine, and why.
    void showRefusal(const StatusText &text);
    /// Fills the form with that request and, with startNow, runs it when nothing stands in the way.
    void take(const RunRequest &request, bool startNow);

    bool isRunning() const { return m_service.isRunning(); }
    /// Stops the run because the window is to close; runFinished() follows.
    void cancelToClose();
    RunForm *form() const { return m_form; }
    LogPane *logPane() const { return m_log; }
    FundPane *fundPane() const { return m_funds; }
    QAction *executeAction() const { return m_executeAction; }
    QAction *cancelAction() const { return m_cancelAction; }
    /// D-1, one business day back, one forward.
    const QList<QAction *> &dateActions() const { return m_dateActions; }

public slots:
    void execute();
    void cancel();
    /// Only the dates and parts that failed or came incomplete; nothing when there are none.
    void retryFailed();
    /// The same dates and parts again, until every expected fund is there; nothing when that cannot help.
    void retryUntilComplete();
    /// The command line that does what stands in the form, to the clipboard.
    void copyCommand();
    void showLog();
    /// The folder of the date that ran last.
    void openRunFolder();

signals:
    void runStarted(const Etl::RunRequest &request);
    /// One part of one date has come to its end; what it loaded is in the database.
    void itemEnded();
    /// After the page shows the outcome.
    void runFinished(const Etl::RunReport &report);
    /// What the window's title should say before the program's name: "SUCESSO – 19/11/2026"; empty at rest.
    void titleChanged(const QString &text);

private:
    void buildActions();
    void buildLayout();
    void connectAll();
    QWidget *formCard();
    QWidget *resultSide();
    void addVerbs();
    void takeProgress(const QList<RunProgress> &told);
    void formChanged();
    void showRun(bool run);
    QString datesText() const;
    void showAnswered(bool answered);
    void forgetRun();
    /// What the last run did is true of these settings too: the same bank and the same tables.
    bool ranIn(const Settings &settings) const;
    void carryRunOver(bool follow);
    void showTableOwner();
    void nameRetry(const RunReport &report, const RunBalance &balance);
    void nameRetryWhole();
    void preferLoadOnly(const RunReport &report);
    void started(const RunRequest &request);
    void finished(const RunReport &report);
    void drain();
    void conclude();
    void showStatus(const StatusText &text);
    /// For "Copiar para chamado": what was asked and of whom; with a report also how it ended.
    void tellTicket(const RunReport *report);
    QStringList commandOptions() const;
    void updateActions();
    QString obstacle() const;

    const Clock &m_clock;
    std::shared_ptr<Engine> m_engine;
    RunService m_service;
    RunFeed m_feed;
    ProgressFeed m_progressFeed;
    Folders m_keptFolders; ///< what the operator wrote over the settings' folders, from the last start
    bool m_opening = false;
    bool m_closing = false;
    bool m_outcomeShown = false;
    QDate m_runDate;
    std::optional<RunReport> m_ended; ///< until all that the run told stands on the page
    QTimer m_drain;
    RunRequest m_runRequest; ///< of the run under way or ended last
    RunRequest m_asked; ///< what the operator had asked for: the same, or the whole where the page only loads again
    bool m_loadAlone = false; ///< the page lowers the next run to the load
    std::optional<RunRequest> m_retry;
    std::optional<RunRequest> m_untilComplete;
    Fetch<bool> m_filesLook; ///< whether what was downloaded is still there
    QString m_runFolder;
    std::optional<StatusText> m_outcome; ///< of that run, to come back when the form asks for it again
    Settings m_ranWith;                  ///< of that run; the engine may be opened again after it
    QList<ItemKey> m_planned;            ///< what that run has announced
    QString m_tableOwner;                ///< whose funds the table shows: "Execução de 23/11/2026 09:00 …"

    RunForm *m_form = nullptr;
    LogPane *m_log = nullptr;
    StatusPanel *m_status = nullptr;
    PlanPanel *m_plan = nullptr;
    ProgressPanel *m_progress = nullptr;
    FundPane *m_funds = nullptr;
    QTabWidget *m_tabs = nullptr;
    QPushButton *m_execute = nullptr;
    QPushButton *m_cancel = nullptr;
    QLabel *m_why = nullptr;
    QAction *m_executeAction = nullptr;
    QAction *m_cancelAction = nullptr;
    QAction *m_retryAction = nullptr;
    QAction *m_untilCompleteAction = nullptr;
    QAction *m_logAction = nullptr;
    QAction *m_folderAction = nullptr;
    QAction *m_commandAction = nullptr;
    QList<QAction *> m_dateActions;
    QSplitter *m_splitter = nullptr;
};

} // namespace Etl

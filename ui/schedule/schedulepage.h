// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/schedule/scheduler.h"
#include "ui/controls/fetch.h"
#include "ui/controls/page.h"
#include "ui/schedule/jobform.h"
#include "ui/schedule/jobstatus.h"

#include <QTimer>

class QAction;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace Etl {

class JobModel;
class NoticeBar;

/// Agendamento: the scheduled runs of this computer: shows what is planned and what did not happen, makes, changes,
/// switches and removes. GUI thread; the scheduler and the history are asked on workers.
class SchedulePage : public Page
{
    Q_OBJECT

public:
    /// Answers of scheduler and history together, made on a worker.
    struct View
    {
        bool available = true;
        QString message; ///< how to make it available, or why it did not answer
        bool failed = false;
        QList<JobStatus> jobs;
    };

    /// clock must outlive the page. scheduler: nullptr for that of the operating system.
    explicit SchedulePage(const Clock &clock, QWidget *parent = nullptr,
                          std::shared_ptr<const Scheduler> scheduler = nullptr);

    void setEngine(std::shared_ptr<Engine> engine) override;
    void refresh() override;
    /// Where the command line program is; else beside this one.
    void setProgram(const QString &path) { m_program = path; }

signals:
    /// How many jobs have missed or late starts, and the first of them in words; 0 and empty: none.
    void lateChanged(int count, const QString &sentence);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void buildList();
    void buildMessage();
    QWidget *buildActions();
    /// Without a word on the page until the answer is there.
    void lookAgain();
    void read();
    void show(const View &view);
    void showMessage(const QString &iconName, const QString &title, const QString &text, bool offersNew);
    void showSelected();
    const JobStatus *selected() const;
    JobSurroundings surroundings() const;
    void openForm(const JobStatus *job);
    void save(const ScheduledJob &job, const QString &replaced);
    void toggle();
    void runNow();
    void askRemoval();
    void removeAsked();
    void change(std::function<Result<void>()> work, const QString &done);

    const Clock &m_clock;
    std::shared_ptr<const Scheduler> m_scheduler;
    std::shared_ptr<Engine> m_engine;
    QString m_program;
    Fetch<View> m_reading;
    Fetch<Result<void>> m_changing;
    QString m_wanted;     ///< the job to be selected after the next answer
    QString m_asked;      ///< the job that the question names: that one is removed, whatever is selected by then
    QTimer m_watch{this}; ///< while the page is on the screen: the scheduler starts runs without telling anybody

    JobModel *m_model;
    QStackedWidget *m_stack;
    QWidget *m_messagePage;
    QWidget *m_listPage;
    JobForm *m_form;
    NoticeBar *m_late;
    NoticeBar *m_trouble;
    NoticeBar *m_question;
    QTableView *m_table;
    QLabel *m_zone; ///< whose clock the times are of
    QLabel *m_messageIcon;
    QLabel *m_messageTitle;
    QLabel *m_messageText;
    QPushButton *m_messageNew;
    QPushButton *m_change;
    QPushButton *m_toggle;
    QPushButton *m_run;
    QPushButton *m_remove;
    QLabel *m_details;
    QLabel *m_command;
};

} // namespace Etl

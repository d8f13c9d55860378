// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/environment.h"
#include "core/schedule/expectedruns.h"
#include "core/schedule/jobchoice.h"
#include "core/schedule/jobtemplate.h"
#include "core/schedule/scheduler.h"

#include <QStringList>
#include <QWidget>

#include <memory>
#include <optional>

class QButtonGroup;
class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QTimeEdit;
class QVBoxLayout;

namespace Etl {

class NoticeBar;
class ToneLabel;

/// What a job is made of that the operator is not asked for.
struct JobSurroundings
{
    ScheduledJob pattern;                            ///< program, folders
    JobChoice choice;                                ///< --env or --demonstracao
    std::optional<EnvironmentKind> environment = {}; ///< of that choice; nullopt: its .env cannot be read
    QString obstacle;                                ///< why no job can be made at all; empty: one can
    QStringList takenNames;
    std::shared_ptr<const Scheduler> scheduler;
    IsBusinessDay isBusinessDay;
    QTimeZone zone;
    QDateTime now; ///< UTC
};

/// One job as a form, with the exact command and the next starts while it is being filled in. GUI thread. Decides and
/// writes nothing: it hands the job over.
class JobForm : public QWidget
{
    Q_OBJECT

public:
    explicit JobForm(QWidget *parent = nullptr);

    /// A new job, as most want it: the first template.
    void beginNew(const JobSurroundings &surroundings);
    void beginChange(const ScheduledJob &job, const JobSurroundings &surroundings);

    ScheduledJob job() const;
    /// Why the job cannot be saved; empty: it can.
    QString obstacle() const;
    /// While the scheduler is at work.
    void setBusy(bool busy);

signals:
    /// replaced: the name that the job had; empty for a new one.
    void saveRequested(const Etl::ScheduledJob &job, const QString &replaced);
    void cancelled();

private:
    void buildWhat(QVBoxLayout *layout);
    void buildWhen(QVBoxLayout *layout);
    void buildPreview(QVBoxLayout *layout);
    void show(const ScheduledJob &job);
    void takeTemplate(int index);
    void showConsequences();
    void showEnvironment();
    JobTiming timing() const;
    /// False when one of the words is no time.
    bool readTimes(QList<QTime> &times) const;

    JobSurroundings m_surroundings;
    QString m_replaced;
    QStringList m_otherWords;
    bool m_enabled = true;
    bool m_busy = false;

    QLabel *m_title;
    ToneLabel *m_environment;
    NoticeBar *m_warning; ///< of an environment that is not the bank's real one
    QLineEdit *m_name;
    QComboBox *m_tipo;
    QSpinBox *m_daysBack;
    QLabel *m_day;
    QComboBox *m_mode;
    QComboBox *m_template;
    QButtonGroup *m_timing;
    QTimeEdit *m_from;
    QTimeEdit *m_until;
    QLabel *m_untilLabel; ///< whose clock that limit is of depends on the timing
    QSpinBox *m_minutes;
    QLineEdit *m_times;
    QCheckBox *m_onlyMissing;
    QWidget *m_interval;
    QWidget *m_window;
    QWidget *m_fixed;
    QWidget *m_logonRow;
    QComboBox *m_logon;
    QCheckBox *m_wake;
    QLabel *m_account;
    QLabel *m_command;
    QLabel *m_next;
    QLabel *m_zone; ///< whose clock the times are of
    QLabel *m_why;
    QPushButton *m_save;
};

/// One line for each start, holidays named as such.
QString plannedText(const QList<PlannedRun> &runs);

} // namespace Etl

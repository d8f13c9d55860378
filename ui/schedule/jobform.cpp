// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schedule/jobform.h"

#include "ui/controls/icons.h"
#include "ui/controls/noticebar.h"
#include "ui/controls/operatordate.h"
#include "ui/controls/toneframe.h"
#include "ui/controls/words.h"
#include "ui/schedule/jobformlayout.h"
#include "ui/schedule/jobstatus.h"
#include "ui/schedule/zonewords.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QSpinBox>
#include <QTimeEdit>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

using namespace ScheduleParts;

namespace {

constexpr int kPreviewed = 5;

/// Which template says exactly that; -1: none.
int templateOf(const ScheduledJob &job)
{
    const QList<JobTemplate> all = jobTemplates();
    const JobChoice choice = choiceOf(job.arguments);
    for (int i = 0; i < int(all.size()); ++i) {
        ScheduledJob made = job;
        JobChoice chosen = choice;
        all[i].apply(made, chosen);
        if (made == job && chosen == choice)
            return i;
    }
    return -1;
}

} // namespace

QString plannedText(const QList<PlannedRun> &runs)
{
    QStringList lines;
    for (const PlannedRun &run : runs) {
        const QString when = momentBesideBrasilia(run.when);
        const QDate there = brazilianDate(run.when);
        if (!run.holiday)
            lines.append(when);
        else if (there.dayOfWeek() > Qt::Friday)
            lines.append(JobForm::tr("%1 – em Brasília é %2: só confere de novo o dia útil anterior")
                             .arg(when, weekdayWord(there)));
        else
            lines.append(JobForm::tr("%1 – feriado: só confere de novo o dia útil anterior").arg(when));
    }
    return lines.isEmpty() ? JobForm::tr("Nenhuma.") : lines.join(u'\n');
}

JobForm::JobForm(QWidget *parent)
    : QWidget(parent), m_title(new QLabel), m_environment(new ToneLabel), m_warning(new NoticeBar),
      m_name(new QLineEdit), m_tipo(new QComboBox), m_daysBack(new QSpinBox), m_day(mutedLabel()),
      m_mode(new QComboBox), m_template(new QComboBox), m_timing(new QButtonGroup(this)), m_from(timeField(u"from"_s)),
      m_until(timeField(u"until"_s)), m_untilLabel(new QLabel), m_minutes(new QSpinBox), m_times(new QLineEdit),
      m_onlyMissing(new QCheckBox(tr("Só o que falta ou &falhou"))), m_logon(new QComboBox),
      m_wake(new QCheckBox(tr("&Acordar o computador para executar"))), m_account(mutedLabel()),
      m_command(plainLabel(u"commandPreview"_s)), m_next(plainLabel(u"nextPreview"_s)), m_zone(mutedLabel()),
      m_why(plainLabel(u"formWhy"_s)), m_save(new QPushButton(tr("Salvar agendamento")))
{
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.2);
    large.setBold(true);
    m_title->setFont(large);
    m_title->setObjectName(u"formTitle"_s);
    m_environment->setObjectName(u"formEnvironment"_s);
    m_environment->setContentsMargins(10, 3, 10, 3);
    m_warning->setObjectName(u"environmentWarning"_s);

    auto *fields = new QWidget;
    auto *columns = new QHBoxLayout(fields);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(28);
    auto *left = new QVBoxLayout;
    auto *right = new QVBoxLayout;
    left->setSpacing(6);
    right->setSpacing(6);
    buildWhat(left);
    buildWhen(left);
    left->addStretch(1);
    buildPreview(right);
    right->addStretch(1);
    columns->addLayout(left, 5);
    columns->addLayout(right, 6);
    auto *scroll = new QScrollArea;
    scroll->setObjectName(u"plain"_s);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(fields);

    m_save->setObjectName(u"primary"_s);
    m_save->setIcon(icon(u"save"_s, QColor(Qt::white)));
    auto *cancel = new QPushButton(tr("Voltar sem salvar"));
    cancel->setObjectName(u"formCancel"_s);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_why, 1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);

    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(12);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title);
    head->addStretch(1);
    head->addWidget(m_environment);
    all->addLayout(head);
    all->addWidget(m_warning);
    all->addWidget(scroll, 1);
    all->addLayout(buttons);

    connect(cancel, &QPushButton::clicked, this, &JobForm::cancelled);
    connect(m_save, &QPushButton::clicked, this, [this] { emit saveRequested(job(), m_replaced); });
    for (QLineEdit *edit : {m_name, m_times})
        connect(edit, &QLineEdit::textChanged, this, &JobForm::showConsequences);
    for (QComboBox *box : {m_tipo, m_mode, m_logon})
        connect(box, &QComboBox::currentIndexChanged, this, &JobForm::showConsequences);
    for (QSpinBox *box : {m_daysBack, m_minutes})
        connect(box, &QSpinBox::valueChanged, this, &JobForm::showConsequences);
    for (QTimeEdit *edit : {m_from, m_until})
        connect(edit, &QTimeEdit::timeChanged, this, &JobForm::showConsequences);
    connect(m_template, &QComboBox::activated, this, &JobForm::takeTemplate);
    connect(m_onlyMissing, &QCheckBox::toggled, this, &JobForm::showConsequences);
    connect(m_wake, &QCheckBox::toggled, this, &JobForm::showConsequences);
    connect(m_timing, &QButtonGroup::idClicked, this, &JobForm::showConsequences);
}

void JobForm::beginNew(const JobSurroundings &surroundings)
{
    m_surroundings = surroundings;
    m_replaced.clear();
    m_title->setText(tr("Novo agendamento"));
    ScheduledJob job = surroundings.pattern;
    // The scheduler's own list, and its mails, show nothing of a job but its name.
    const QString name = surroundings.choice.demonstration ? tr("Demonstração D-1") : tr("BTG D-1");
    job.name = name;
    for (int number = 2; surroundings.takenNames.contains(job.name); ++number)
        job.name = u"%1 (%2)"_s.arg(name).arg(number);
    JobChoice choice = surroundings.choice;
    jobTemplates().constFirst().apply(job, choice);
    job.arguments = argumentsOf(choice);
    show(job);
    m_name->selectAll();
    m_name->setFocus();
}

void JobForm::beginChange(const ScheduledJob &job, const JobSurroundings &surroundings)
{
    m_surroundings = surroundings;
    m_surroundings.takenNames.removeAll(job.name);
    m_replaced = job.name;
    m_title->setText(tr("Alterar “%1”").arg(job.name));
    show(job);
    m_name->setFocus();
}

void JobForm::takeTemplate(int index)
{
    ScheduledJob made = job();
    JobChoice choice = choiceOf(made.arguments);
    jobTemplates().at(index).apply(made, choice);
    made.arguments = argumentsOf(choice);
    show(made);
}

void JobForm::show(const ScheduledJob &job)
{
    const JobChoice choice = choiceOf(job.arguments);
    m_otherWords = choice.others;
    m_enabled = job.enabled;
    m_name->setText(job.name);
    m_tipo->setCurrentIndex(std::max(0, m_tipo->findData(choice.tipo)));
    m_daysBack->setValue(choice.daysBack);
    m_mode->setCurrentIndex(m_mode->findData(int(choice.mode)));
    m_timing->button(int(job.timing))->setChecked(true);
    m_from->setTime(job.from);
    m_until->setTime(job.until);
    m_minutes->setValue(job.everyMinutes);
    QStringList times;
    for (const QTime &time : job.times)
        times.append(time.toString(u"HH:mm"_s));
    m_times->setText(times.join(u", "_s));
    m_logon->setCurrentIndex(std::max(0, m_logon->findData(int(job.logon))));
    m_wake->setChecked(job.wake);
    m_onlyMissing->setChecked(choice.onlyMissing);
    m_logonRow->setVisible(m_surroundings.scheduler->hasLogon());
    showEnvironment();
    setBusy(false);
}

JobTiming JobForm::timing() const
{
    return JobTiming(m_timing->checkedId());
}

bool JobForm::readTimes(QList<QTime> &times) const
{
    static const QRegularExpression kBetween(u"[,;\\s]+"_s);
    for (const QString &word : m_times->text().split(kBetween, Qt::SkipEmptyParts)) {
        QString text = word;
        text.replace(u'h', u':');
        const QTime time = QTime::fromString(text.endsWith(u':') ? text + u"00"_s : text, u"H:mm"_s);
        if (!time.isValid())
            return false;
        times.append(time);
    }
    std::sort(times.begin(), times.end());
    times.erase(std::unique(times.begin(), times.end()), times.end());
    return true;
}

ScheduledJob JobForm::job() const
{
    ScheduledJob job = m_surroundings.pattern;
    JobChoice choice = m_surroundings.choice;
    choice.tipo = m_tipo->currentData().toString();
    choice.daysBack = m_daysBack->value();
    choice.mode = JobChoice::Mode(m_mode->currentData().toInt());
    choice.others = m_otherWords;
    choice.onlyMissing = m_onlyMissing->isChecked();
    job.name = m_name->text().trimmed();
    job.arguments = argumentsOf(choice);
    job.timing = timing();
    job.times.clear();
    if (job.timing == JobTiming::Fixed)
        readTimes(job.times);
    job.everyMinutes = m_minutes->value();
    job.from = m_from->time();
    job.until = m_until->time();
    job.enabled = m_enabled;
    job.logon = JobLogon(m_logon->currentData().toInt());
    job.wake = m_wake->isChecked();
    job.since = m_surroundings.now;
    return job;
}

QString JobForm::obstacle() const
{
    if (!m_surroundings.obstacle.isEmpty())
        return m_surroundings.obstacle;
    QList<QTime> times;
    if (timing() == JobTiming::Fixed && !readTimes(times))
        return tr("Horários: escreva HH:MM, separados por vírgula.");
    for (const QString &taken : m_surroundings.takenNames) {
        if (taken.compare(m_name->text().trimmed(), Qt::CaseInsensitive) == 0)
            return tr("Nome: já existe um agendamento com o nome “%1”.").arg(taken);
    }
    const ScheduledJob made = job();
    if (const auto good = checkJob(made); !good)
        return good.error().message;
    const auto inTime = checkLimit(made, m_surroundings.zone, m_surroundings.now);
    return inTime ? QString() : inTime.error().message;
}

void JobForm::setBusy(bool busy)
{
    m_busy = busy;
    m_save->setText(busy                                  ? tr("Salvando…")
                    : m_surroundings.choice.demonstration ? tr("Salvar agendamento da demonstração")
                                                          : tr("Salvar agendamento"));
    showConsequences();
}

void JobForm::showConsequences()
{
    if (!m_surroundings.scheduler)
        return;
    m_window->setVisible(timing() != JobTiming::Fixed);
    // --ate-completo reads it as time of Brasília; only the starts are the scheduler's.
    m_untilLabel->setText(timing() == JobTiming::UntilComplete ? tr("a&té, no máximo (horário de Brasília)")
                                                               : tr("a&té, no máximo,"));
    m_interval->setVisible(timing() == JobTiming::Every);
    m_fixed->setVisible(timing() == JobTiming::Fixed);
    const ScheduledJob made = job();
    m_template->setCurrentIndex(templateOf(made));
    const QDate day = dateLoadedOn(made, brazilianDate(m_surroundings.now), m_surroundings.isBusinessDay);
    m_day->setText(day.isValid() ? tr("hoje seria %1 (%2)").arg(displayDate(day), weekdayWord(day)) : QString());
    m_zone->setText(zoneNote(m_surroundings.zone, m_surroundings.now));
    m_account->setText(m_surroundings.scheduler->hasLogon() ? windowsAccountText(made.logon == JobLogon::S4U)
                                                            : cronAccountText());
    const QString why = obstacle();
    m_command->setText(m_surroundings.scheduler->commandLine(made));
    const QList<PlannedRun> next =
        nextRuns(made, m_surroundings.now, kPreviewed, m_surroundings.isBusinessDay, m_surroundings.zone);
    m_next->setText(made.enabled ? plannedText(next) : tr("Nenhuma: o agendamento está desativado."));
    m_why->setText(why);
    QPalette toned = palette();
    toned.setColor(QPalette::WindowText, toneText(Tone::Failure));
    m_why->setPalette(toned);
    m_save->setEnabled(why.isEmpty() && !m_busy);
    m_save->setToolTip(why);
}

} // namespace Etl

#include "moc_jobform.cpp"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schedule/schedulepage.h"

#include "core/config/identity.h"
#include "core/run/requestwords.h"
#include "ui/controls/noticebar.h"
#include "ui/schedule/jobmodel.h"
#include "ui/schedule/zonewords.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>

#include <algorithm>
#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

/// More than a week of runs every half hour, by hand and by schedule.
constexpr int kRunsRead = 500;
constexpr std::chrono::seconds kWatch{30};

QString programBesideThisOne()
{
#ifdef Q_OS_WIN
    const QString name = u"orquestrador_btg.exe"_s;
#else
    const QString name = u"orquestrador_btg"_s;
#endif
    return QDir(QCoreApplication::applicationDirPath()).absoluteFilePath(name);
}

SchedulePage::View readView(const Scheduler &scheduler, const Settings &settings, JobContext context)
{
    SchedulePage::View view;
    const auto listing = scheduler.list();
    if (!listing) {
        view.failed = true;
        view.message = listing.error().oneLine();
        return view;
    }
    view.available = listing->available;
    view.message = listing->howToMakeAvailable;
    if (listing->entries.isEmpty())
        return view;
    const SystemClock clock;
    context.runs = readHistory(settings, clock, kRunsRead).runs;
    context.computer = processIdentity().computer;
    context.demonstration = settings.demonstration;
    context.envFile = settings.envPath;
    for (const ScheduledEntry &entry : listing->entries) {
        view.jobs.append(judgeJob(entry, context));
        if (entry.trouble.isEmpty())
            view.jobs.last().environment = environmentOfJob(view.jobs.last().envFile);
    }
    return view;
}

} // namespace

SchedulePage::SchedulePage(const Clock &clock, QWidget *parent, std::shared_ptr<const Scheduler> scheduler)
    : Page(parent), m_clock(clock), m_scheduler(scheduler ? std::move(scheduler) : systemScheduler()),
      m_program(programBesideThisOne()), m_model(new JobModel(this)), m_stack(new QStackedWidget),
      m_messagePage(new QWidget), m_listPage(new QWidget), m_form(new JobForm)
{
    buildMessage();
    buildList();
    connect(m_form, &JobForm::cancelled, this, &SchedulePage::refresh);
    connect(m_form, &JobForm::saveRequested, this, &SchedulePage::save);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &SchedulePage::showSelected);
    connect(m_table, &QTableView::activated, this, [this] { openForm(selected()); });
    connect(m_change, &QPushButton::clicked, this, [this] { openForm(selected()); });
    connect(m_toggle, &QPushButton::clicked, this, &SchedulePage::toggle);
    connect(m_run, &QPushButton::clicked, this, &SchedulePage::runNow);
    connect(m_remove, &QPushButton::clicked, this, &SchedulePage::askRemoval);
    connect(m_messageNew, &QPushButton::clicked, this, [this] { openForm(nullptr); });
    m_watch.setObjectName(u"jobWatch"_s);
    m_watch.setInterval(kWatch);
    connect(&m_watch, &QTimer::timeout, this, &SchedulePage::lookAgain);
    showMessage(u"running"_s, tr("Lendo os agendamentos…"), {}, false);
}

void SchedulePage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_watch.start();
}

void SchedulePage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    m_watch.stop();
}

void SchedulePage::setEngine(std::shared_ptr<Engine> engine)
{
    m_reading.cancel();
    m_engine = std::move(engine);
    m_model->setJobs({}, QTimeZone::systemTimeZone(), m_clock.now());
    m_trouble->hide();
    // A form that was begun for another configuration would write that one's folders.
    m_stack->setCurrentWidget(m_messagePage);
    refresh();
}

void SchedulePage::refresh()
{
    // What is being filled in or written is not taken away; both end with a refresh.
    const bool inForm = m_stack->currentWidget() == m_form && sender() != m_form;
    if (m_changing.isRunning() || (inForm && m_engine))
        return;
    m_question->hide();
    if (!m_engine) {
        m_reading.cancel();
        showMessage(u"info"_s, tr("Sem configuração"),
                    tr("Os agendamentos aparecem aqui assim que houver uma configuração ou a demonstração em uso."),
                    false);
        emit lateChanged(0, {});
        return;
    }
    if (m_model->rowCount() == 0)
        showMessage(u"running"_s, tr("Lendo os agendamentos…"), m_scheduler->name(), false);
    else
        m_stack->setCurrentWidget(m_listPage);
    read();
}

void SchedulePage::lookAgain()
{
    // A question that waits for its answer is not taken away, nor one to a scheduler that takes its time.
    const bool busy = m_reading.isRunning() || m_changing.isRunning() || !m_question->isHidden();
    if (!m_engine || busy || m_stack->currentWidget() == m_form)
        return;
    read();
}

void SchedulePage::read()
{
    const JobContext context{{}, {}, m_clock.now(), surroundings().isBusinessDay, QTimeZone::systemTimeZone()};
    m_reading.start([scheduler = m_scheduler, settings = m_engine->settings(),
                     context](const std::stop_token &) { return readView(*scheduler, settings, context); },
                    [this](const View &view) { show(view); });
}

void SchedulePage::show(const View &view)
{
    const QString kept = m_wanted.isEmpty() && selected() ? selected()->entry.job.name : m_wanted;
    m_wanted.clear();
    m_model->setJobs(view.jobs, QTimeZone::systemTimeZone(), m_clock.now());
    m_zone->setText(tr("De segunda a sexta. %1").arg(zoneNote(QTimeZone::systemTimeZone(), m_clock.now())));
    QStringList sentences;
    for (const JobStatus &job : view.jobs) {
        if (const QString late = lateSentence(job); !late.isEmpty())
            sentences.append(late);
    }
    emit lateChanged(int(sentences.size()), sentences.value(0));
    if (!sentences.isEmpty())
        m_late->show(u"warning"_s, Tone::Warning,
                     sentences.join(u'\n') + u'\n' +
                         tr("Processe a data que falta com “Executar agora” ou na página Calendário."));
    m_late->setVisible(!sentences.isEmpty());

    if (m_stack->currentWidget() == m_form)
        return;
    if (view.failed) {
        showMessage(u"failure"_s, tr("O agendador não respondeu"), view.message, false);
    } else if (!view.available) {
        showMessage(u"warning"_s, tr("Este computador não tem agendador disponível"), view.message, false);
    } else if (view.jobs.isEmpty()) {
        showMessage(
            u"schedule"_s, tr("Nenhum agendamento neste computador"),
            tr("Deixe o computador buscar e carregar o dia útil anterior sozinho, de segunda a sexta: por exemplo das "
               "08:30 até tudo estar liberado."),
            true);
    } else {
        m_stack->setCurrentWidget(m_listPage);
        m_table->selectRow(std::max(0, m_model->rowOf(kept)));
        showSelected();
    }
}

const JobStatus *SchedulePage::selected() const
{
    return m_model->jobAt(m_table->currentIndex().row());
}

JobSurroundings SchedulePage::surroundings() const
{
    JobSurroundings made;
    const Settings settings = m_engine ? m_engine->settings() : Settings();
    const BusinessDays days = m_engine ? m_engine->calendar() : BusinessDays();
    made.pattern.program = m_program;
    made.pattern.workingFolder =
        settings.envPath.isEmpty() ? QDir::homePath() : QFileInfo(settings.envPath).absolutePath();
    made.pattern.logFolder = settings.dirLogs;
    made.choice.envFile = settings.demonstration ? QString() : settings.envPath;
    made.choice.demonstration = settings.demonstration;
    made.environment = environmentOf(settings);
    if (!settings.demonstration && settings.envPath.isEmpty())
        made.obstacle =
            tr("A configuração em uso vem só de variáveis de ambiente, que o agendador não tem: grave um arquivo "
               ".env em Configurações.");
    for (const JobStatus &job : m_model->jobs())
        made.takenNames.append(job.entry.job.name);
    made.scheduler = m_scheduler;
    made.isBusinessDay = [days](QDate day) { return days.isBusinessDay(day); };
    made.zone = QTimeZone::systemTimeZone();
    made.now = m_clock.now();
    return made;
}

void SchedulePage::openForm(const JobStatus *job)
{
    if (!m_engine || m_changing.isRunning())
        return;
    m_question->hide();
    m_trouble->hide();
    m_stack->setCurrentWidget(m_form);
    JobSurroundings world = surroundings();
    if (job && job->entry.trouble.isEmpty()) {
        // Its configuration stays its own, whichever is open in the window.
        const JobChoice own = choiceOf(job->entry.job.arguments);
        world.choice.envFile = own.envFile;
        world.choice.demonstration = own.demonstration;
        world.environment = job->environment;
        world.pattern.workingFolder = job->entry.job.workingFolder;
        world.pattern.logFolder = job->entry.job.logFolder;
        world.obstacle.clear();
        m_form->beginChange(job->entry.job, world);
        return;
    }
    // One that was changed elsewhere can only be written anew, under its name.
    if (job) {
        world.pattern.name = job->entry.job.name;
        world.pattern.arguments = argumentsOf(world.choice);
        m_form->beginChange(world.pattern, world);
        return;
    }
    m_form->beginNew(world);
}

void SchedulePage::save(const ScheduledJob &job, const QString &replaced)
{
    m_form->setBusy(true);
    m_wanted = job.name;
    change([scheduler = m_scheduler, job, replaced] { return scheduler->put(job, replaced); },
           choiceOf(job.arguments).demonstration
               ? tr("Agendamento “%1” da demonstração gravado: %2. Ele não busca dados do BTG.")
                     .arg(job.name, timingText(job))
               : tr("Agendamento “%1” gravado: %2.").arg(job.name, timingText(job)));
}

void SchedulePage::toggle()
{
    const JobStatus *job = selected();
    if (!job || !job->entry.trouble.isEmpty())
        return;
    ScheduledJob changed = job->entry.job;
    changed.enabled = !changed.enabled;
    // Nothing was expected of it while it was switched off.
    changed.since = m_clock.now();
    change([scheduler = m_scheduler, changed] { return scheduler->put(changed, changed.name); },
           changed.enabled ? tr("Agendamento “%1” ativado.").arg(changed.name)
                           : tr("Agendamento “%1” desativado.").arg(changed.name));
}

void SchedulePage::runNow()
{
    const JobStatus *job = selected();
    if (!job || !job->entry.trouble.isEmpty() || !m_engine)
        return;
    const JobChoice choice = choiceOf(job->entry.job.arguments);
    const Settings settings = m_engine->settings();
    if (!job->isOfOpenConfiguration) {
        m_trouble->show(u"warning"_s, Tone::Warning,
                        tr("“%1” usa outra configuração (%2), e nada foi executado. Passe para ela em Configurações e "
                           "execute de novo.")
                            .arg(job->entry.job.name,
                                 choice.demonstration ? tr("a demonstração") : QDir::toNativeSeparators(job->envFile)));
        return;
    }
    RunRequest request = RequestWords(fullArguments(job->entry.job)).request();
    request.dates = {dateLoadedOn(job->entry.job, brazilianDate(m_clock.now()), surroundings().isBusinessDay)};
    if (request.folders.carteira.isEmpty())
        request.folders.carteira = settings.reportPath;
    if (request.folders.rentabilidade.isEmpty())
        request.folders.rentabilidade = settings.rentabilidadePath;
    request.origin = u"console"_s;
    request.dateText = u"%1 dias atrás"_s.arg(choice.daysBack);
    emit runRequested(request, true);
}

void SchedulePage::askRemoval()
{
    const JobStatus *job = selected();
    if (!job)
        return;
    // Its answer would take the question away, or put another job under it.
    m_reading.cancel();
    m_asked = job->entry.job.name;
    m_question->show(
        u"warning"_s, Tone::Warning,
        tr("Remover o agendamento “%1”? Nada mais será executado por ele; o que já foi carregado fica.").arg(m_asked));
    if (auto *stay = m_question->findChild<QPushButton *>(u"keepJob"_s))
        stay->setFocus();
}

void SchedulePage::removeAsked()
{
    m_question->hide();
    change([scheduler = m_scheduler, name = m_asked] { return scheduler->remove(name); },
           tr("Agendamento “%1” removido.").arg(m_asked));
}

void SchedulePage::change(std::function<Result<void>()> work, const QString &done)
{
    m_reading.cancel();
    m_listPage->setEnabled(false);
    m_trouble->hide();
    m_changing.start([work = std::move(work)](const std::stop_token &) { return work(); },
                     [this, done](const Result<void> &changed) {
                         m_listPage->setEnabled(true);
                         m_form->setBusy(false);
                         if (!changed) {
                             m_trouble->show(u"failure"_s, Tone::Failure, changed.error().oneLine());
                             return;
                         }
                         emit told(done);
                         m_stack->setCurrentWidget(m_listPage);
                         refresh();
                     });
}

} // namespace Etl

#include "moc_schedulepage.cpp"

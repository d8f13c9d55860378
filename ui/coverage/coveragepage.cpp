// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/coverage/coveragepage.h"

#include "ui/controls/noticebar.h"
#include "ui/controls/operatordate.h"
#include "ui/controls/windowwords.h"
#include "ui/controls/words.h"
#include "ui/coverage/coveragegrid.h"
#include "ui/coverage/daylook.h"
#include "ui/coverage/daypanel.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

/// How old an answer gets on a visible page; less while something is being loaded.
constexpr std::chrono::seconds kReadEvery{180};
constexpr std::chrono::seconds kReadWhileRunning{15};

QString daysText(qsizetype count)
{
    return count == 1 ? CoveragePage::tr("1 dia") : CoveragePage::tr("%1 dias").arg(count);
}

/// "2025-04-10", or "3 datas de 2025-04-08 a 2025-04-10", for the run's banner and the history.
QString dateTextOf(const QList<QDate> &days)
{
    const QString first = days.constFirst().toString(Qt::ISODate);
    if (days.size() == 1)
        return first;
    return u"%1 datas de %2 a %3"_s.arg(days.size()).arg(first, days.constLast().toString(Qt::ISODate));
}

} // namespace

CoveragePage::CoveragePage(const Clock &clock, QWidget *parent) : Page(parent), m_clock(clock)
{
    m_page = today();
    buildLayout();
    m_again.setInterval(kReadEvery);
    connect(&m_again, &QTimer::timeout, this, [this] {
        if (!m_fetch.isRunning()) // a slow answer is waited for, not asked for again
            refresh();
    });
    showPage();
    showNotice();
}

CoveragePage::~CoveragePage()
{
    // The grids die after this object and may still say that their selection goes.
    m_month->disconnect(this);
    m_year->disconnect(this);
}

QDate CoveragePage::today() const
{
    return brazilianDate(m_clock.now());
}

CoverageGrid *CoveragePage::grid() const
{
    return m_span == CalendarSpan::Month ? m_month : m_year;
}

void CoveragePage::setEngine(std::shared_ptr<Engine> engine)
{
    m_engine = std::move(engine);
    m_fetch.cancel();
    m_reading = {};
    m_readAt = {};
    m_failed = false;
    emit gapsChanged(0, {});
    if (m_engine)
        m_reading.calendar = m_engine->calendar();
    showPage();
    showNotice();
}

void CoveragePage::refresh()
{
    if (!m_engine) {
        showNotice();
        return;
    }
    const CoverageModel *shown = grid()->days();
    const QDate first = shown->first();
    const QDate last = shown->last();
    m_fetch.start(
        [settings = m_engine->settings(), clock = &m_clock, first, last](const std::stop_token &token) {
            return readCoverageAndGaps(settings, *clock, first, last, token);
        },
        [this](const Result<CoverageReading> &answer) { take(answer); });
    showNotice();
}

void CoveragePage::take(const Result<CoverageReading> &answer)
{
    m_failed = !answer;
    if (answer) {
        m_reading = *answer;
        m_readAt = m_clock.now();
        emit databaseAnswered({});
        emit gapsChanged(gapDays(m_reading.gaps), gapSentence(m_reading.gaps));
        showAnswer();
    } else {
        m_error = answer.error();
        emit databaseAnswered(answer.error());
    }
    showNotice();
}

void CoveragePage::showAnswer()
{
    for (CoverageGrid *each : {m_month, m_year}) {
        each->days()->setToday(today());
        each->days()->setCalendar(m_reading.calendar);
    }
    grid()->days()->setCoverage(m_reading.days + m_reading.daysOff);
    const bool running = std::any_of(m_reading.days.cbegin(), m_reading.days.cend(),
                                     [](const DayCoverage &day) { return day.state == DayState::Running; });
    m_again.setInterval(running ? kReadWhileRunning : kReadEvery);
    showDay();
    updateActions();
}

void CoveragePage::showPage()
{
    CoverageModel *shown = grid()->days();
    shown->setPage(m_page);
    shown->setToday(today());
    shown->setCalendar(m_reading.calendar);
    shown->setCoverage(m_reading.days + m_reading.daysOff); // what is known already, until the answer comes
    grid()->goTo(m_page);
    m_title->setText(
        m_span == CalendarSpan::Month
            ? tr("%1 de %2").arg(windowLocale().standaloneMonthName(m_page.month()), QString::number(m_page.year()))
            : QString::number(m_page.year()));
    showDay();
    updateActions();
}

void CoveragePage::setSpan(CalendarSpan span)
{
    const bool focus = grid()->hasFocus();
    if (const QDate current = grid()->currentDate(); current.isValid())
        m_page = current;
    m_span = span;
    m_monthButton->setChecked(span == CalendarSpan::Month);
    m_yearButton->setChecked(span == CalendarSpan::Year);
    m_grids->setCurrentWidget(grid());
    showPage();
    if (focus)
        grid()->setFocus();
    refresh();
}

void CoveragePage::goTo(QDate date)
{
    if (!date.isValid())
        return;
    m_page = date;
    if (grid()->days()->indexOf(date).isValid()) {
        grid()->goTo(date);
        return;
    }
    showPage();
    refresh();
}

void CoveragePage::step(int pages)
{
    const QDate current = grid()->currentDate();
    const QDate from = current.isValid() ? current : m_page;
    goTo(m_span == CalendarSpan::Month ? from.addMonths(pages) : from.addYears(pages));
}

void CoveragePage::showNotice()
{
    const QString time = m_readAt.toLocalTime().toString(u"HH:mm"_s);
    m_updated->setText(m_fetch.isRunning()  ? tr("Lendo o banco de dados…")
                       : m_readAt.isValid() ? tr("Atualizado às %1").arg(time)
                                            : QString());
    if (!m_engine) {
        m_notice->show(u"info"_s, Tone::Running,
                       tr("Sem configuração: o calendário mostra o que está no banco de dados assim que houver uma."));
    } else if (m_failed) {
        const QString stands =
            m_readAt.isValid() ? tr("O que aparece é de %1.").arg(time) : tr("Ainda não há nada para mostrar.");
        m_notice->show(u"failure"_s, Tone::Failure,
                       tr("O calendário não pôde ser lido: %1 %2 %3")
                           .arg(inWindowWords(m_error.message), stands, windowAdvice(m_error.code)));
    } else if (!m_reading.calendarNotice.isEmpty()) {
        m_notice->show(u"warning"_s, Tone::Warning, m_reading.calendarNotice);
    } else if (m_readAt.isValid() && !m_reading.days.isEmpty() &&
               std::all_of(m_reading.days.cbegin(), m_reading.days.cend(), [](const DayCoverage &day) {
                   return day.loaded == 0 && day.runId.isEmpty() && day.state != DayState::Running;
               })) {
        m_notice->show(u"info"_s, Tone::Running,
                       tr("Nada foi carregado neste período. Selecione dias e use “Reprocessar selecionados”."));
    } else {
        m_notice->hide();
    }
    m_notice->findChild<QPushButton *>(u"retryRead"_s)->setVisible(m_engine && m_failed);
    m_notice->findChild<QPushButton *>(u"openSettings"_s)->setVisible(!m_engine || m_failed);
}

void CoveragePage::showDay()
{
    m_panel->show(*grid()->days(), grid()->currentDate(), selectedDays().size());
}

QList<QDate> CoveragePage::selectedDays() const
{
    QList<QDate> days = grid()->selectedDays();
    // Nobody can ask for a day that has not come.
    days.removeIf([last = today()](QDate day) { return day > last; });
    return days;
}

void CoveragePage::updateActions()
{
    const qsizetype chosen = selectedDays().size();
    const QString none = !m_engine ? tr("Sem configuração.") : tr("Selecione no calendário um dia útil até hoje.");
    m_selectedAction->setEnabled(m_engine && chosen > 0);
    m_selected->setEnabled(m_selectedAction->isEnabled());
    m_selected->setText(chosen > 0 ? tr("Reprocessar &selecionados (%1)").arg(chosen)
                                   : tr("Reprocessar &selecionados"));
    m_selected->setToolTip(m_selected->isEnabled() ? tr("Abre Processar com %1").arg(daysText(chosen)) : none);

    const int shown = gapDays(grid()->days()->gaps());
    const int recent = gapDays(recentGaps());
    const QString page = m_span == CalendarSpan::Month ? tr("Do &mês mostrado (%1)") : tr("Do &ano mostrado (%1)");
    m_missingShown->setText(page.arg(daysText(shown)));
    m_missingShown->setEnabled(shown > 0);
    m_missingRecent->setText(tr("Dos &últimos %1 dias úteis (%2)").arg(kGapBusinessDays).arg(daysText(recent)));
    m_missingRecent->setEnabled(recent > 0);
    m_missing->setEnabled(m_engine && (shown > 0 || recent > 0));
    m_missing->setToolTip(m_missing->isEnabled() ? tr("Abre Processar com os dias que têm pendências")
                                                 : tr("Não há pendências."));
    m_gapLine->setText(m_readAt.isValid() ? gapSentence(m_reading.gaps) + u'.' : QString());
    const QDate current = grid()->currentDate();
    m_dataAction->setEnabled(m_engine && current.isValid());
}

void CoveragePage::requestDays(const QList<QDate> &days, const QList<Part> &parts)
{
    if (days.isEmpty() || parts.isEmpty())
        return;
    RunRequest request;
    request.dates = days;
    request.parts = parts;
    request.origin = u"console"_s;
    request.dateText = dateTextOf(days);
    emit runRequested(request, false);
}

/// What can be processed now: a day that another run holds cannot.
QList<DayCoverage> CoveragePage::recentGaps() const
{
    QList<DayCoverage> gaps = m_reading.gaps;
    gaps.removeIf([](const DayCoverage &day) { return day.state == DayState::Running; });
    return gaps;
}

void CoveragePage::requestGaps(const QList<DayCoverage> &gaps)
{
    QList<QDate> days;
    QList<Part> parts;
    for (const DayCoverage &gap : gaps) {
        if (!days.contains(gap.date))
            days.append(gap.date);
    }
    for (const Part part : allParts()) {
        if (std::any_of(gaps.cbegin(), gaps.cend(), [part](const DayCoverage &gap) { return gap.part == part; }))
            parts.append(part);
    }
    requestDays(days, parts);
}

void CoveragePage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_again.start();
}

void CoveragePage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    m_again.stop();
}

void CoveragePage::restoreState(const UiState &state)
{
    if (state.text(u"calendario/vista"_s) == "ano"_L1)
        setSpan(CalendarSpan::Year);
    m_splitter->restoreState(state.bytes(u"calendario/divisao"_s));
}

void CoveragePage::saveState(UiState &state) const
{
    state.setText(u"calendario/vista"_s, m_span == CalendarSpan::Year ? u"ano"_s : u"mes"_s);
    state.setBytes(u"calendario/divisao"_s, m_splitter->saveState());
}

} // namespace Etl

#include "moc_coveragepage.cpp"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/passes.h"

#include "core/load/runrecords.h"
#include "core/run/coverage.h"
#include "core/run/pipeline.h"
#include "core/run/plan.h"
#include "core/run/runbanner.h"
#include "core/run/stoppableanswer.h"
#include "core/run/waitingrun.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

QString dateList(const QList<QDate> &dates)
{
    QStringList texts;
    for (const QDate date : dates)
        texts.append(date.toString(u"dd/MM/yyyy"));
    return texts.join(u", "_s);
}

} // namespace

Passes::Passes(const RunContext &context, RunSession &session, RunReport &report)
    : m_context(context), m_session(session), m_report(report), m_keeper(context.settings.database, context.clock)
{}

Result<void> Passes::run()
{
    const auto preview = readPreview();
    if (!preview)
        return fail(preview.error());
    tellPreview(*preview);
    if (preview->nothingToDo()) {
        const RunRequest &request = m_context.request;
        // An empty request is no success: only a policy may find that everything asked is there.
        m_report.nothingToDo =
            !request.dates.isEmpty() && !request.parts.isEmpty() && request.policy != DatePolicy::Everything;
        return {};
    }
    if (auto apart = checkFolderNames(preview->dates, m_context.settings.pastaData); !apart)
        return apart;
    warnOfUnfinishedDays(preview->dates);

    auto done = doAll(preview->dates);
    if (done && m_context.request.waiting) {
        done = waitForTheRest();
        // What came late may be expected on the next day, too.
        if (done) {
            const auto rest = becameIncomplete();
            done = rest ? doAll(*rest) : Result<void>(fail(rest.error()));
        }
    }
    publish();
    return done;
}

/// After each date, so that the report is right whatever becomes of the rest.
void Passes::publish()
{
    m_report.items.clear();
    for (const DoneItem &item : std::as_const(m_items))
        m_report.items.append(item.report);
}

Result<PeriodPreview> Passes::readPreview() const
{
    const RunRequest &request = m_context.request;
    if (request.policy == DatePolicy::Everything || request.dates.isEmpty())
        return previewWithoutCoverage(request, m_context.calendar);
    // By value: after a stop the question may still be on its way. As patient as a load: nobody looks on, and a table
    // that is slow is no reason for a run to fail.
    const auto coverage = answerUnlessStopped<QList<DayCoverage>>(
        [settings = m_context.settings, calendar = m_context.calendar, first = request.dates.first(),
         last = request.dates.last(), &clock = m_context.clock, token = m_context.token] {
            return readCoverage(settings, clock, calendar, first, last, token, Session::Purpose::Load);
        },
        m_context.token);
    if (!coverage && coverage.error().code == ErrorCode::Cancelled)
        return fail(coverage.error());
    if (!coverage)
        return fail(coverage.error(), u"consulta ao banco sobre o que falta"_s);
    return previewOf(request, m_context.calendar, *coverage);
}

void Passes::tellPreview(const PeriodPreview &preview)
{
    const RunRequest &request = m_context.request;
    const LogContext place{m_context.runId, {}, {}, {}};
    if (request.dates.size() > 1 || request.policy != DatePolicy::Everything) {
        m_context.log.info(u"Datas: %1"_s.arg(preview.sentence()), place);
        for (const QString &line : preview.dateLines())
            m_context.log.info(u"A processar em %1"_s.arg(line), place);
    }
    for (const SkippedHoliday &holiday : preview.holidays)
        m_context.log.debug(u"Feriado pulado: %1 %2"_s.arg(holiday.date.toString(u"dd/MM/yyyy"), holiday.name), place);
    if (!preview.notDue.isEmpty())
        warn(u"Ainda não publicadas pelo BTG e por isso deixadas de fora: %1."_s.arg(dateList(preview.notDue)));
    if (!preview.failed.isEmpty())
        warn(u"Sem fundos faltando, mas com falha na última execução, e deixadas de fora: %1. A política "
             "faltantes-e-falhas as inclui."_s.arg(dateList(preview.failed)));
    if (preview.nothingToDo())
        m_context.log.info(preview.failed.isEmpty() && preview.notDue.isEmpty()
                               ? u"Nada a fazer: tudo o que foi pedido já está completo no banco."_s
                               : u"Nada a fazer: nenhuma data pedida está faltando ou incompleta."_s,
                           place);
}

void Passes::warnOfUnfinishedDays(const QList<PreviewDate> &dates)
{
    const QDate today = brazilianDate(m_context.clock.now());
    QList<QDate> unfinished;
    for (const PreviewDate &date : dates) {
        if (date.date >= today)
            unfinished.append(date.date);
    }
    if (unfinished.size() == 1)
        warn(u"%1 ainda não terminou: o BTG publica a posição no dia útil seguinte."_s.arg(dateList(unfinished)));
    else if (!unfinished.isEmpty())
        warn(u"%1 datas ainda não terminaram, e o BTG publica a posição no dia útil seguinte: %2."_s
                 .arg(unfinished.size())
                 .arg(dateList(unfinished)));
}

Result<void> Passes::doAll(QList<PreviewDate> dates)
{
    while (!dates.isEmpty()) {
        pass(dates);
        QList<QDate> notBegun;
        for (const PreviewDate &date : std::as_const(dates)) {
            if (!find(date.parts.first(), date.date))
                notBegun.append(date.date);
        }
        if (!notBegun.isEmpty()) {
            warn(notBegun.size() == 1
                     ? u"1 data não chegou a ser iniciada: %1."_s.arg(dateList(notBegun))
                     : u"%1 datas não chegaram a ser iniciadas, a próxima seria %2."_s.arg(notBegun.size())
                           .arg(dateList(notBegun.first(1))));
            return fail(cancelled(notBegun));
        }
        if (wasInterrupted() && allDoneDates().size() > 1)
            return fail(cancelled({}));
        auto next = becameIncomplete();
        if (!next)
            return fail(next.error());
        dates = *std::move(next);
    }
    return {};
}

bool Passes::wasInterrupted() const
{
    return std::any_of(m_items.cbegin(), m_items.cend(), [](const DoneItem &item) {
        return item.report.error && item.report.error->code == ErrorCode::Cancelled;
    });
}

/// How far it came, in the words of history, log and window alike.
Error Passes::cancelled(const QList<QDate> &notBegun) const
{
    QSet<QDate> begun;
    QSet<QDate> open;
    for (const DoneItem &item : m_items) {
        begun.insert(item.report.date);
        if (item.report.outcome != Outcome::Success)
            open.insert(item.report.date);
    }
    const qsizetype all = begun.size() + notBegun.size();
    const qsizetype left = open.size() + notBegun.size();
    QString text = u"Execução cancelada."_s;
    if (all > 1 && left > 0) {
        text = u"Execução cancelada: %1 de %2 datas concluídas; %3 %4"_s.arg(all - left)
                   .arg(all)
                   .arg(left == 1 ? u"falta"_s : u"faltam"_s)
                   .arg(left);
        if (!open.isEmpty() && !notBegun.isEmpty())
            text += u" (%1 sem concluir, %2 sem iniciar)"_s.arg(open.size()).arg(notBegun.size());
        text += u'.';
    }
    return {ErrorCode::Cancelled, text, {}, {}};
}

void Passes::pass(const QList<PreviewDate> &dates)
{
    const Plan plan = planFor(dates, m_context.request.folders, m_context.calendar);
    PlanAnnounced announced;
    for (const PlanItem &item : plan.items)
        announced.items.append({item.part, item.date});
    m_context.tell(announced);
    for (const QString &warning : plan.warnings) {
        if (!m_report.warnings.contains(warning))
            warn(warning);
    }
    forgetRecords(dates);
    runPipeline(m_context, m_session, m_keeper, plan, [this](const QList<DoneItem> &items) { take(items); });
    QSet<QDate> touched;
    for (const PreviewDate &date : dates)
        touched.insert(date.date);
    record(judgeFollowers(touched));
}

void Passes::take(const QList<DoneItem> &items)
{
    QList<ItemReport> ended;
    for (const DoneItem &later : items) {
        DoneItem *item = find(later.report.part, later.report.date);
        if (item) {
            mergePass(*item, later);
            judgeAgain(m_context, m_session, *item);
        } else {
            m_items.append(later);
            item = &m_items.last();
        }
        m_turn.insert({later.report.part, later.report.date}, ++m_turns);
        if (stillWaitsFor(*item))
            logItemIncomplete(m_context.log, item->report, m_report.runId);
        else
            logItemEnd(m_context.log, item->report, m_report.runId);
        ended.append(item->report);
    }
    publish();
    record(ended);
}

/// Each date as it ends: what asks the database sees it at once, and a run that is killed later need not be repeated
/// for it. The end of the run writes them all again, so a failure here loses nothing.
void Passes::record(const QList<ItemReport> &items)
{
    // After a stop the end is recorded in a moment, hurriedly.
    if (items.isEmpty() || m_context.request.dryRun || !m_session.opened() || m_context.token.stop_requested())
        return;
    if (const auto recorded = recordItems(*m_session.opened(), m_report, items, m_context.parameters); !recorded)
        m_context.log.warning(
            u"O fim de %1 ainda não pôde ser gravado no histórico do banco; será gravado com o fim da execução: %2"_s
                .arg(items.first().date.toString(u"dd/MM/yyyy"), recorded.error().oneLine()),
            {m_report.runId, {}, items.first().date.toString(Qt::ISODate), {}});
}

/// Before dates are done once more: killed in the middle, they must not stand as they did after the pass before.
void Passes::forgetRecords(const QList<PreviewDate> &dates)
{
    QList<QDate> again;
    for (const PreviewDate &date : dates) {
        const auto isIt = [&date](const DoneItem &item) {
            return item.report.date == date.date && date.parts.contains(item.report.part);
        };
        if (std::any_of(m_items.cbegin(), m_items.cend(), isIt))
            again.append(date.date);
    }
    if (again.isEmpty() || m_context.request.dryRun || !m_session.opened())
        return;
    if (const auto forgotten = forgetItems(*m_session.opened(), m_report.runId, again); !forgotten)
        m_context.log.warning(u"O histórico no banco não pôde ser atualizado: %1"_s.arg(forgotten.error().oneLine()),
                              {m_report.runId, {}, {}, {}});
}

/// Who is expected on a date depends on the business day before. Where that one was done after it (newest first, a
/// later pass), the date is judged again.
QList<ItemReport> Passes::judgeFollowers(const QSet<QDate> &dates)
{
    QList<ItemReport> changed;
    for (DoneItem &item : m_items) {
        const std::pair before{item.report.part, m_context.calendar.back(item.report.date, 1)};
        const bool doneAfter = m_turn.value(before) > m_turn.value({item.report.part, item.report.date});
        if (!item.businessDay || !doneAfter || !dates.contains(before.second))
            continue;
        judgeAgain(m_context, m_session, item);
        changed.append(item.report);
    }
    return changed;
}

/// With a policy: dates that were complete until this run loaded the day before them, with more funds.
Result<QList<PreviewDate>> Passes::becameIncomplete()
{
    const RunRequest &request = m_context.request;
    if (request.policy == DatePolicy::Everything || request.dates.size() < 2 || request.dryRun ||
        !m_context.usesDatabase() || m_context.token.stop_requested())
        return QList<PreviewDate>();
    const auto preview = readPreview();
    if (!preview)
        return fail(preview.error()); // what was left out as complete may not be so any more: no success
    QList<PreviewDate> dates = preview->dates;
    for (PreviewDate &date : dates)
        date.parts.removeIf([this, &date](Part part) { return find(part, date.date) != nullptr; });
    dates.removeIf([](const PreviewDate &date) { return date.parts.isEmpty(); });
    if (dates.isEmpty())
        return dates;
    if (auto apart = checkFolderNames(allDoneDates() + dates, m_context.settings.pastaData); !apart)
        return fail(apart.error()); // their files would replace those of a date that was done
    for (const PreviewDate &date : std::as_const(dates))
        m_context.log.info(u"%1 estava completa e deixou de estar com o que veio do dia útil anterior: será feita "
                           "também."_s.arg(date.date.toString(u"dd/MM/yyyy")),
                           {m_context.runId, {}, date.date.toString(Qt::ISODate), {}});
    return dates;
}

Result<void> Passes::waitForTheRest()
{
    repeatUntilComplete(m_context, waitingDeadline(*m_context.request.waiting, m_report.started), m_items,
                        [this](const QList<QDate> &dates) { pass(doneDates(dates)); });
    bool incomplete = false;
    for (const DoneItem &item : std::as_const(m_items)) {
        if (!worthWaiting(item))
            continue;
        incomplete = true;
        logItemEnd(m_context.log, item.report, m_report.runId);
    }
    if (incomplete && m_context.token.stop_requested())
        return fail(ErrorCode::Cancelled, u"A espera foi cancelada."_s);
    return {};
}

QList<PreviewDate> Passes::allDoneDates() const
{
    QList<QDate> dates;
    for (const DoneItem &item : m_items) {
        if (!dates.contains(item.report.date))
            dates.append(item.report.date);
    }
    return doneDates(dates);
}

/// Both parts of a date again, although one may be complete: each is expected to have the funds of the other.
QList<PreviewDate> Passes::doneDates(const QList<QDate> &dates) const
{
    QList<PreviewDate> again;
    for (const QDate date : dates) {
        PreviewDate whole{date, {}};
        for (const DoneItem &item : m_items) {
            if (item.report.date == date)
                whole.parts.append(item.report.part);
        }
        again.append(whole);
    }
    return again;
}

bool Passes::stillWaitsFor(const DoneItem &item) const
{
    return m_context.request.waiting && !m_context.token.stop_requested() && worthWaiting(item);
}

DoneItem *Passes::find(Part part, QDate date)
{
    const auto found = std::find_if(m_items.begin(), m_items.end(), [part, date](const DoneItem &item) {
        return item.report.part == part && item.report.date == date;
    });
    return found == m_items.end() ? nullptr : &*found;
}

void Passes::warn(const QString &text)
{
    m_report.warnings.append(text);
    m_context.log.warning(text, {m_report.runId, {}, {}, {}});
}

} // namespace Etl

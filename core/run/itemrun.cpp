// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/itemrun.h"

#include "core/base/plaintext.h"
#include "core/extract/rawarchive.h"

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

/// The count of a stage with what it counts.
QString countedText(Stage stage, Part part, qint64 count)
{
    switch (stage) {
    case Stage::Extract: return numbered(count, u"resposta"_s, u"respostas"_s);
    case Stage::Unpack: return numbered(count, u"arquivo"_s, u"arquivos"_s);
    case Stage::Transform:
        return part == Part::Carteira ? numbered(count, u"posição"_s, u"posições"_s)
                                      : numbered(count, u"registro"_s, u"registros"_s);
    case Stage::Validate: return numbered(count, u"fundo apto"_s, u"fundos aptos"_s);
    case Stage::Load: return numbered(count, u"linha gravada"_s, u"linhas gravadas"_s);
    case Stage::Report: return numbered(count, u"fundo faltando"_s, u"fundos faltando"_s);
    }
    return {};
}

QString capitalized(const QString &text)
{
    return text.left(1).toUpper() + text.mid(1);
}

} // namespace

QString durationText(std::chrono::nanoseconds duration)
{
    const auto ms = std::chrono::duration_cast<std::chrono::milliseconds>(duration).count();
    if (ms < 1'000)
        return u"%1 ms"_s.arg(ms);
    if (ms < 60'000)
        return u"%1,%2 s"_s.arg(ms / 1'000).arg(ms % 1'000 / 100);
    return u"%1 min %2 s"_s.arg(ms / 60'000).arg(ms % 60'000 / 1'000, 2, 10, QLatin1Char('0'));
}

ItemRun::ItemRun(const RunContext &context, const PlanItem &plan) : m_context(context), m_plan(plan)
{
    m_report.part = plan.part;
    m_report.date = plan.date;
    m_report.folder = RawArchive(plan.baseFolder, context.settings.pastaData).folderOf(plan.date);
    for (const Stage stage : allStages())
        m_report.stages.append({stage, StageState::Skipped, 0, {}, std::nullopt});
}

QString ItemRun::title() const
{
    return partName(m_plan.part) + u' ' + m_plan.date.toString(u"dd/MM/yyyy");
}

LogContext ItemRun::logContext(Stage which) const
{
    return {m_context.runId, partName(m_plan.part), m_plan.date.toString(Qt::ISODate), stageName(which)};
}

StageReport &ItemRun::stageReport(Stage which)
{
    return m_report.stages[static_cast<qsizetype>(allStages().indexOf(which))];
}

void ItemRun::fail(const Error &error)
{
    m_failed = true;
    if (m_report.error)
        return;
    m_report.error = error;
}

void ItemRun::notApplicable(Stage which)
{
    stageReport(which).state = StageState::NotApplicable;
    m_context.tell(StageEnded{key(), stageReport(which)});
}

void ItemRun::warn(Stage which, const QString &text)
{
    m_report.warnings.append(text);
    m_context.log.warning(u"%1: %2"_s.arg(capitalized(title()), text), logContext(which));
}

void ItemRun::advance(Stage which, qint64 done, qint64 total) const
{
    m_context.tell(StageAdvanced{key(), which, done, total});
}

void ItemRun::tell(FundStep step, const FundReport &fund) const
{
    m_context.tell(FundChanged{key(), step, fund});
}

std::chrono::nanoseconds ItemRun::begin(Stage which)
{
    m_context.tell(StageStarted{key(), which});
    info(which, u"%1: %2 iniciada"_s.arg(capitalized(title()), stageName(which)));
    return m_context.clock.elapsed();
}

void ItemRun::end(Stage which, std::chrono::nanoseconds start, qint64 count, const Error *error)
{
    const std::chrono::nanoseconds took = m_context.clock.elapsed() - start;
    StageReport &record = stageReport(which);
    record.count = count;
    record.duration = std::chrono::duration_cast<std::chrono::milliseconds>(took);
    if (!error) {
        record.state = StageState::Done;
        m_context.tell(StageEnded{key(), record});
        info(which, u"%1: %2 concluída, %3 em %4"_s.arg(capitalized(title()), stageName(which),
                                                        countedText(which, m_plan.part, count), durationText(took)));
        return;
    }
    Error placed = *error;
    placed.trail.prepend(stageName(which));
    placed.trail.prepend(title());
    record.state = StageState::Failed;
    record.error = placed;
    m_failed = true;
    m_context.tell(StageEnded{key(), record});
    m_context.log.error(u"%1: %2 falhou após %3 - %4 %5"_s.arg(capitalized(title()), stageName(which),
                                                               durationText(took), error->oneLine(),
                                                               operatorAdvice(error->code)),
                        logContext(which));
}

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/pipeline.h"

#include "core/run/daterun.h"

#include <memory>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

QList<QList<PlanItem>> byDate(const Plan &plan)
{
    QList<QList<PlanItem>> dates;
    for (const PlanItem &item : plan.items) {
        if (dates.isEmpty() || dates.constLast().constFirst().date != item.date)
            dates.append(QList<PlanItem>());
        dates.last().append(item);
    }
    return dates;
}

} // namespace

void runPipeline(const RunContext &context, RunSession &session, LeaseKeeper &keeper, const Plan &plan,
                 const std::function<void(const QList<DoneItem> &)> &done)
{
    const QList<QList<PlanItem>> dates = byDate(plan);
    qsizetype begun = 0;
    const auto beginNext = [&]() -> std::unique_ptr<DateRun> {
        if (begun == dates.size() || context.token.stop_requested())
            return nullptr;
        const QList<PlanItem> &items = dates[begun++];
        if (dates.size() > 1)
            context.log.info(u"Data %1 de %2: %3"_s.arg(begun)
                                 .arg(dates.size())
                                 .arg(items.constFirst().date.toString(u"dd/MM/yyyy")),
                             {context.runId, {}, items.constFirst().date.toString(Qt::ISODate), {}});
        auto date = std::make_unique<DateRun>(context, session, keeper, items);
        date->start();
        return date;
    };
    for (auto current = beginNext(); current;) {
        current->awaitExtraction();
        auto next = beginNext();
        done(current->finish());
        current = std::move(next);
    }
}

} // namespace Etl

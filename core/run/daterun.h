// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/load/lease.h"
#include "core/run/completeness.h"
#include "core/run/itemrun.h"
#include "core/run/runsession.h"

#include <list>
#include <optional>
#include <thread>
#include <vector>

namespace Etl {

/// All parts of one date: extracts them at the same time, then transforms, reconciles and loads them one after the
/// other. A failed part does not stop the other. Its functions are called on the run thread, in this order; only the
/// extraction has threads of its own, so that it may overlap the load of another date.
class DateRun
{
public:
    DateRun(const RunContext &context, RunSession &session, LeaseKeeper &keeper, const QList<PlanItem> &items);
    /// Waits for the extraction and gives the leases back.
    ~DateRun();
    Q_DISABLE_COPY_MOVE(DateRun)

    /// Takes the leases and begins the extraction, without waiting for it.
    void start();
    /// From here on nothing of this date is asked from the bank.
    void awaitExtraction();
    /// The rest: one judged item per item of the plan, in its order. Leases are given back.
    QList<DoneItem> finish();

private:
    void takeLeases();
    void releaseLeases();
    void extract(ItemRun &item);
    void transformAndLoad();
    void judge();
    void judgeNonBusinessDay(ItemRun &item);
    void judgeBusinessDay(ItemRun &item);
    Result<Session *> sessionForLoad(ItemRun &item);
    Result<void> reportMissingFunds(ItemRun &item);
    /// Warns of the funds that have rows of the date already and did not come this time.
    void tellStaying(ItemRun &item, const QSet<QString> &came, const QSet<QString> &present) const;
    ItemRun *itemOf(Part part);

    const RunContext &m_context;
    RunSession &m_session;
    LeaseKeeper &m_keeper;
    std::list<ItemRun> m_items;
    QHash<Part, Lease> m_leases;
    QHash<Part, std::optional<Expectation>> m_expectations;
    std::vector<std::jthread> m_extraction; ///< last: ends before what it uses
};

} // namespace Etl

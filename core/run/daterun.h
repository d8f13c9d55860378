// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/load/lease.h"
#include "core/load/session.h"
#include "core/run/itemrun.h"

#include <functional>
#include <list>
#include <memory>

namespace Etl {

/// Opens the database once and keeps it for the run; the first caller pays, an error is answered to each caller and
/// tried again by the next. Used on the run thread only.
class RunSession
{
public:
    RunSession(const RunContext &context) : m_context(context) {}
    /// Opens the session and makes sure the tables are there (not with --simular).
    [[nodiscard]] Result<Session *> get();
    Session *opened() const { return m_session.get(); }
    /// --simular before the first load: there are no tables to try the load on.
    bool tablesMissing() const { return m_tablesMissing; }

private:
    const RunContext &m_context;
    std::unique_ptr<Session> m_session;
    bool m_tablesMissing = false;
};

/// All parts of one date: extracts them at the same time, then transforms, reconciles and loads them one after the
/// other. A failed part does not stop the other.
class DateRun
{
public:
    DateRun(const RunContext &context, RunSession &session, LeaseKeeper &keeper, const QList<PlanItem> &items);
    ~DateRun();
    Q_DISABLE_COPY_MOVE(DateRun)

    /// One judged report per item, in the order of the plan. Leases are given back.
    QList<ItemReport> run();

private:
    void takeLeases();
    void releaseLeases();
    void extract();
    void transformAndLoad();
    void judge();
    void judgeNonBusinessDay(ItemRun &item);
    void judgeBusinessDay(ItemRun &item);
    Result<Session *> sessionForLoad(ItemRun &item);
    Result<void> reportMissingFunds(ItemRun &item);
    ItemRun *itemOf(Part part);

    const RunContext &m_context;
    RunSession &m_session;
    LeaseKeeper &m_keeper;
    std::list<ItemRun> m_items;
    QHash<Part, Lease> m_leases;
};

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/load/lease.h"
#include "core/run/completeness.h"
#include "core/run/periodpreview.h"
#include "core/run/runsession.h"

#include <QList>
#include <QMap>
#include <QSet>

#include <utility>

namespace Etl {

/// All passes of one run over its dates: chooses them by the policy, does them, judges again what a later date has
/// changed, and repeats what is incomplete when the run waits. Used on the run thread.
class Passes
{
public:
    /// The report gets warnings, items and nothingToDo as they arise.
    Passes(const RunContext &context, RunSession &session, RunReport &report);
    Q_DISABLE_COPY_MOVE(Passes)

    /// The error is the reason why the run did not do all of its dates: what the database holds could not be asked
    /// (with a policy), or it was cancelled before the last date began or while it waited.
    [[nodiscard]] Result<void> run();

private:
    [[nodiscard]] Result<PeriodPreview> readPreview() const;
    void tellPreview(const PeriodPreview &preview);
    void warnOfUnfinishedDays(const QList<PreviewDate> &dates);
    void pass(const QList<PreviewDate> &dates);
    void take(const QList<DoneItem> &items);
    QList<ItemReport> judgeFollowers(const QSet<QDate> &dates);
    void record(const QList<ItemReport> &items);
    void forgetRecords(const QList<PreviewDate> &dates);
    Result<QList<PreviewDate>> becameIncomplete();
    QList<PreviewDate> doneDates(const QList<QDate> &dates) const;
    QList<PreviewDate> allDoneDates() const;
    [[nodiscard]] Result<void> doAll(QList<PreviewDate> dates);
    [[nodiscard]] Result<void> waitForTheRest();
    Error cancelled(const QList<QDate> &notBegun) const;
    bool wasInterrupted() const;
    bool stillWaitsFor(const DoneItem &item) const;
    DoneItem *find(Part part, QDate date);
    void publish();
    void warn(const QString &text);

    const RunContext &m_context;
    RunSession &m_session;
    RunReport &m_report;
    LeaseKeeper m_keeper;
    QList<DoneItem> m_items;
    QMap<std::pair<Part, QDate>, int> m_turn; ///< which came after which: the turn of its last pass
    int m_turns = 0;
};

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/document.h"
#include "core/model/runreport.h"
#include "core/run/plan.h"
#include "core/run/runcontext.h"

#include <QHash>
#include <QSet>

#include <utility>

namespace Etl {

/// One item (part, date) on its way through the six stages: its report grows with every step. Used by one thread at a
/// time. A failed stage leaves the later ones "não executada".
class ItemRun
{
public:
    ItemRun(const RunContext &context, const PlanItem &plan);

    const PlanItem &plan() const { return m_plan; }
    ItemReport &report() { return m_report; }
    const ItemReport &report() const { return m_report; }

    QList<Document> documents;          ///< what this run downloaded, or what lies in the folder with --apenas-carga
    bool noRecords = false;             ///< the bank answered "No records" or an empty archive
    QSet<QString> fundsSeen;            ///< after the map: in this run's files, rejected ones included
    QSet<QString> releaseList;          ///< after the map
    bool releaseListUnknown = false;    ///< asked for, and did not come
    QHash<QString, QString> fundOfCnpj; ///< 14 digits → fund after the map: the XML names a fund otherwise than the NAV
    QHash<QString, QSet<QString>> bankNames; ///< fund after the map → the bank's names for it

    bool failed() const { return m_failed; }
    /// The item ends here: this error is its reason unless a stage has one already.
    void fail(const Error &error);

    /// Runs one stage: times it, logs start and end, records state, count and error. `work` is a function
    /// (qint64 &count) → Result<T>. Call only while not failed().
    template <typename Work>
    auto stage(Stage which, Work &&work)
    {
        const std::chrono::nanoseconds start = begin(which);
        qint64 count = 0;
        auto result = std::forward<Work>(work)(count);
        end(which, start, count, result ? nullptr : &result.error());
        return result;
    }
    void notApplicable(Stage which);

    void info(Stage which, const QString &text) const { m_context.log.info(text, logContext(which)); }
    void debug(Stage which, const QString &text) const { m_context.log.debug(text, logContext(which)); }
    /// Logged and kept in the report.
    void warn(Stage which, const QString &text);
    LogContext logContext(Stage which) const;
    /// For those who watch the run; not logged.
    void advance(Stage which, qint64 done, qint64 total) const;
    void tell(FundStep step, const FundReport &fund) const;
    ItemKey key() const { return {m_plan.part, m_plan.date}; }
    /// "carteira 10/04/2025"
    QString title() const;

private:
    std::chrono::nanoseconds begin(Stage which);
    void end(Stage which, std::chrono::nanoseconds start, qint64 count, const Error *error);
    StageReport &stageReport(Stage which);

    const RunContext &m_context;
    PlanItem m_plan;
    ItemReport m_report;
    bool m_failed = false;
};

/// "312 ms", "4,2 s", "3 min 05 s"
QString durationText(std::chrono::nanoseconds duration);

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/part.h"
#include "core/model/runreport.h"
#include "core/model/runrequest.h"

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>

#include <chrono>
#include <functional>
#include <optional>
#include <variant>

namespace Etl {

/// Where a fund stands on its way through one part of one date. Ascending until Transformed; the others are ends.
/// NotLoaded: it was there, and the run ended (failed, was stopped) before the load had taken it.
enum class FundStep { Released, Downloaded, Transformed, Loaded, Unchanged, Simulated, Missing, NotLoaded, Rejected };

/// "liberado", "baixado", "transformado", "carregado", "sem mudança", "simulado", "faltando", "não carregado",
/// "rejeitado".
QString fundStepName(FundStep step);
/// The step that a report's fund stands for. Extracted is Downloaded where only the download was asked, otherwise
/// NotLoaded: it was read, and the load did not come to it.
FundStep stepOf(FundState state, RunMode mode);

/// One part of one date.
struct ItemKey
{
    Part part = Part::Carteira;
    QDate date;

    bool operator==(const ItemKey &) const = default;
};

size_t qHash(const ItemKey &key, size_t seed = 0) noexcept;

/// What will be done, in this order. Again with every round of a run that waits until the day is complete.
struct PlanAnnounced
{
    QList<ItemKey> items;
};

struct StageStarted
{
    ItemKey item;
    Stage stage = Stage::Extract;
};

/// done of total; what is counted depends on the stage (files, funds).
struct StageAdvanced
{
    ItemKey item;
    Stage stage = Stage::Extract;
    qint64 done = 0;
    qint64 total = 0;
};

/// Also for a stage that does not apply.
struct StageEnded
{
    ItemKey item;
    StageReport report;
};

/// The bank is still making the report.
struct TicketWait
{
    ItemKey item;
    QString state; ///< the bank's word
    int poll = 0;
    std::chrono::milliseconds waited{0};
    std::chrono::milliseconds deadline{0};
};

/// A run that repeats until the day is complete waits for its next look at the bank.
struct RoundWait
{
    QDateTime next, deadline; ///< UTC
    QString lacking;          ///< what is still missing, for the operator
};

/// As things stand the load will fail, though the download goes on; null: that is over.
struct LoadDoubted
{
    std::optional<Error> why = {};
};

/// A fund made a step. Only what is known by then is filled in.
struct FundChanged
{
    ItemKey item;
    FundStep step = FundStep::Released;
    FundReport fund;
};

/// The item's final word; its funds are all there, the missing ones included.
struct ItemEnded
{
    ItemReport report;
};

/// What a run tells while it goes.
using RunProgress = std::variant<PlanAnnounced, StageStarted, StageAdvanced, StageEnded, TicketWait, RoundWait,
                                 LoadDoubted, FundChanged, ItemEnded>;

/// Takes what a run tells, on whatever thread it is told; must not block. May be empty.
using ProgressSink = std::function<void(const RunProgress &)>;

} // namespace Etl

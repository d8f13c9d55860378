// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/part.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QTime>

#include <chrono>
#include <optional>

namespace Etl {

enum class RunMode {
    Full,        ///< download, transform, load
    ExtractOnly, ///< --apenas-extracao: download and keep, load nothing
    LoadOnly     ///< --apenas-carga: load what lies in the date's folder
};

/// Base folders; the date's folder is made below them (PASTA_DATA).
struct Folders
{
    QString carteira;
    QString rentabilidade;

    const QString &of(Part part) const { return part == Part::Carteira ? carteira : rentabilidade; }
    bool operator==(const Folders &) const = default;
};

/// Which of the asked dates are done, by what the database holds of them. Per part: of a date whose carteira is
/// complete and whose rentabilidade is not, only the latter is done.
enum class DatePolicy {
    OnlyMissing,      ///< --somente-faltantes: without rows, with an expected fund missing, or broken off half-way
    MissingAndFailed, ///< the same, and what lacks no fund although its last run failed (a fund was rejected …)
    Everything        ///< all of them, whatever is there
};

/// Which end of the dates comes first.
enum class DateOrder { OldestFirst, NewestFirst };

/// Both ends included; first <= last.
struct DateInterval
{
    QDate first, last;

    bool operator==(const DateInterval &) const = default;
};

/// --ate-completo: the run repeats its incomplete dates until every expected fund is there.
struct Waiting
{
    std::chrono::minutes interval{5}; ///< between two looks at the bank's release list: kShortest to kLongest
    QTime until{20, 0};               ///< at the latest, time of São Paulo on the day on which the run began

    static constexpr std::chrono::minutes kShortest{1};
    static constexpr std::chrono::minutes kLongest{30};

    bool operator==(const Waiting &) const = default;
};

/// What the operator asked for. A value; equal requests on equal facts give equal plans.
struct RunRequest
{
    QList<QDate> dates; ///< resolved once, by who asks; ascending, no doubles. The policy is applied within the run
    std::optional<DateInterval> period; ///< when the dates are the business days of an interval
    DatePolicy policy = DatePolicy::Everything;
    DateOrder order = DateOrder::OldestFirst;
    std::optional<Waiting> waiting;
    QList<Part> parts = allParts();
    RunMode mode = RunMode::Full;
    bool dryRun = false; ///< --simular: everything but the commit
    Folders folders;
    QString origin;   ///< "linha de comando", "console"; shown in the history
    QString dateText; ///< how the date was asked: "2025-04-10", "1 dias atrás", "2025-04-01:2025-04-30"

    bool operator==(const RunRequest &) const = default;
};

} // namespace Etl

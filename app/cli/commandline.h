// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/calendar/businessdays.h"
#include "core/model/runrequest.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>

namespace Etl {

/// What the command line asks for.
struct Command
{
    enum class Action { Run, Verify, History, Version, Help };

    Action action = Action::Run;
    QList<Part> parts = allParts();
    QList<QDate> dates; ///< --data; ascending, no doubles
    std::optional<DateInterval> period;
    int daysBack = 1; ///< used when neither is given
    DatePolicy policy = DatePolicy::Everything;
    DateOrder order = DateOrder::OldestFirst;
    std::optional<Waiting> waiting;
    RunMode mode = RunMode::Full;
    bool dryRun = false;
    bool saveMetrics = false;
    bool json = false;
    bool demonstration = false;
    QString dirCarteira, dirRentabilidade;
    QString envFile;
    QString dirLogs;
    int historyCount = 20;

    bool operator==(const Command &) const = default;
};

/// The arguments without the program's name. Error{Config}: wrong usage, in Portuguese; nothing may run.
[[nodiscard]] Result<Command> parseCommandLine(const QStringList &arguments);

/// Error{Config}, wrong usage: a date after that "today" of the bank, which nothing can have been published for, or a
/// period that begins then. One that has begun is allowed: a job may ask for the whole month each day.
[[nodiscard]] Result<void> checkDatesHaveCome(const Command &command, QDate today);

/// The request of a Run command: the dates are resolved once, here, by that calendar and that "today" of the bank.
/// Error{Config}: wrong usage, a period without business days.
[[nodiscard]] Result<RunRequest> requestFor(const Command &command, const BusinessDays &calendar, QDate today);

/// The text of --help.
QString helpText();

} // namespace Etl

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
    std::optional<QDate> date;
    int daysBack = 1; ///< used when no date is given
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

/// The request of a Run command: the date is resolved once, here, by that calendar and that "today" of the bank.
RunRequest requestFor(const Command &command, const BusinessDays &calendar, QDate today);

/// The text of --help.
QString helpText();

} // namespace Etl

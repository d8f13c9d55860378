// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>
#include <QStringList>

namespace Etl {

/// What orquestrador_btg_console was started with.
struct ConsoleOptions
{
    bool demonstration = false;
    bool quitAfterOpening = false; ///< --sair-apos-abrir
    bool showLogFolder = false;    ///< --pasta-de-logs
    bool closeRunning = false;     ///< --encerrar
    QString envFile;               ///< --env
    QString dirLogs;               ///< --dir-logs
    QString answer;                ///< the text of --help or --version: print it and leave with 0

    bool operator==(const ConsoleOptions &) const = default;
};

/// The arguments without the program's name. Error{Config}: wrong usage, in Portuguese; nothing may be opened.
[[nodiscard]] Result<ConsoleOptions> parseConsoleOptions(const QStringList &arguments);

/// The arguments (without the program's name) for a program that opens again what the window shows now, which may be
/// another environment than the one it was started with.
QStringList argumentsToReopen(const QStringList &arguments, bool demonstration);

} // namespace Etl

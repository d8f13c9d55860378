// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/settings.h"

#include <QString>

#include <optional>

namespace Etl {

/// Against which bank a configuration works.
enum class EnvironmentKind {
    Production,    ///< every address is the bank's production host
    Homologation,  ///< every address is the bank's host for tests (funds-uat)
    Simulator,     ///< every address is this computer
    Demonstration, ///< the bundled simulator of --demonstracao
    Mixed,         ///< hosts of tests or this computer among others: what comes may be invented
    Custom         ///< anything else
};

/// This computer, by its whole name: "127.0.0.1.example" is a host of the internet.
bool isLoopbackHost(const QString &host);

/// From the hosts of the four addresses. A value; pure.
EnvironmentKind environmentOf(const Settings &settings);
/// "Produção", "Homologação", "Simulador", "Demonstração", "Misto", "Personalizado". For the status bar and lists.
QString environmentName(EnvironmentKind kind);
/// Why rows of it are not the bank's real ones: "DEMONSTRAÇÃO: dados inventados …"; empty: they are, or may be. For
/// whatever leaves the program.
QString environmentWarning(EnvironmentKind kind);
/// For the names of files with such rows: "demonstracao"; empty without a warning.
QString environmentFileMark(EnvironmentKind kind);
/// Of that .env alone, as a program without variables of its own would use it (a scheduled run); nullopt when the file
/// cannot be read. Blocks on the disk.
std::optional<EnvironmentKind> environmentOfFile(const QString &envPath);

} // namespace Etl

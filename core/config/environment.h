// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/settings.h"

#include <QString>

namespace Etl {

/// Against which bank a configuration works.
enum class EnvironmentKind {
    Production,    ///< every address is the bank's production host
    Homologation,  ///< every address is the bank's host for tests (funds-uat)
    Simulator,     ///< every address is this computer
    Demonstration, ///< the bundled simulator of --demonstracao
    Custom         ///< anything else, mixed hosts too
};

/// This computer, by its whole name: "127.0.0.1.example" is a host of the internet.
bool isLoopbackHost(const QString &host);

/// From the hosts of the four addresses. A value; pure.
EnvironmentKind environmentOf(const Settings &settings);
/// "Produção", "Homologação", "Simulador", "Demonstração", "Personalizado". For the status bar and lists.
QString environmentName(EnvironmentKind kind);

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/simulator/simulator.h"

#include <QString>
#include <QStringList>

namespace Etl {

/// What the command line of btg_simulador asks for.
struct SimulatorCommand
{
    enum class Action { Serve, Help, Version };

    Action action = Action::Serve;
    SimulatorOptions options;
};

/// arguments without the program's name; "--opcao valor" and "--opcao=valor". Error{Config} for wrong usage.
[[nodiscard]] Result<SimulatorCommand> parseSimulatorCommand(const QStringList &arguments);

/// The --help text, pt-BR, with every fault switch.
QString simulatorHelp();

} // namespace Etl

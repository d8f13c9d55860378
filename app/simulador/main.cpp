// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulador/simulatoroptions.h"
#include "app/simulador/stopsignal.h"
#include "core/base/startup.h"
#include "core/base/version.h"

#include <QCoreApplication>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

constexpr int kCannotServe = 1;
constexpr int kWrongUsage = 2;

void say(std::FILE *stream, const QString &text)
{
    std::fputs(text.toUtf8().constData(), stream);
    std::fflush(stream);
}

int serve(const Etl::SimulatorOptions &options, Etl::StopSignal &stop)
{
    const auto simulator = Etl::Simulator::start(options);
    if (!simulator) {
        say(stderr, u"btg_simulador: "_s + simulator.error().message + u'\n');
        return kCannotServe;
    }
    // One line, so that a script can wait for it and take its words.
    say(stdout, u"Simulador do BTG em %1 CLIENT_ID=%2 CLIENT_SECRET=%3\n"_s.arg(
                    (*simulator)->baseUrl().toString(), options.clientId, options.clientSecret));
    stop.wait();
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    Etl::prepareProcess();
    Etl::StopSignal stop;
    const QCoreApplication application(argc, argv);
    const auto command = Etl::parseSimulatorCommand(QCoreApplication::arguments().mid(1));
    if (!command) {
        say(stderr, u"btg_simulador: %1\nVeja btg_simulador --help.\n"_s.arg(command.error().message));
        return kWrongUsage;
    }
    switch (command->action) {
    case Etl::SimulatorCommand::Action::Help: say(stdout, Etl::simulatorHelp()); return 0;
    case Etl::SimulatorCommand::Action::Version: say(stdout, Etl::programVersion() + u'\n'); return 0;
    case Etl::SimulatorCommand::Action::Serve: break;
    }
    return serve(command->options, stop);
}

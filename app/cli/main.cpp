// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/actions.h"
#include "app/cli/locale.h"
#include "app/leaving.h"
#include "core/base/startup.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

/// Everything that writes ends in here: log, report, history and the two streams.
int runProgram()
{
    // Line by line even into a file or a pipe: QFile only hands over to stdio, which would keep 4 KiB back for minutes,
    // and for ever from a program that is ended from outside.
    std::setvbuf(stdout, nullptr, _IONBF, 0);
    std::setvbuf(stderr, nullptr, _IONBF, 0);
    QFile out;
    QFile err;
    if (!out.open(stdout, QIODevice::WriteOnly | QIODevice::Unbuffered) ||
        !err.open(stderr, QIODevice::WriteOnly | QIODevice::Unbuffered))
        return 1;
    return Etl::runCommandLine(QCoreApplication::arguments().mid(1), Etl::SettingsSources::standard(), {out, err});
}

} // namespace

int main(int argc, char *argv[])
{
    Etl::prepareProcess();
    Etl::useUtf8();
    const QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"OrquestradorBTG"_s);
    return Etl::leaveProcess(runProgram());
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demonstration/bankmodule.h"
#include "app/demonstration/bundledbank.h"
#include "core/base/ondemandlibrary.h"
#include "core/base/version.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

/// Where it is installed; else beside the program, as built.
QString modulePath()
{
    const QString folder = QCoreApplication::applicationDirPath();
    const QString installed = folder + u"/" ETL_MODULES "/modulo_simulador.so"_s;
    return QFileInfo::exists(installed) ? installed : folder + u"/modulo_simulador.so"_s;
}

} // namespace

Result<std::unique_ptr<Simulator>> startBundledBank(const SimulatorOptions &options)
{
    OnDemandLibrary module(modulePath(), u"fazer a demonstração"_s);
    StartBank *start = nullptr;
    module.take(start, kStartBank);
    if (auto there = module.state(); !there)
        return fail(there.error());
    Error error;
    std::unique_ptr<Simulator> simulator(start(programVersion().toLatin1().constData(), options, error));
    if (!simulator)
        return fail(error);
    return simulator;
}

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testsuite.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHash>

#include <cstdio>

namespace Etl {
namespace {

QHash<QString, SuiteEntry::Run> &entries()
{
    static QHash<QString, SuiteEntry::Run> all;
    return all;
}

} // namespace

SuiteEntry::SuiteEntry(const char *file, Run run)
{
    entries().insert(QFileInfo(QString::fromUtf8(file)).completeBaseName(), run);
}

} // namespace Etl

/// suite NAME [arguments of Qt Test]: what the program NAME alone would do.
int main(int argc, char *argv[])
{
    const QString name = QString::fromLocal8Bit(argc > 1 ? argv[1] : "");
    const Etl::SuiteEntry::Run run = Etl::entries().value(name);
    if (!run) {
        std::fprintf(stderr, "no test \"%s\" in this suite; there are:\n", qPrintable(name));
        for (const auto &[known, unused] : Etl::entries().asKeyValueRange())
            std::fprintf(stderr, "  %s\n", qPrintable(known));
        return 2;
    }
    // Settings, temporary files and sockets go by this name, and tests run side by side.
    QCoreApplication::setApplicationName(name);
    argv[1] = argv[0];
    return run(argc - 1, argv + 1);
}

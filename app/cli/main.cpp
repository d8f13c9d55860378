// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/actions.h"
#include "app/cli/locale.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    Etl::useUtf8();
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"OrquestradorBTG"_s);

    QFile out;
    QFile err;
    if (!out.open(stdout, QIODevice::WriteOnly | QIODevice::Unbuffered) ||
        !err.open(stderr, QIODevice::WriteOnly | QIODevice::Unbuffered))
        return 1;
    return Etl::runCommandLine(QCoreApplication::arguments().mid(1), Etl::SettingsSources::standard(), {out, err});
}

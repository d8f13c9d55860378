// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/locale.h"

#include <QByteArray>

#include <clocale>

#ifdef Q_OS_WIN
#include <qt_windows.h>
#else
#include <langinfo.h>
#endif

namespace Etl {

void useUtf8()
{
#ifdef Q_OS_WIN
    SetConsoleOutputCP(CP_UTF8);
#else
    std::setlocale(LC_ALL, "");
    if (QByteArray(nl_langinfo(CODESET)) == "UTF-8")
        return;
    // Qt would switch to C.UTF-8 by itself, with a warning on standard error.
    qputenv("LC_ALL", "C.UTF-8");
    std::setlocale(LC_ALL, "C.UTF-8");
#endif
}

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/locale.h"

#include <QByteArray>

#include <clocale>
#include <cstdlib>

#ifdef Q_OS_WIN
#include <qt_windows.h>
#else
#include <langinfo.h>
#endif

namespace Etl {

void useUtf8()
{
#ifdef Q_OS_WIN
    // The code page belongs to the console and outlives the program: other programs there count on theirs.
    static const UINT before = GetConsoleOutputCP();
    if (before != 0 && before != CP_UTF8 && SetConsoleOutputCP(CP_UTF8) != 0)
        std::atexit([] { SetConsoleOutputCP(before); });
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

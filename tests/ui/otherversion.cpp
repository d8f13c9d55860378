// SPDX-License-Identifier: GPL-3.0-or-later
// A module as it is found after an upgrade.
#include <QtGlobal>

extern "C" Q_DECL_EXPORT const char *etl_module_version()
{
    return "0.0.0";
}

extern "C" Q_DECL_EXPORT void etl_anything() {}

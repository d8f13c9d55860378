// SPDX-License-Identifier: GPL-3.0-or-later
// In every module of the program: etl_module compiles it in, OwnModule asks it.
#include <QtGlobal>

extern "C" Q_DECL_EXPORT const char *etl_module_version()
{
    return ETL_VERSION;
}

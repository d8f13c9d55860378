// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/version.h"

namespace Etl {

QString programVersion()
{
    return QStringLiteral(ETL_VERSION);
}

} // namespace Etl

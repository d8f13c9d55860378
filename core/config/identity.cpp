// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/identity.h"

#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace Etl {

Identity processIdentity()
{
    Identity identity;
    for (const char *name : {"USER", "USERNAME", "LOGNAME"}) {
        if (identity.user.isEmpty())
            identity.user = qEnvironmentVariable(name);
    }
    identity.computer = QSysInfo::machineHostName();
    if (identity.user.isEmpty())
        identity.user = u"desconhecido"_s;
    if (identity.computer.isEmpty())
        identity.computer = u"desconhecido"_s;
    return identity;
}

} // namespace Etl

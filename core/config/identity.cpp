// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/identity.h"

#include <QSysInfo>

#ifdef Q_OS_UNIX
#include <pwd.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace Etl {

Identity processIdentity()
{
    Identity identity;
    for (const char *name : {"USER", "USERNAME", "LOGNAME"}) {
        if (identity.user.isEmpty())
            identity.user = qEnvironmentVariable(name);
    }
#ifdef Q_OS_UNIX
    // cron and systemd set none of them.
    if (const passwd *account = identity.user.isEmpty() ? getpwuid(geteuid()) : nullptr)
        identity.user = QString::fromLocal8Bit(account->pw_name);
#endif
    identity.computer = QSysInfo::machineHostName();
    if (identity.user.isEmpty())
        identity.user = u"desconhecido"_s;
    if (identity.computer.isEmpty())
        identity.computer = u"desconhecido"_s;
    return identity;
}

QString runOrigin(const QString &program)
{
    return qEnvironmentVariable("ORQUESTRADOR_ORIGEM") == scheduledOrigin() ? scheduledOrigin() : program;
}

QString scheduledOrigin()
{
    return u"agendamento"_s;
}

} // namespace Etl

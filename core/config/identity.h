// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Etl {

/// Who runs the program and where; for the run history and the lease. Never empty ("desconhecido").
struct Identity
{
    QString user;
    QString computer;
};

Identity processIdentity();

/// Who started this run: what ORQUESTRADOR_ORIGEM says (a scheduled job sets it to "agendamento"), else that.
QString runOrigin(const QString &otherwise);

} // namespace Etl

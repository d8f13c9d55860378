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

/// Where a run comes from, as the history shows it: scheduledOrigin() when the scheduler's entry says so by the
/// environment (ORQUESTRADOR_ORIGEM=agendamento), else the program's own word ("linha de comando", "console").
QString runOrigin(const QString &program);
/// "agendamento".
QString scheduledOrigin();

} // namespace Etl

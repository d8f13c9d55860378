// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/config/settings.h"

#include <QDateTime>
#include <QString>

#include <stop_token>

namespace Etl {

/// Whether one of the two ends answers.
struct EndState
{
    enum class Health { Unknown, Good, Bad };

    Health health = Health::Unknown;
    QString summary; ///< a few words: "MariaDB 10.11, TLS", "não responde"
    QString detail;  ///< what was found, and when it does not answer the cause and the cure; no secret

    bool operator==(const EndState &) const = default;
};

/// What the status bar says about the two ends of a run.
struct ConnectionState
{
    EndState database, api;
    QDateTime checked; ///< UTC

    bool operator==(const ConnectionState &) const = default;
};

/// The state of a database that failed with that error, of a session: "não responde" only where nobody answered.
EndState databaseFailed(const Error &error);
/// Whether that error says something of the database as a whole: a server that refused one value is not away.
bool isDatabaseState(const Error &error);

/// The same for a bank that failed with that error; empty where the error says nothing of the bank.
QString bankSummary(const Error &error);

/// Opens the database and obtains a token, once each, and answers what came of it; creates and loads nothing. Blocks:
/// never on the GUI thread. A stop leaves the rest Unknown.
ConnectionState probeConnections(const Settings &settings, const Clock &clock, const std::stop_token &token);

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

namespace Etl {

/// What kind of answer a database gave that something failed with.
enum class DatabaseAnswer {
    NoAnswer,  ///< nobody answered, or the connection broke
    Denied,    ///< the user, the password or a right
    ReadOnly,  ///< the server, the connection or the file takes no changes
    InUse,     ///< SQLite: another program holds the file
    NotOpened, ///< SQLite: the file does not open
    Other
};

/// error: of a Session, read by its nativeCode; without one, Other.
DatabaseAnswer databaseAnswer(const Error &error);

/// Two words for the state of such a database: "não responde" only where nobody answered, else what the answer was,
/// "com erro" at worst.
QString databaseStateWord(const Error &error);

} // namespace Etl

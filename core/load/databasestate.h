// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

namespace Etl {

/// Two words for the state of a database that a session failed with: "não responde" only where nobody answered, else
/// what the answer was, "com erro" at worst. error: of a Session.
QString databaseStateWord(const Error &error);

} // namespace Etl

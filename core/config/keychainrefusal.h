// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

namespace Etl {

/// Whether the keychain's own words say that its window was closed or refused, or that it stayed locked for it: that is
/// the operator's answer, and no keychain out of order.
bool isPromptRefused(const QString &systemText);
/// Error{Secret} for that. done: "lido", "gravado", "removido".
Error promptRefused(const QString &key, const QString &done, const QString &systemText);

} // namespace Etl

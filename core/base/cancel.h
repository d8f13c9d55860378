// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <stop_token>

namespace Etl {

/// Error{Cancelled} once a stop was asked for. Loops that wait or repeat call it each round.
[[nodiscard]] inline Result<void> checkpoint(const std::stop_token &token)
{
    if (token.stop_requested())
        return fail(ErrorCode::Cancelled, QStringLiteral("Execução cancelada."));
    return {};
}

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <tl/expected.hpp>

#include <utility>

namespace Etl {

/// What every function answers that can fail for a reason the operator could meet. Mark such functions [[nodiscard]].
template <typename T>
using Result = tl::expected<T, Error>;

/// The one maker of the unexpected side: a new error.
[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, QString message, QString detail = {})
{
    return tl::make_unexpected(Error{code, std::move(message), std::move(detail), {}});
}

/// Hands an error on unchanged.
[[nodiscard]] inline tl::unexpected<Error> fail(Error error)
{
    return tl::make_unexpected(std::move(error));
}

/// Hands an error on with one more place in front of its trail.
[[nodiscard]] inline tl::unexpected<Error> fail(Error error, const QString &where)
{
    error.trail.prepend(where);
    return tl::make_unexpected(std::move(error));
}

} // namespace Etl

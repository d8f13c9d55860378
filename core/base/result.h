// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <tl/expected.hpp>

#include <type_traits>
#include <utility>

namespace Etl {

/// What every function answers that can fail for a reason the operator could meet. Mark such functions [[nodiscard]].
template <typename T>
using Result = tl::expected<T, Error>;

/// The unexpected side itself: what a function answers that only makes one kind of error.
using Unexpected = tl::unexpected<Error>;

/// A room's own richer error, inside that room only; across rooms it is Error.
template <typename T, typename E>
using ResultWith = tl::expected<T, E>;

template <typename E>
[[nodiscard]] tl::unexpected<std::decay_t<E>> failWith(E &&error)
{
    return tl::make_unexpected(std::forward<E>(error));
}

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

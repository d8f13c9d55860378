// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <initializer_list>
#include <optional>

namespace Etl {

/// The one of these values whose word it is; nullopt: none. The switch that gives a value its word stays the only place
/// that names the words, so that the compiler counts the values.
template <typename Value, typename Values = std::initializer_list<Value>>
std::optional<Value> valueOfWord(const Values &values, QString (*wordOf)(Value), const QString &word)
{
    for (const Value value : values) {
        if (wordOf(value) == word)
            return value;
    }
    return std::nullopt;
}

} // namespace Etl

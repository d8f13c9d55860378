// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace Etl {

/// A JSON value that keeps numbers as the text of the file: nothing passes through a binary floating number. Object
/// members stay in file order, repeated keys included. A value; no thread of its own.
struct JsonNode
{
    enum class Kind { Null, Bool, Number, Text, Array, Object };

    struct Member;

    Kind kind = Kind::Null;
    QString text;          ///< Number: its digits; Text: the string; Bool: "true" or "false"
    QList<JsonNode> items; ///< Array
    QList<Member> members; ///< Object

    bool isNull() const { return kind == Kind::Null; }
    bool isObject() const { return kind == Kind::Object; }
    bool isArray() const { return kind == Kind::Array; }
    bool isText() const { return kind == Kind::Text; }
    /// The member with exactly that key, nullptr when there is none.
    const JsonNode *find(const QString &key) const;
};

struct JsonNode::Member
{
    QString key;
    JsonNode value;
};

/// Reads one document, UTF-8 with or without BOM, at most 64 levels deep. Error{Parse} with what the parser saw.
[[nodiscard]] Result<JsonNode> parseJsonTree(const QByteArray &json);

} // namespace Etl

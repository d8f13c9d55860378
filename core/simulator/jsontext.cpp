// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/jsontext.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <functional>

namespace Etl {

namespace {

bool isJsonBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

qsizetype skipBlanks(QByteArrayView text, qsizetype at)
{
    while (at < text.size() && isJsonBlank(text[at]))
        ++at;
    return at;
}

/// The place after the value that begins at `at`.
qsizetype endOfValue(QByteArrayView text, qsizetype at)
{
    int depth = 0;
    bool inString = false;
    for (; at < text.size(); ++at) {
        const char c = text[at];
        if (inString) {
            if (c == '\\')
                ++at;
            else if (c == '"' && depth == 0)
                return at + 1;
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '{' || c == '[') {
            ++depth;
        } else if (c == '}' || c == ']') {
            if (depth == 0)
                return at; // a bare number or word ended by its container
            if (--depth == 0)
                return at + 1;
        } else if (depth == 0 && (c == ',' || isJsonBlank(c))) {
            return at;
        }
    }
    return text.size();
}

/// Calls visit(key, value) for each member (key empty in arrays).
void visitMembers(QByteArrayView text, char opening, const std::function<void(QByteArrayView, QByteArrayView)> &visit)
{
    auto at = skipBlanks(text, 0);
    if (at >= text.size() || text[at] != opening)
        return;
    ++at;
    for (;;) {
        at = skipBlanks(text, at);
        if (at >= text.size() || text[at] == '}' || text[at] == ']')
            return;
        QByteArrayView key;
        if (opening == '{') {
            const auto end = endOfValue(text, at);
            key = text.sliced(at, end - at);
            at = skipBlanks(text, end);
            if (at >= text.size() || text[at] != ':')
                return;
            at = skipBlanks(text, at + 1);
        }
        const auto end = endOfValue(text, at);
        if (end == at)
            return;
        visit(key, text.sliced(at, end - at));
        at = skipBlanks(text, end);
        if (at < text.size() && text[at] == ',')
            ++at;
    }
}

} // namespace

QByteArray jsonMember(QByteArrayView object, QByteArrayView key)
{
    const auto quoted = '"' + key.toByteArray() + '"';
    QByteArray result;
    visitMembers(object, '{', [&](QByteArrayView name, QByteArrayView value) {
        if (name == quoted)
            result = value.toByteArray();
    });
    return result;
}

QByteArrayList jsonElements(QByteArrayView array)
{
    QByteArrayList result;
    visitMembers(array, '[', [&](QByteArrayView, QByteArrayView value) { result.append(value.toByteArray()); });
    return result;
}

QByteArray jsonArray(const QByteArrayList &elements)
{
    return '[' + elements.join(',') + ']';
}

QByteArray jsonString(const QString &text)
{
    const auto array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return array.mid(1, array.size() - 2);
}

} // namespace Etl

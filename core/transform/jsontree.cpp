// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transform/jsontree.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

using Json = nlohmann::json;

constexpr std::size_t kMaxJsonDepth = 64;

/// Builds the tree from events. Every handler answers false to stop the parser.
class JsonTreeBuilder
{
public:
    JsonNode root;
    QString problem; ///< empty while all is well

    bool null() { return add({}); }
    bool boolean(bool value) { return add(scalar(JsonNode::Kind::Bool, value ? u"true"_s : u"false"_s)); }
    bool number_integer(std::int64_t value) { return number(QString::number(value)); }
    bool number_unsigned(std::uint64_t value) { return number(QString::number(value)); }
    // The parser's own double is ignored: the text has the digits of the file.
    bool number_float(double, const std::string &text) { return number(QString::fromStdString(text)); }
    bool string(std::string &value) { return add(scalar(JsonNode::Kind::Text, QString::fromStdString(value))); }
    bool binary(Json::binary_t &) { return false; }
    bool start_object(std::size_t) { return open(JsonNode::Kind::Object); }
    bool start_array(std::size_t) { return open(JsonNode::Kind::Array); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }

    bool key(std::string &name)
    {
        m_keys.back() = QString::fromStdString(name);
        return true;
    }

    bool parse_error(std::size_t position, const std::string &, const nlohmann::detail::exception &error)
    {
        problem = u"byte %1: %2"_s.arg(position).arg(QString::fromUtf8(error.what()));
        return false;
    }

private:
    static JsonNode scalar(JsonNode::Kind kind, QString text)
    {
        JsonNode node;
        node.kind = kind;
        node.text = std::move(text);
        return node;
    }

    bool number(QString text) { return add(scalar(JsonNode::Kind::Number, std::move(text))); }

    bool open(JsonNode::Kind kind)
    {
        if (m_open.size() >= kMaxJsonDepth) {
            problem = u"mais de %1 níveis"_s.arg(kMaxJsonDepth);
            return false;
        }
        JsonNode node;
        node.kind = kind;
        m_open.push_back(std::move(node));
        m_keys.emplace_back();
        return true;
    }

    bool close()
    {
        JsonNode node = std::move(m_open.back());
        m_open.pop_back();
        m_keys.pop_back();
        return add(std::move(node));
    }

    bool add(JsonNode node)
    {
        if (m_open.empty())
            root = std::move(node);
        else if (m_open.back().isArray())
            m_open.back().items.append(std::move(node));
        else
            m_open.back().members.append({std::move(m_keys.back()), std::move(node)});
        return true;
    }

    std::vector<JsonNode> m_open;
    std::vector<QString> m_keys; ///< the pending key of each open object
};

} // namespace

const JsonNode *JsonNode::find(const QString &key) const
{
    for (const Member &member : members) {
        if (member.key == key)
            return &member.value;
    }
    return nullptr;
}

Result<JsonNode> parseJsonTree(const QByteArray &json)
{
    JsonTreeBuilder builder;
    bool done = false;
    try {
        done = Json::sax_parse(json.cbegin(), json.cend(), &builder);
    } catch (const std::exception &error) {
        builder.problem = QString::fromUtf8(error.what());
    }
    if (!done || !builder.problem.isEmpty())
        return fail(ErrorCode::Parse, u"O conteúdo não é um JSON válido."_s, builder.problem);
    return std::move(builder.root);
}

} // namespace Etl

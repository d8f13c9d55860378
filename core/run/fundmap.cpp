// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/fundmap.h"

#include "core/base/plaintext.h"
#include "core/transform/fundnames.h"
#include "core/transform/jsontree.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

QString mappingKey()
{
    return u"fund_mapping"_s;
}

/// A JSON string with its quotes.
QString quotedJson(const QString &text)
{
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.mid(1, array.size() - 2));
}

QString jsonText(const JsonNode &node, const QString &indent)
{
    const QString deeper = indent + u"  "_s;
    QStringList parts;
    switch (node.kind) {
    case JsonNode::Kind::Null: return u"null"_s;
    case JsonNode::Kind::Bool:
    case JsonNode::Kind::Number: return node.text;
    case JsonNode::Kind::Text: return quotedJson(node.text);
    case JsonNode::Kind::Array:
        for (const JsonNode &item : node.items)
            parts.append(deeper + jsonText(item, deeper));
        return parts.isEmpty() ? u"[]"_s : u"[\n%1\n%2]"_s.arg(parts.join(u",\n"_s), indent);
    case JsonNode::Kind::Object:
        for (const JsonNode::Member &member : node.members)
            parts.append(deeper + quotedJson(member.key) + u": "_s + jsonText(member.value, deeper));
        return parts.isEmpty() ? u"{}"_s : u"{\n"_s + parts.join(u",\n"_s) + u'\n' + indent + u'}';
    }
    return {};
}

JsonNode mappingNode(const QList<FundMapEntry> &entries)
{
    JsonNode node;
    node.kind = JsonNode::Kind::Object;
    for (const FundMapEntry &entry : entries) {
        JsonNode value;
        value.kind = JsonNode::Kind::Text;
        value.text = entry.houseName;
        node.members.append({entry.bankName, value});
    }
    return node;
}

Result<QByteArray> mapBytes(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return QByteArray();
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Config, u"Não foi possível ler o mapa de nomes %1."_s.arg(path), file.errorString());
    return file.readAll();
}

} // namespace

Result<FundMap> FundMap::read(const QString &path)
{
    FundMap map;
    map.m_path = path;
    map.m_existed = QFileInfo::exists(path);
    const auto bytes = mapBytes(path);
    if (!bytes)
        return fail(bytes.error());
    map.m_original = *bytes;
    if (!map.m_existed || bytes->trimmed().isEmpty())
        return map;
    const auto tree = parseJsonTree(*bytes);
    if (!tree)
        return fail(ErrorCode::Config, u"O mapa de nomes %1 não é um JSON válido: corrija o arquivo à mão."_s.arg(path),
                    tree.error().detail);
    const JsonNode *object = &*tree;
    if (const JsonNode *wrapped = tree->find(mappingKey()); wrapped && wrapped->isObject())
        object = wrapped;
    if (!object->isObject())
        return fail(ErrorCode::Config,
                    u"O mapa de nomes %1 deve ser um objeto {\"nome no arquivo\": \"nome da casa\"}."_s.arg(path));
    for (const JsonNode::Member &member : object->members) {
        if (!member.value.isText())
            return fail(ErrorCode::Config,
                        u"No mapa de nomes %1 o valor de \"%2\" não é um texto: corrija o arquivo à mão."_s.arg(
                            path, member.key));
        map.m_entries.append({member.key, member.value.text});
    }
    return map;
}

Result<FundMap> FundMap::write(const QList<FundMapEntry> &entries) const
{
    for (qsizetype i = 0; i < entries.size(); ++i) {
        if (const QString problem = problemOf(entries, i); !problem.isEmpty())
            return fail(ErrorCode::Config, u"Linha %1 do mapa: %2"_s.arg(i + 1).arg(problem));
    }
    const auto present = mapBytes(m_path);
    if (!present)
        return fail(present.error());
    if (*present != m_original || QFileInfo::exists(m_path) != m_existed)
        return fail(ErrorCode::Config,
                    u"O mapa %1 foi alterado por outro programa desde que foi lido. Nada foi gravado: "
                    "recarregue-o e repita a alteração."_s.arg(m_path));

    JsonNode root = mappingNode(entries);
    const auto tree = parseJsonTree(m_original);
    if (const JsonNode *wrapped = tree ? tree->find(mappingKey()) : nullptr; wrapped && wrapped->isObject()) {
        JsonNode whole = *tree;
        for (JsonNode::Member &member : whole.members) {
            if (member.key == mappingKey())
                member.value = root;
        }
        root = whole;
    }
    const QByteArray bytes = jsonText(root, {}).toUtf8() + '\n';
    // The judge is the reader of the runs.
    if (const auto names = FundNames::fromJson(bytes, m_path); !names)
        return fail(names.error());
    QSaveFile file(m_path);
    if (!QDir().mkpath(QFileInfo(m_path).absolutePath()) || !file.open(QIODevice::WriteOnly) ||
        file.write(bytes) != bytes.size() || !file.commit())
        return fail(ErrorCode::Disk,
                    u"Não foi possível gravar o mapa %1: confira as permissões da pasta e o espaço em disco. O arquivo "
                    "anterior continua como estava."_s.arg(m_path),
                    file.errorString());
    return read(m_path);
}

QString FundMap::problemOf(const QList<FundMapEntry> &entries, qsizetype index)
{
    const FundMapEntry &entry = entries.at(index);
    const QString name = fundName(entry.bankName);
    if (name.isEmpty())
        return u"Falta o nome do fundo no BTG."_s;
    if (simplifiedText(entry.houseName).isEmpty())
        return u"Falta o nome da casa para \"%1\"."_s.arg(entry.bankName);
    const auto same = std::count_if(entries.begin(), entries.end(),
                                    [&name](const FundMapEntry &other) { return fundName(other.bankName) == name; });
    return same > 1 ? u"\"%1\" aparece mais de uma vez."_s.arg(entry.bankName) : QString();
}

QString FundMap::remarkOf(const QList<FundMapEntry> &entries, qsizetype index)
{
    const FundMapEntry &entry = entries.at(index);
    const QString name = fundName(entry.bankName);
    for (const FundMapEntry &other : entries) {
        if (fundName(other.bankName) != name && labelKey(other.bankName) == labelKey(entry.bankName))
            return u"Difere de \"%1\" só em maiúsculas, acentos ou sinais; os nomes são comparados letra a letra."_s
                .arg(other.bankName);
        if (other.houseName != entry.houseName && labelKey(other.houseName) == labelKey(entry.houseName))
            return u"O nome da casa difere de \"%1\" só em maiúsculas, acentos ou sinais."_s.arg(other.houseName);
    }
    if (name == simplifiedText(entry.houseName))
        return u"Os dois nomes são iguais: a linha não muda nada."_s;
    return {};
}

bool FundMap::covers(const QList<FundMapEntry> &entries, const QString &name)
{
    const QString wanted = fundName(name);
    return std::any_of(entries.begin(), entries.end(), [&](const FundMapEntry &entry) {
        return fundName(entry.bankName) == wanted || simplifiedText(entry.houseName) == simplifiedText(name);
    });
}

} // namespace Etl

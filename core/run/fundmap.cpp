// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/fundmap.h"

#include "core/base/plaintext.h"
#include "core/transform/fundnames.h"
#include "core/transform/jsontree.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

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

} // namespace

Result<FundMap> FundMap::read(const QString &path)
{
    FundMap map;
    auto file = EditedFile::read(path, u"o mapa de nomes"_s);
    if (!file)
        return fail(file.error());
    map.m_file = *std::move(file);
    const QByteArray &bytes = map.m_file.bytes();
    if (bytes.trimmed().isEmpty())
        return map;
    const auto tree = parseJsonTree(bytes);
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
    const QList<FundMapRemark> remarks = judge(entries);
    for (qsizetype i = 0; i < remarks.size(); ++i) {
        if (remarks.at(i).isProblem)
            return fail(ErrorCode::Config, u"Linha %1 do mapa: %2"_s.arg(i + 1).arg(remarks.at(i).text));
    }
    JsonNode root = mappingNode(entries);
    const auto tree = parseJsonTree(m_file.bytes());
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
    if (const auto names = FundNames::fromJson(bytes, path()); !names)
        return fail(names.error());
    // A copy: this value stays what was read.
    EditedFile file = m_file;
    if (auto written = file.write(bytes); !written)
        return fail(written.error());
    return read(path());
}

QList<FundMapRemark> FundMap::judge(const QList<FundMapEntry> &entries)
{
    QHash<QString, int> bankNames;           // exact
    QHash<QString, QStringList> alikeBanks;  // by labelKey
    QHash<QString, QStringList> alikeHouses; // by labelKey
    const auto note = [](QStringList &list, const QString &name) {
        if (!list.contains(name))
            list.append(name);
    };
    for (const FundMapEntry &entry : entries) {
        ++bankNames[fundName(entry.bankName)];
        note(alikeBanks[labelKey(entry.bankName)], fundName(entry.bankName));
        note(alikeHouses[labelKey(entry.houseName)], simplifiedText(entry.houseName));
    }
    const auto other = [](const QStringList &alike, const QString &own) {
        const auto found =
            std::find_if(alike.begin(), alike.end(), [&own](const QString &name) { return name != own; });
        return found == alike.end() ? QString() : *found;
    };

    QList<FundMapRemark> remarks;
    remarks.reserve(entries.size());
    for (const FundMapEntry &entry : entries) {
        const QString bank = fundName(entry.bankName);
        const QString house = simplifiedText(entry.houseName);
        const QString otherBank = other(alikeBanks.value(labelKey(entry.bankName)), bank);
        const QString otherHouse = other(alikeHouses.value(labelKey(entry.houseName)), house);
        FundMapRemark remark;
        remark.isProblem = bank.isEmpty() || house.isEmpty() || bankNames.value(bank) > 1;
        if (bank.isEmpty())
            remark.text = u"Falta o nome do fundo no BTG."_s;
        else if (house.isEmpty())
            remark.text = u"Falta o nome da casa para \"%1\"."_s.arg(entry.bankName);
        else if (bankNames.value(bank) > 1)
            remark.text = u"\"%1\" aparece mais de uma vez."_s.arg(entry.bankName);
        else if (!otherBank.isEmpty())
            remark.text =
                u"Difere de \"%1\" só em maiúsculas, acentos ou sinais; os nomes são comparados letra a letra."_s.arg(
                    otherBank);
        else if (!otherHouse.isEmpty())
            remark.text = u"O nome da casa difere de \"%1\" só em maiúsculas, acentos ou sinais."_s.arg(otherHouse);
        else if (bank == house)
            remark.text = u"Os dois nomes são iguais: a linha não muda nada."_s;
        remarks.append(remark);
    }
    return remarks;
}

QStringList FundMap::uncovered(const QList<FundMapEntry> &entries, const QStringList &names)
{
    QSet<QString> covered;
    for (const FundMapEntry &entry : entries) {
        covered.insert(fundName(entry.bankName));
        covered.insert(simplifiedText(entry.houseName));
    }
    QStringList left;
    for (const QString &name : names) {
        if (!covered.contains(fundName(name)) && !covered.contains(simplifiedText(name)))
            left.append(name);
    }
    return left;
}

} // namespace Etl

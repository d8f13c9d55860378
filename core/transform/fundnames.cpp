// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transform/fundnames.h"

#include "core/base/plaintext.h"
#include "core/transform/jsontree.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

Unexpected badFundMap(const QString &fileName, const QString &why, const QString &detail = {})
{
    return fail(ErrorCode::Config, u"Mapa de nomes de fundos %1: %2"_s.arg(fileName, why), detail);
}

} // namespace

Result<FundNames> FundNames::load(const QString &path)
{
    if (QFileInfo(path).isDir())
        return badFundMap(path, u"é uma pasta, não um arquivo; confira MAP_NMFUNDOS_PATH."_s);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return badFundMap(path, u"não foi possível ler o arquivo; confira MAP_NMFUNDOS_PATH."_s, file.errorString());
    return fromJson(file.readAll(), path);
}

Result<FundNames> FundNames::fromJson(const QByteArray &json, const QString &fileName)
{
    const auto tree = parseJsonTree(json);
    if (!tree)
        return badFundMap(fileName, u"não é um JSON válido."_s, tree.error().detail);
    const JsonNode *object = &*tree;
    if (const JsonNode *wrapped = tree->find(u"fund_mapping"_s); wrapped && wrapped->isObject())
        object = wrapped;
    if (!object->isObject())
        return badFundMap(fileName, u"deve ser um objeto {\"nome no arquivo\": \"nome da casa\"}."_s);

    FundNames names;
    for (const JsonNode::Member &member : object->members) {
        const QString bankName = fundName(member.key);
        if (!member.value.isText())
            return badFundMap(fileName, u"o valor de \"%1\" não é um texto."_s.arg(member.key));
        const QString houseName = simplifiedText(member.value.text);
        if (bankName.isEmpty() || houseName.isEmpty())
            return badFundMap(fileName, u"há um nome vazio (\"%1\": \"%2\")."_s.arg(member.key, member.value.text));
        const auto known = names.m_names.constFind(bankName);
        if (known != names.m_names.cend() && *known != houseName) {
            return badFundMap(fileName,
                              u"\"%1\" aparece duas vezes: \"%2\" e \"%3\"."_s.arg(bankName, *known, houseName));
        }
        names.m_names.insert(bankName, houseName);
    }
    return names;
}

bool FundNames::knows(const QString &bankName) const
{
    return m_names.contains(fundName(bankName));
}

QString FundNames::map(const QString &bankName) const
{
    const QString name = fundName(bankName);
    return m_names.value(name, name);
}

} // namespace Etl

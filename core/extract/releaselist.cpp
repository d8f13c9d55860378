// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/releaselist.h"

#include "core/base/plaintext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

/// Names and states may come as numbers; null and the rest are empty.
QString textOf(const QJsonValue &value)
{
    return value.isString() || value.isDouble() ? value.toVariant().toString() : QString();
}

} // namespace

Result<QList<ReleaseEntry>> parseReleaseList(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isArray())
        return fail(ErrorCode::Http, u"A lista de liberação do BTG veio em formato desconhecido."_s);
    const QJsonArray list = document.array();
    QList<ReleaseEntry> entries;
    for (const QJsonValue &value : list) {
        const QJsonObject object = value.toObject();
        ReleaseEntry entry;
        entry.fundName = fundName(textOf(object.value("fundName"_L1)));
        entry.status = toOneLine(textOf(object.value("status"_L1)).trimmed());
        entry.released = labelKey(entry.status) == "LIBERADOS"_L1;
        if (!entry.fundName.isEmpty())
            entries.append(entry);
    }
    if (entries.isEmpty() && !list.isEmpty())
        return fail(ErrorCode::Http, u"A lista de liberação do BTG veio sem nomes de fundos."_s);
    return entries;
}

} // namespace Etl

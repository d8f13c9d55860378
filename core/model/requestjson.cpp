// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/requestjson.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

QString modeKey(RunMode mode)
{
    switch (mode) {
    case RunMode::Full: return u"completo"_s;
    case RunMode::ExtractOnly: return u"apenas_extracao"_s;
    case RunMode::LoadOnly: return u"apenas_carga"_s;
    }
    return {};
}

RunMode modeFromKey(const QString &key)
{
    for (const RunMode mode : {RunMode::ExtractOnly, RunMode::LoadOnly}) {
        if (modeKey(mode) == key)
            return mode;
    }
    return RunMode::Full;
}

} // namespace

QJsonObject toJson(const RunRequest &request)
{
    QJsonArray parts;
    for (const Part part : request.parts)
        parts.append(partName(part));
    QJsonArray dates;
    for (const QDate date : request.dates)
        dates.append(date.toString(Qt::ISODate));
    return {{u"tipos"_s, parts},
            {u"datas"_s, dates},
            {u"modo"_s, modeKey(request.mode)},
            {u"simulacao"_s, request.dryRun},
            {u"pasta_carteira"_s, request.folders.carteira},
            {u"pasta_rentabilidade"_s, request.folders.rentabilidade},
            {u"origem"_s, request.origin},
            {u"data_pedida"_s, request.dateText}};
}

RunRequest runRequestFromJson(const QJsonObject &object)
{
    RunRequest request;
    if (object.contains("tipos"_L1))
        request.parts.clear();
    for (const QJsonValue &name : object.value("tipos"_L1).toArray()) {
        if (const auto part = partFromName(name.toString()))
            request.parts.append(*part);
    }
    for (const QJsonValue &text : object.value("datas"_L1).toArray()) {
        const QDate date = QDate::fromString(text.toString(), Qt::ISODate);
        if (date.isValid())
            request.dates.append(date);
    }
    request.mode = modeFromKey(object.value("modo"_L1).toString());
    request.dryRun = object.value("simulacao"_L1).toBool();
    request.folders = {object.value("pasta_carteira"_L1).toString(), object.value("pasta_rentabilidade"_L1).toString()};
    request.origin = object.value("origem"_L1).toString();
    request.dateText = object.value("data_pedida"_L1).toString();
    return request;
}

} // namespace Etl

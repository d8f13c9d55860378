// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/requestjson.h"

#include "core/base/valueofword.h"

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
    return valueOfWord<RunMode>({RunMode::ExtractOnly, RunMode::LoadOnly}, modeKey, key).value_or(RunMode::Full);
}

QString policyKey(DatePolicy policy)
{
    switch (policy) {
    case DatePolicy::OnlyMissing: return u"faltantes"_s;
    case DatePolicy::MissingAndFailed: return u"faltantes_e_falhas"_s;
    case DatePolicy::Everything: return u"tudo"_s;
    }
    return {};
}

DatePolicy policyFromKey(const QString &key)
{
    return valueOfWord<DatePolicy>({DatePolicy::OnlyMissing, DatePolicy::MissingAndFailed}, policyKey, key)
        .value_or(DatePolicy::Everything);
}

QDate dateFrom(const QJsonValue &value)
{
    return QDate::fromString(value.toString(), Qt::ISODate);
}

QJsonValue periodValue(const std::optional<DateInterval> &period)
{
    if (!period)
        return QJsonValue(QJsonValue::Null);
    return QJsonObject{{u"de"_s, period->first.toString(Qt::ISODate)}, {u"ate"_s, period->last.toString(Qt::ISODate)}};
}

std::optional<DateInterval> periodFrom(const QJsonValue &value)
{
    const DateInterval period{dateFrom(value["de"_L1]), dateFrom(value["ate"_L1])};
    return period.first.isValid() && period.last.isValid() ? std::optional(period) : std::nullopt;
}

QJsonValue waitingValue(const std::optional<Waiting> &waiting)
{
    if (!waiting)
        return QJsonValue(QJsonValue::Null);
    return QJsonObject{{u"intervalo_min"_s, qint64(waiting->interval.count())},
                       {u"ate"_s, waiting->until.toString(u"HH:mm"_s)}};
}

std::optional<Waiting> waitingFrom(const QJsonValue &value)
{
    if (!value.isObject())
        return std::nullopt;
    Waiting waiting;
    waiting.interval = std::chrono::minutes(value["intervalo_min"_L1].toInteger(waiting.interval.count()));
    const QTime until = QTime::fromString(value["ate"_L1].toString(), u"HH:mm"_s);
    if (until.isValid())
        waiting.until = until;
    return waiting;
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
            {u"periodo"_s, periodValue(request.period)},
            {u"politica"_s, policyKey(request.policy)},
            {u"mais_novas_antes"_s, request.order == DateOrder::NewestFirst},
            {u"esperar"_s, waitingValue(request.waiting)},
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
        const QDate date = dateFrom(text);
        if (date.isValid())
            request.dates.append(date);
    }
    request.period = periodFrom(object.value("periodo"_L1));
    request.policy = policyFromKey(object.value("politica"_L1).toString());
    request.order = object.value("mais_novas_antes"_L1).toBool() ? DateOrder::NewestFirst : DateOrder::OldestFirst;
    request.waiting = waitingFrom(object.value("esperar"_L1));
    request.mode = modeFromKey(object.value("modo"_L1).toString());
    request.dryRun = object.value("simulacao"_L1).toBool();
    request.folders = {object.value("pasta_carteira"_L1).toString(), object.value("pasta_rentabilidade"_L1).toString()};
    request.origin = object.value("origem"_L1).toString();
    request.dateText = object.value("data_pedida"_L1).toString();
    return request;
}

} // namespace Etl

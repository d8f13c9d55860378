// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/bankcontrol.h"

#include "core/simulator/bankapi.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

HttpReply controlJson(const QJsonDocument &document, int status = 200)
{
    return {status, "application/json; charset=utf-8", {}, document.toJson(QJsonDocument::Compact)};
}

HttpReply controlError(const QString &text)
{
    return controlJson(QJsonDocument(QJsonObject{{u"erro"_s, text}}), 400);
}

HttpReply stateReply(const BankState &state)
{
    QJsonArray known;
    for (const auto &kind : FaultTable::kinds()) {
        known.append(QJsonObject{{u"nome"_s, kind.name},
                                 {u"onde"_s, kind.where},
                                 {u"efeito"_s, kind.effect},
                                 {u"variantes"_s, QJsonArray::fromStringList(kind.variants)}});
    }
    return controlJson(QJsonDocument(QJsonObject{{u"relogio"_s, state.clock.now().toString(Qt::ISODateWithMs)},
                                                 {u"escala"_s, state.clock.scale()},
                                                 {u"fundos"_s, state.content.funds().size()},
                                                 {u"falhas"_s, state.faults.state()},
                                                 {u"falhasConhecidas"_s, known}}));
}

Result<void> applyFaults(BankState &state, const QJsonValue &value)
{
    for (const auto &fault : value.toArray()) {
        if (auto armed = state.faults.armText(fault.toString()); !armed)
            return armed;
    }
    return {};
}

Result<void> applyReleases(BankState &state, const QJsonValue &value)
{
    const auto dates = value.toObject();
    for (auto it = dates.begin(); it != dates.end(); ++it) {
        const auto date = QDate::fromString(it.key(), Qt::ISODate);
        if (!date.isValid())
            return fail(ErrorCode::Config, u"liberados: data inválida %1"_s.arg(it.key()));
        if (!it.value().isArray()) {
            state.releases.setCount(date, it.value().toInt(-1));
            continue;
        }
        QList<int> indices;
        for (const auto &name : it.value().toArray()) {
            const auto index = state.content.funds().indexOf(name.toString());
            if (index < 0)
                return fail(ErrorCode::Config, u"liberados: fundo desconhecido %1"_s.arg(name.toString()));
            indices.append(index);
        }
        state.releases.setFunds(date, indices);
    }
    return {};
}

Result<void> applyClock(BankState &state, const QJsonValue &value)
{
    const auto instant = QDateTime::fromString(value.toString(), Qt::ISODate);
    if (!instant.isValid())
        return fail(ErrorCode::Config, u"relogio: instante inválido"_s);
    state.clock.set(instant);
    return {};
}

Result<void> applyScale(BankState &state, const QJsonValue &value)
{
    if (value.toDouble() <= 0)
        return fail(ErrorCode::Config, u"escala: deve ser maior que zero"_s);
    state.clock.setScale(value.toDouble());
    return {};
}

using Apply = Result<void> (*)(BankState &, const QJsonValue &);

template <auto Function>
Result<void> plainly(BankState &state, const QJsonValue &value)
{
    Function(state, value);
    return {};
}

/// In the order in which they are carried out.
const QList<QPair<QString, Apply>> &controls()
{
    static const QList<QPair<QString, Apply>> table{
        {u"limparFalhas"_s, plainly<[](BankState &state, const QJsonValue &) { state.faults.clear(); }>},
        {u"falhas"_s, applyFaults},
        {u"relogio"_s, applyClock},
        {u"avancarSegundos"_s, plainly<[](BankState &state, const QJsonValue &value) {
             constexpr double kMs = 1000;
             state.clock.advance(std::chrono::milliseconds(static_cast<qint64>(value.toDouble() * kMs)));
         }>},
        {u"escala"_s, applyScale},
        {u"liberarTudo"_s,
         plainly<[](BankState &state, const QJsonValue &value) { state.releases.setEverything(value.toBool()); }>},
        {u"liberados"_s, applyReleases},
        {u"expiraEm"_s, plainly<[](BankState &state, const QJsonValue &value) {
             state.tokens.setLifetime(std::chrono::seconds(value.toInt()));
         }>},
        {u"escopos"_s,
         plainly<[](BankState &state, const QJsonValue &value) { state.tokens.setScopesChecked(value.toBool()); }>},
        {u"revogarTokens"_s, plainly<[](BankState &state, const QJsonValue &) { state.tokens.revokeAll(); }>},
        {u"limparDiario"_s, plainly<[](BankState &state, const QJsonValue &) { state.journal.clear(); }>},
    };
    return table;
}

HttpReply applyControls(BankState &state, const QByteArray &body)
{
    const auto document = QJsonDocument::fromJson(body);
    if (!document.isObject())
        return controlError(u"corpo não é um objeto JSON"_s);
    auto wanted = document.object();
    for (const auto &[key, apply] : controls()) {
        if (!wanted.contains(key))
            continue;
        if (auto done = apply(state, wanted.take(key)); !done)
            return controlError(done.error().message);
    }
    if (!wanted.isEmpty())
        return controlError(u"chave desconhecida: %1"_s.arg(wanted.keys().join(u", "_s)));
    return stateReply(state);
}

} // namespace

HttpReply controlReply(BankState &state, const ServedRequest &request)
{
    if (request.path == u"/_controle"_s)
        return request.method == "POST" ? applyControls(state, request.body) : stateReply(state);
    if (request.path == u"/_controle/diario"_s)
        return controlJson(QJsonDocument(state.journal.entries()));
    if (request.path == u"/_controle/verdade"_s) {
        const auto date = QDate::fromString(request.query.value(u"data"_s), Qt::ISODate);
        return date.isValid() ? controlJson(QJsonDocument(bankTruth(state, date)))
                              : controlError(u"data: aaaa-mm-dd"_s);
    }
    return controlJson(QJsonDocument(QJsonObject{{u"erro"_s, u"não existe"_s}}), 404);
}

} // namespace Etl

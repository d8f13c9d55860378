// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/runreport.h"

#include "core/base/plaintext.h"
#include "core/model/requestjson.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

QString stageStateKey(StageState state)
{
    switch (state) {
    case StageState::NotApplicable: return u"nao_se_aplica"_s;
    case StageState::Done: return u"concluida"_s;
    case StageState::Failed: return u"falhou"_s;
    case StageState::Skipped: return u"nao_executada"_s;
    }
    return {};
}

StageState stageStateFromKey(const QString &key)
{
    for (const StageState state : {StageState::NotApplicable, StageState::Done, StageState::Failed}) {
        if (stageStateKey(state) == key)
            return state;
    }
    return StageState::Skipped;
}

QString fundStateKey(FundState state)
{
    switch (state) {
    case FundState::Loaded: return u"carregado"_s;
    case FundState::Unchanged: return u"sem_mudanca"_s;
    case FundState::Rejected: return u"rejeitado"_s;
    case FundState::Missing: return u"faltando"_s;
    case FundState::Extracted: return u"extraido"_s;
    case FundState::Simulated: return u"simulado"_s;
    }
    return {};
}

FundState fundStateFromKey(const QString &key)
{
    for (const FundState state :
         {FundState::Loaded, FundState::Unchanged, FundState::Rejected, FundState::Extracted, FundState::Simulated}) {
        if (fundStateKey(state) == key)
            return state;
    }
    return FundState::Missing;
}

QJsonValue decimalValue(const OptionalDecimal &value)
{
    // Text, not a JSON number: readers of JSON numbers lose digits.
    return value ? QJsonValue(value->toString()) : QJsonValue(QJsonValue::Null);
}

OptionalDecimal decimalFrom(const QJsonValue &value)
{
    if (!value.isString())
        return std::nullopt;
    const auto number = Decimal::parse(value.toString());
    return number ? OptionalDecimal(*number) : std::nullopt;
}

QJsonValue errorValue(const std::optional<Error> &error)
{
    if (!error)
        return QJsonValue(QJsonValue::Null);
    return QJsonObject{{u"codigo"_s, errorCodeName(error->code)},
                       {u"motivo"_s, reasonWord(error->code)},
                       {u"mensagem"_s, error->message},
                       {u"detalhe"_s, error->detail},
                       {u"onde"_s, QJsonArray::fromStringList(error->trail)},
                       {u"o_que_fazer"_s, operatorAdvice(error->code)}};
}

QStringList stringsFrom(const QJsonValue &value)
{
    QStringList texts;
    for (const QJsonValue &entry : value.toArray())
        texts.append(entry.toString());
    return texts;
}

std::optional<Error> errorFrom(const QJsonValue &value)
{
    if (!value.isObject())
        return std::nullopt;
    const QJsonObject object = value.toObject();
    return Error{errorCodeFromName(object.value("codigo"_L1).toString()), object.value("mensagem"_L1).toString(),
                 object.value("detalhe"_L1).toString(), stringsFrom(object.value("onde"_L1))};
}

QJsonObject toJson(const StageReport &stage)
{
    return {{u"etapa"_s, stageKey(stage.stage)},
            {u"estado"_s, stageStateKey(stage.state)},
            {u"quantidade"_s, stage.count},
            {u"duracao_ms"_s, qint64(stage.duration.count())},
            {u"erro"_s, errorValue(stage.error)}};
}

QJsonObject toJson(const FundReport &fund)
{
    return {{u"fundo"_s, fund.fund},
            {u"estado"_s, fundStateKey(fund.state)},
            {u"linhas"_s, fund.rows},
            {u"soma"_s, decimalValue(fund.sum)},
            {u"patrimonio"_s, decimalValue(fund.patrimonio)},
            {u"diferenca"_s, decimalValue(fund.difference)},
            {u"arquivo"_s, fund.file},
            {u"avisos"_s, QJsonArray::fromStringList(fund.warnings)},
            {u"erro"_s, errorValue(fund.error)}};
}

QJsonObject toJson(const ItemReport &item)
{
    QJsonArray stages;
    for (const StageReport &stage : item.stages)
        stages.append(toJson(stage));
    QJsonArray funds;
    for (const FundReport &fund : item.fundReports)
        funds.append(toJson(fund));
    return {{u"tipo"_s, partName(item.part)},
            {u"data"_s, item.date.toString(Qt::ISODate)},
            {u"status"_s, outcomeWord(item.outcome)},
            {u"erro"_s, errorValue(item.error)},
            {u"pasta"_s, item.folder},
            {u"arquivos"_s, item.files},
            {u"fundos"_s, item.funds},
            {u"linhas"_s, item.rows},
            {u"duracao_ms"_s, qint64(item.duration.count())},
            {u"etapas"_s, stages},
            {u"por_fundo"_s, funds},
            {u"faltando"_s, QJsonArray::fromStringList(item.missingFunds)},
            {u"avisos"_s, QJsonArray::fromStringList(item.warnings)}};
}

StageReport stageFrom(const QJsonObject &object)
{
    StageReport stage;
    for (const Stage candidate : allStages()) {
        if (stageKey(candidate) == object.value("etapa"_L1).toString())
            stage.stage = candidate;
    }
    stage.state = stageStateFromKey(object.value("estado"_L1).toString());
    stage.count = object.value("quantidade"_L1).toInteger();
    stage.duration = std::chrono::milliseconds(object.value("duracao_ms"_L1).toInteger());
    stage.error = errorFrom(object.value("erro"_L1));
    return stage;
}

FundReport fundFrom(const QJsonObject &object)
{
    FundReport fund;
    fund.fund = object.value("fundo"_L1).toString();
    fund.state = fundStateFromKey(object.value("estado"_L1).toString());
    fund.rows = object.value("linhas"_L1).toInteger();
    fund.sum = decimalFrom(object.value("soma"_L1));
    fund.patrimonio = decimalFrom(object.value("patrimonio"_L1));
    fund.difference = decimalFrom(object.value("diferenca"_L1));
    fund.file = object.value("arquivo"_L1).toString();
    fund.warnings = stringsFrom(object.value("avisos"_L1));
    fund.error = errorFrom(object.value("erro"_L1));
    return fund;
}

Outcome outcomeFrom(const QJsonValue &value)
{
    return value.toString() == outcomeWord(Outcome::Success) ? Outcome::Success : Outcome::Failure;
}

ItemReport itemFrom(const QJsonObject &object)
{
    ItemReport item;
    item.part = partFromName(object.value("tipo"_L1).toString()).value_or(Part::Carteira);
    item.date = QDate::fromString(object.value("data"_L1).toString(), Qt::ISODate);
    item.outcome = outcomeFrom(object.value("status"_L1));
    item.error = errorFrom(object.value("erro"_L1));
    item.folder = object.value("pasta"_L1).toString();
    item.files = object.value("arquivos"_L1).toInt();
    item.funds = object.value("fundos"_L1).toInt();
    item.rows = object.value("linhas"_L1).toInteger();
    item.duration = std::chrono::milliseconds(object.value("duracao_ms"_L1).toInteger());
    for (const QJsonValue &stage : object.value("etapas"_L1).toArray())
        item.stages.append(stageFrom(stage.toObject()));
    for (const QJsonValue &fund : object.value("por_fundo"_L1).toArray())
        item.fundReports.append(fundFrom(fund.toObject()));
    item.missingFunds = stringsFrom(object.value("faltando"_L1));
    item.warnings = stringsFrom(object.value("avisos"_L1));
    return item;
}

QJsonValue instantValue(const QDateTime &instant)
{
    return instant.isValid() ? QJsonValue(instant.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue(QJsonValue::Null);
}

} // namespace

QString outcomeWord(Outcome outcome)
{
    return outcome == Outcome::Success ? u"SUCESSO"_s : u"FALHA"_s;
}

QString fundStateName(FundState state)
{
    QString name = fundStateKey(state);
    if (state == FundState::Unchanged)
        return u"sem mudança"_s;
    if (state == FundState::Extracted)
        return u"extraído"_s;
    return name;
}

const StageReport *ItemReport::stage(Stage wanted) const
{
    for (const StageReport &report : stages) {
        if (report.stage == wanted)
            return &report;
    }
    return nullptr;
}

int fundCount(const RunReport &report, const QList<FundState> &states)
{
    QSet<QString> funds;
    for (const ItemReport &item : report.items) {
        for (const FundReport &fund : item.fundReports) {
            if (states.contains(fund.state))
                funds.insert(labelKey(fund.fund));
        }
    }
    return int(funds.size());
}

int fundCount(const RunReport &report)
{
    int most = fundCount(report, {FundState::Loaded, FundState::Unchanged, FundState::Rejected, FundState::Extracted,
                                  FundState::Simulated});
    // What was read may have no fund of its own to tell of: only its number is known.
    for (const ItemReport &item : report.items)
        most = std::max(most, item.funds);
    return most;
}

int settledFundCount(const RunReport &report)
{
    if (report.asked && report.asked->mode == RunMode::ExtractOnly)
        return fundCount(report);
    int settled = fundCount(report, {report.dryRun ? FundState::Simulated : FundState::Loaded, FundState::Unchanged});
    // In a part that succeeded no fund failed; the record of a very long run keeps only their number.
    for (const ItemReport &item : report.items) {
        if (item.outcome == Outcome::Success && item.fundReports.isEmpty())
            settled = std::max(settled, item.funds);
    }
    return settled;
}

int warningCount(const RunReport &report)
{
    const bool dated = std::any_of(report.items.cbegin(), report.items.cend(), [&report](const ItemReport &item) {
        return item.date != report.items.constFirst().date;
    });
    QSet<QStringList> different;
    for (const QString &warning : report.warnings)
        different.insert({warning});
    for (const ItemReport &item : report.items) {
        const QString date = dated ? item.date.toString(Qt::ISODate) : QString();
        for (const QString &warning : item.warnings)
            different.insert(dated ? QStringList{warning, date, partName(item.part)} : QStringList{warning});
        for (const FundReport &fund : item.fundReports) {
            for (const QString &warning : fund.warnings)
                different.insert({warning, date, {}, fund.fund});
        }
    }
    return std::max(int(different.size()), report.countedWarnings);
}

QJsonObject toJson(const RunReport &report)
{
    QJsonArray items;
    for (const ItemReport &item : report.items)
        items.append(toJson(item));
    return {{u"execucao"_s, report.runId},
            {u"inicio"_s, instantValue(report.started)},
            {u"fim"_s, instantValue(report.finished)},
            {u"origem"_s, report.origin},
            {u"usuario"_s, report.user},
            {u"computador"_s, report.computer},
            {u"versao"_s, report.version},
            {u"data_pedida"_s, report.dateText},
            {u"parametros"_s, report.parameters},
            {u"pedido"_s, report.asked ? QJsonValue(toJson(*report.asked)) : QJsonValue(QJsonValue::Null)},
            {u"simulacao"_s, report.dryRun},
            {u"situacao"_s, report.finished.isValid() ? u"finalizada"_s : u"iniciada"_s},
            {u"status"_s, outcomeWord(report.outcome)},
            {u"erro"_s, errorValue(report.error)},
            {u"log"_s, report.logFile},
            {u"nada_a_fazer"_s, report.nothingToDo},
            {u"itens"_s, items},
            {u"avisos"_s, QJsonArray::fromStringList(report.warnings)},
            {kWarningCountKey, warningCount(report)}};
}

RunReport runReportFromJson(const QJsonObject &object)
{
    RunReport report;
    report.runId = object.value("execucao"_L1).toString();
    report.started = QDateTime::fromString(object.value("inicio"_L1).toString(), Qt::ISODateWithMs);
    report.finished = QDateTime::fromString(object.value("fim"_L1).toString(), Qt::ISODateWithMs);
    report.origin = object.value("origem"_L1).toString();
    report.user = object.value("usuario"_L1).toString();
    report.computer = object.value("computador"_L1).toString();
    report.version = object.value("versao"_L1).toString();
    report.dateText = object.value("data_pedida"_L1).toString();
    report.parameters = object.value("parametros"_L1).toString();
    if (object.value("pedido"_L1).isObject())
        report.asked = runRequestFromJson(object.value("pedido"_L1).toObject());
    report.dryRun = object.value("simulacao"_L1).toBool();
    report.outcome = outcomeFrom(object.value("status"_L1));
    report.error = errorFrom(object.value("erro"_L1));
    report.logFile = object.value("log"_L1).toString();
    report.nothingToDo = object.value("nada_a_fazer"_L1).toBool();
    for (const QJsonValue &item : object.value("itens"_L1).toArray())
        report.items.append(itemFrom(item.toObject()));
    report.warnings = stringsFrom(object.value("avisos"_L1));
    // The record of a very long run has the number of warnings that its funds had, and not the funds.
    if (const int written = object.value(kWarningCountKey).toInt(); written > warningCount(report))
        report.countedWarnings = written;
    return report;
}

} // namespace Etl

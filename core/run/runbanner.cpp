// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/runbanner.h"

#include "core/base/plaintext.h"
#include "core/run/commandtext.h"
#include "core/run/itemrun.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

QString partTitle(Part part)
{
    return part == Part::Carteira ? u"CARTEIRA"_s : u"RENTABILIDADE"_s;
}

QString seconds(std::chrono::milliseconds duration)
{
    return QString::number(duration.count() / 1'000) + u'.' +
           u"%1"_s.arg(duration.count() % 1'000 / 10, 2, 10, QLatin1Char('0'));
}

QString modeText(const RunRequest &request)
{
    QString text;
    if (request.mode == RunMode::ExtractOnly)
        text = u"apenas extração"_s;
    else if (request.mode == RunMode::LoadOnly)
        text = u"apenas carga"_s;
    else
        text = u"completo"_s;
    if (request.waiting)
        text += u", até estar completo (no máximo até %1)"_s.arg(request.waiting->until.toString(u"HH:mm"));
    return request.dryRun ? text + u", simulação (nada será gravado)"_s : text;
}

/// The run's reason, then that of each other part of the date that failed: of several dates the list above tells.
void logReasons(RunLog &log, const RunReport &report)
{
    const LogContext context{report.runId, {}, {}, {}};
    const Error error = report.error.value_or(Error{});
    log.error(u"Motivo da FALHA - %1: %2 %3"_s.arg(reasonWord(error.code), error.oneLine(), operatorAdvice(error.code)),
              context);
    if (report.items.size() > allParts().size())
        return;
    for (const ItemReport &item : report.items) {
        if (item.outcome == Outcome::Failure && item.error && item.error != error)
            log.error(u"Também falhou: %1 - %2: %3"_s.arg(partName(item.part), reasonWord(item.error->code),
                                                          item.error->oneLine()),
                      context);
    }
}

QString missingLine(const ItemReport &item)
{
    return u"Fundos faltando (%1): "_s.arg(item.missingFunds.size()) + item.missingFunds.join(u", "_s);
}

} // namespace

void logRunStart(RunLog &log, const RunRequest &request, const QString &runId)
{
    const LogContext context{runId, {}, {}, {}};
    QStringList dates;
    for (const QDate date : request.dates)
        dates.append(date.toString(Qt::ISODate));
    log.info(u"INICIANDO ORQUESTRADOR BTG ETL"_s, context);
    log.info(QString(80, u'='), context);
    log.info(u"Tipo: %1"_s.arg(partsWord(request.parts)), context);
    const QString resolved =
        request.period
            ? u"%1 %2"_s.arg(request.dates.size()).arg(request.dates.size() == 1 ? u"dia útil"_s : u"dias úteis"_s)
            : dates.join(u", "_s);
    log.info(request.dateText == resolved || request.dateText.isEmpty()
                 ? u"Data: %1"_s.arg(resolved)
                 : u"Data: %1 (%2)"_s.arg(request.dateText, resolved),
             context);
    log.info(u"Modo: %1"_s.arg(modeText(request)), context);
    log.info(u"Execução: %1"_s.arg(runId), context);
    log.info(QString(80, u'='), context);
}

void logItemEnd(RunLog &log, const ItemReport &item, const QString &runId)
{
    const LogContext context{runId, partName(item.part), item.date.toString(Qt::ISODate), {}};
    log.info(u"MÉTRICA: Tempo de execução: %1 segundos"_s.arg(seconds(item.duration)), context);
    log.info(u"MÉTRICA: Total de fundos processados: %1"_s.arg(item.funds), context);
    log.info(u"MÉTRICA: Total de registros processados: %1"_s.arg(item.rows), context);
    const QString title = partTitle(item.part);
    if (item.outcome == Outcome::Success) {
        log.info(u"PROCESSAMENTO DE %1 CONCLUÍDO COM SUCESSO"_s.arg(title), context);
    } else {
        const Error error = item.error.value_or(Error{});
        if (!item.missingFunds.isEmpty())
            log.error(missingLine(item), context);
        log.error(u"PROCESSAMENTO DE %1 FINALIZADO COM FALHA - %2: %3 %4"_s.arg(
                      title, reasonWord(error.code), error.oneLine(), operatorAdvice(error.code)),
                  context);
    }
    log.info(u"- Data de Referência: %1"_s.arg(item.date.toString(Qt::ISODate)), context);
    log.info(u"- Total de Fundos: %1"_s.arg(item.funds), context);
    log.info(u"- Total de Registros Processados: %1"_s.arg(item.rows), context);
    const auto unchanged = std::count_if(item.fundReports.cbegin(), item.fundReports.cend(),
                                         [](const FundReport &fund) { return fund.state == FundState::Unchanged; });
    if (unchanged > 0)
        log.info(u"- Fundos sem mudança: %1"_s.arg(unchanged), context);
}

void logItemIncomplete(RunLog &log, const ItemReport &item, const QString &runId)
{
    const Error error = item.error.value_or(Error{});
    const LogContext context{runId, partName(item.part), item.date.toString(Qt::ISODate), {}};
    QString text =
        u"%1 DE %2 AINDA INCOMPLETA - %3, %4; "_s.arg(partTitle(item.part), item.date.toString(u"dd/MM/yyyy"),
                                                      numbered(item.funds, u"fundo lido"_s, u"fundos lidos"_s),
                                                      numbered(item.rows, u"linha gravada"_s, u"linhas gravadas"_s)) +
        error.oneLine();
    log.warning(text, context);
    if (!item.missingFunds.isEmpty()) // the reason names the first ones
        log.info(missingLine(item), context);
}

void logRunEnd(RunLog &log, const RunReport &report)
{
    const LogContext context{report.runId, {}, {}, {}};
    log.info(QString(80, u'='), context);
    log.info(u"RESUMO DE MÉTRICAS DO PROCESSAMENTO"_s, context);
    if (report.nothingToDo)
        log.info(u"Nada a fazer: tudo o que foi pedido já está completo."_s, context);
    for (const ItemReport &item : report.items) {
        const LogContext place{report.runId, partName(item.part), item.date.toString(Qt::ISODate), {}};
        log.info(u"Tipo: %1"_s.arg(partName(item.part)), place);
        log.info(u"Data de Referência: %1"_s.arg(item.date.toString(Qt::ISODate)), place);
        log.info(u"Extração - Total de Fundos: %1"_s.arg(item.funds), place);
        log.info(u"Processamento - Total de Registros: %1"_s.arg(item.rows), place);
        log.info(u"Status: %1"_s.arg(outcomeWord(item.outcome)), place);
    }
    QStringList failed;
    for (const ItemReport &item : report.items) {
        if (item.outcome == Outcome::Failure)
            failed.append(u"%1 %2 (%3)"_s.arg(partName(item.part), item.date.toString(u"dd/MM/yyyy"),
                                              reasonWord(item.error.value_or(Error{}).code)));
    }
    if (report.items.size() > allParts().size()) {
        log.info(
            u"Concluídos com sucesso: %1 de %2"_s.arg(report.items.size() - failed.size()).arg(report.items.size()),
            context);
        if (!failed.isEmpty())
            log.error(u"Com falha (%1): %2"_s.arg(failed.size()).arg(failed.join(u", "_s)), context);
    }
    log.info(
        u"Duração total: %1"_s.arg(durationText(std::chrono::milliseconds(report.started.msecsTo(report.finished)))),
        context);
    if (const int warnings = warningCount(report); warnings > 0)
        log.warning(u"Avisos desta execução: %1 (veja as linhas WARNING acima)"_s.arg(warnings), context);
    if (report.outcome == Outcome::Failure)
        logReasons(log, report);
    log.info(QString(80, u'='), context);
    log.write(report.outcome == Outcome::Success ? LogLevel::Info : LogLevel::Error,
              u"ORQUESTRADOR BTG ETL FINALIZADO - Status: %1"_s.arg(outcomeWord(report.outcome)), context);
}

} // namespace Etl

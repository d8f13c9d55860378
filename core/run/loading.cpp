// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/loading.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

FundState stateAfter(const FundLoaded &answer, bool dryRun)
{
    if (answer.unchanged)
        return FundState::Unchanged;
    return dryRun ? FundState::Simulated : FundState::Loaded;
}

/// Takes over what the server did for each fund; a fund whose values do not fit the table is rejected here.
template <typename Row>
void takeOver(const RunContext &context, ItemRun &item, const QList<FundLoad<Row>> &funds, const FundsLoaded &answers)
{
    QHash<QString, FundReport *> reportOf;
    for (FundReport &report : item.report().fundReports) {
        if (report.state == FundState::Extracted)
            reportOf.insert(report.fund, &report);
    }
    for (qsizetype i = 0; i < answers.size(); ++i) {
        FundReport *report = reportOf.value(funds[i].fund);
        if (!report)
            continue;
        if (!answers[i]) {
            report->state = FundState::Rejected;
            report->error = answers[i].error();
            context.log.error(u"Fundo %1 rejeitado na carga: %2 As linhas antigas desse fundo foram mantidas."_s.arg(
                                  funds[i].fund, answers[i].error().oneLine()),
                              item.logContext(Stage::Load));
            continue;
        }
        report->state = stateAfter(*answers[i], context.request.dryRun);
        if (!context.request.dryRun)
            item.report().rows += answers[i]->inserted;
    }
}

void logCounts(const RunContext &context, const ItemRun &item, qint64 sent, qint64 unchanged,
               std::chrono::nanoseconds took)
{
    const qint64 written = item.report().rows;
    const QString percent = sent == 0 ? u"100%"_s : u"%1%"_s.arg(written * 100 / sent);
    if (context.request.dryRun)
        item.info(Stage::Load, u"Simulação: %1 linhas conferidas no banco e desfeitas; nada foi gravado"_s.arg(sent));
    else
        item.info(Stage::Load, u"MÉTRICA: Registros inseridos: %1 / %2 (%3)"_s.arg(written).arg(sent).arg(percent));
    if (unchanged > 0)
        item.info(Stage::Load, u"%1 fundo(s) sem mudança, deixados como estavam"_s.arg(unchanged));
    item.info(Stage::Load, u"MÉTRICA: Tempo de inserção no banco: %1"_s.arg(durationText(took)));
}

Result<void> callOwedProcedure(const RunContext &context, ItemRun &item, Session &session, const QString &procedure)
{
    if (procedure.isEmpty() || context.request.dryRun)
        return {};
    const auto owed = procedureOwed(session, item.plan().part, item.plan().date);
    if (!owed)
        return fail(owed.error());
    if (!*owed)
        return {};
    item.info(Stage::Load,
              u"Executando procedure %1 para a data %2..."_s.arg(procedure, item.plan().date.toString(Qt::ISODate)));
    const std::chrono::nanoseconds start = context.clock.elapsed();
    if (auto called = callProcedure(session, item.plan().part, item.plan().date, procedure); !called) {
        Error error = called.error();
        error.message =
            u"As linhas foram gravadas, mas a procedure %1 falhou; a próxima execução desta data a chamará de novo. %2"_s
                .arg(procedure, error.message);
        return fail(error);
    }
    item.info(Stage::Load,
              u"Procedure %1 concluída em %2"_s.arg(procedure, durationText(context.clock.elapsed() - start)));
    return {};
}

template <typename Row, typename Replace>
void loadFunds(const RunContext &context, ItemRun &item, Session &session, const Lease &lease,
               const QList<FundLoad<Row>> &funds, const QString &procedure, Replace replace)
{
    // The item's outcome carries the error; the stage has logged it.
    (void)item.stage(Stage::Load, [&](qint64 &count) -> Result<void> {
        WriteOptions options;
        options.runId = context.runId;
        options.lease = lease;
        options.dryRun = context.request.dryRun;
        options.procedureOwed = !procedure.isEmpty();
        options.token = context.token;
        const std::chrono::nanoseconds start = context.clock.elapsed();
        const auto answers = replace(session, funds, options);
        if (!answers)
            return fail(answers.error());
        takeOver(context, item, funds, *answers);

        qint64 sent = 0;
        qint64 unchanged = 0;
        for (qsizetype i = 0; i < answers->size(); ++i) {
            const Result<FundLoaded> &answer = answers->at(i);
            unchanged += answer && answer->unchanged ? 1 : 0;
            sent += answer && !answer->unchanged ? funds[i].rows.size() : 0;
        }
        count = item.report().rows;
        logCounts(context, item, sent, unchanged, context.clock.elapsed() - start);
        return callOwedProcedure(context, item, session, procedure);
    });
}

} // namespace

void loadCarteira(const RunContext &context, ItemRun &item, Session &session, const Lease &lease,
                  const QList<FundLoad<CarteiraRow>> &funds)
{
    loadFunds(context, item, session, lease, funds, context.settings.database.procCarteira, replaceCarteira);
}

void loadRentabilidade(const RunContext &context, ItemRun &item, Session &session, const Lease &lease,
                       const QList<FundLoad<RentabilidadeRow>> &funds)
{
    loadFunds(context, item, session, lease, funds, context.settings.database.procRentabilidade, replaceRentabilidade);
}

} // namespace Etl

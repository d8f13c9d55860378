// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/loading.h"

#include "core/base/plaintext.h"

#include <QHash>
#include <QSet>

#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

FundState stateAfter(const FundLoaded &answer, bool dryRun)
{
    if (answer.unchanged)
        return FundState::Unchanged;
    return dryRun ? FundState::Simulated : FundState::Loaded;
}

/// Takes over what became of each fund as soon as it is final, so that what was committed before a failure is told too.
class Settlement
{
public:
    Settlement(const RunContext &context, ItemRun &item) : m_context(context), m_item(item)
    {
        QList<FundReport> &reports = item.report().fundReports;
        for (qsizetype i = 0; i < reports.size(); ++i) {
            if (reports[i].state == FundState::Extracted)
                m_placeOf.insert(reports[i].fund, i);
        }
        m_total = m_placeOf.size();
    }

    template <typename Row>
    void settle(const FundLoad<Row> &fund, const Result<FundLoaded> &answer)
    {
        const auto place = m_placeOf.constFind(fund.fund);
        if (place == m_placeOf.cend())
            return;
        FundReport &report = m_item.report().fundReports[*place];
        take(report, fund, answer);
        m_item.tell(stepOf(report.state, m_context.request.mode), report);
        m_item.advance(Stage::Load, ++m_done, m_total);
    }

    void logCounts(std::chrono::nanoseconds took) const
    {
        const qint64 written = m_item.report().rows;
        const QString percent = m_sent == 0 ? u"100%"_s : u"%1%"_s.arg(written * 100 / m_sent);
        if (m_context.request.dryRun)
            m_item.info(Stage::Load, u"Simulação: %1 no banco e desfeitas; nada foi gravado"_s.arg(
                                         numbered(m_sent, u"linha conferida"_s, u"linhas conferidas"_s)));
        else
            m_item.info(Stage::Load,
                        u"MÉTRICA: Registros inseridos: %1 / %2 (%3)"_s.arg(written).arg(m_sent).arg(percent));
        if (m_unchanged > 0)
            m_item.info(Stage::Load, numbered(m_unchanged, u"fundo sem mudança, deixado como estava"_s,
                                              u"fundos sem mudança, deixados como estavam"_s));
        m_item.info(Stage::Load, u"MÉTRICA: Tempo de inserção no banco: %1"_s.arg(durationText(took)));
    }

private:
    template <typename Row>
    void take(FundReport &report, const FundLoad<Row> &fund, const Result<FundLoaded> &answer)
    {
        if (!answer) {
            report.state = FundState::Rejected;
            report.error = answer.error();
            m_context.log.error(u"Fundo %1 rejeitado na carga: %2 As linhas antigas desse fundo foram mantidas."_s.arg(
                                    fund.fund, answer.error().oneLine()),
                                m_item.logContext(Stage::Load));
            return;
        }
        report.state = stateAfter(*answer, m_context.request.dryRun);
        if (answer->unchanged) {
            ++m_unchanged;
            return;
        }
        m_sent += fund.rows.size();
        if (!m_context.request.dryRun)
            m_item.report().rows += answer->inserted;
    }

    const RunContext &m_context;
    ItemRun &m_item;
    QHash<QString, qsizetype> m_placeOf;
    qint64 m_sent = 0;
    qint64 m_unchanged = 0;
    qint64 m_done = 0;
    qint64 m_total = 0;
};

Result<void> callOwedProcedure(const RunContext &context, ItemRun &item, Session &session, const Lease &lease,
                               const QString &procedure)
{
    if (procedure.isEmpty() || context.request.dryRun)
        return {};
    if (auto go = checkpoint(context.token); !go)
        return go;
    const auto owed = procedureOwed(session, item.plan().part, item.plan().date);
    if (!owed)
        return fail(owed.error());
    if (!*owed)
        return {};
    item.info(Stage::Load,
              u"Executando procedure %1 para a data %2..."_s.arg(procedure, item.plan().date.toString(Qt::ISODate)));
    const std::chrono::nanoseconds start = context.clock.elapsed();
    if (auto called = callProcedure(session, item.plan().part, item.plan().date, procedure, lease, context.token);
        !called) {
        Error error = called.error();
        if (error.code == ErrorCode::Cancelled)
            error.message =
                u"As linhas foram gravadas; a procedure %1 foi interrompida e será chamada na próxima execução desta data."_s
                    .arg(procedure);
        else
            error.message =
                u"As linhas foram gravadas, mas a procedure %1 falhou; a próxima execução desta data a chamará de novo. %2"_s
                    .arg(procedure, error.message);
        return fail(error);
    }
    item.info(Stage::Load,
              u"Procedure %1 concluída em %2"_s.arg(procedure, durationText(context.clock.elapsed() - start)));
    return {};
}

/// The bank's names of a fund that are not its name in the tables: rows from before the map may stand under them. A
/// name that is a fund of this load itself is none.
template <typename Row>
QSet<QString> formerNames(const ItemRun &item, const QString &fund, const QList<FundLoad<Row>> &funds)
{
    QSet<QString> names = item.bankNames.value(fund);
    names.remove(fund);
    for (const FundLoad<Row> &other : funds)
        names.remove(other.fund);
    return names;
}

/// One call of the writers, each fund settled as soon as its fate is final.
template <typename Row, typename Replace>
Result<void> replaceAndSettle(Session &session, const QList<FundLoad<Row>> &funds, WriteOptions options,
                              Settlement &settlement, Replace replace)
{
    options.settled = [&](qsizetype index, const Result<FundLoaded> &answer) {
        settlement.settle(funds[index], answer);
    };
    const auto answers = replace(session, funds, options);
    return answers ? Result<void>() : fail(answers.error());
}

/// Replaces the funds. One that was renamed by the map goes with all its old names in one transaction, so that it never
/// stands twice.
template <typename Row, typename Replace>
Result<void> replaceWithFormerNames(ItemRun &item, Session &session, const QList<FundLoad<Row>> &funds,
                                    const WriteOptions &options, Settlement &settlement, Replace replace)
{
    std::optional<QSet<QString>> standing; // asked only when the map renamed a fund
    QList<FundLoad<Row>> plain;
    for (const FundLoad<Row> &fund : funds) {
        QSet<QString> former = formerNames(item, fund.fund, funds);
        if (!former.isEmpty() && !standing) {
            auto asked = fundsWithRows(session, item.plan().part, item.plan().date);
            if (!asked)
                return fail(asked.error());
            standing = *std::move(asked);
        }
        if (standing)
            former.intersect(*standing);
        if (former.isEmpty()) {
            plain.append(fund);
            continue;
        }
        QList<FundLoad<Row>> together;
        for (const QString &name : std::as_const(former)) {
            FundLoad<Row> old;
            old.fund = name;
            old.date = fund.date;
            old.file = fund.file;
            old.sha256 = fund.sha256;
            old.rulesKey = "renomeado: " + fund.fund.toUtf8();
            together.append(old);
        }
        together.append(fund);
        if (auto replaced = replaceAndSettle(session, together, options, settlement, replace); !replaced)
            return replaced;
        item.warn(Stage::Load, u"as linhas de %1 sob o nome antigo %2 foram substituídas"_s.arg(
                                   fund.fund, QStringList(former.cbegin(), former.cend()).join(u", "_s)));
    }
    return replaceAndSettle(session, plain, options, settlement, replace);
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
        Settlement settlement(context, item);
        const std::chrono::nanoseconds start = context.clock.elapsed();
        auto replaced = replaceWithFormerNames(item, session, funds, options, settlement, replace);
        count = item.report().rows;
        settlement.logCounts(context.clock.elapsed() - start);
        if (!replaced)
            return replaced;
        return callOwedProcedure(context, item, session, lease, procedure);
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

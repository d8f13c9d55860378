// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/load/dialect.h"
#include "core/load/querykiller.h"
#include "core/load/writers.h"

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

/// A load that is owed a call, told apart from a later load of the same fund.
struct OwedLoad
{
    QString fund, runId, loadedAt;
};

Result<QList<OwedLoad>> owedLoads(Session &session, Part part, QDate date)
{
    auto query = session.exec(u"SELECT fundo, execucao, CAST(carregado_em AS CHAR) FROM etl_carga_fundo WHERE parte = "
                              "? AND data = ? AND procedimento_devido = 1"_s,
                              {partName(part), date.toString(Qt::ISODate)});
    if (!query)
        return fail(query.error());
    QList<OwedLoad> loads;
    while (query->next())
        loads.append({query->value(0).toString(), query->value(1).toString(), query->value(2).toString()});
    return loads;
}

Result<void> settleLoads(Session &session, Part part, QDate date, const QList<OwedLoad> &loads)
{
    constexpr qsizetype kPerStatement = 500;
    for (qsizetype from = 0; from < loads.size(); from += kPerStatement) {
        const QList<OwedLoad> some = loads.mid(from, kPerStatement);
        QVariantList values{partName(part), date.toString(Qt::ISODate)};
        for (const OwedLoad &load : some)
            values << load.fund << load.runId << load.loadedAt;
        const auto settled =
            session.exec(u"UPDATE etl_carga_fundo SET procedimento_devido = 0 WHERE parte = ? AND data = ? AND (fundo, "
                         "execucao, CAST(carregado_em AS CHAR)) IN "_s +
                             Dialect::placeholders(some.size(), u"(?, ?, ?)"_s),
                         values);
        if (!settled)
            return fail(settled.error());
    }
    return {};
}

/// A procedure may answer with any number of result sets; an error can stand behind the first one.
Result<void> drainCall(Session &session, const QString &procedure, QDate date)
{
    QSqlQuery query(session.database());
    query.setForwardOnly(true);
    const QString call = u"CALL %1('%2')"_s.arg(session.quoted(procedure), date.toString(Qt::ISODate));
    if (!query.exec(call))
        return fail(session.failed(query.lastError(), u"procedimento %1"_s.arg(procedure)));
    while (query.nextResult()) {
    }
    if (query.lastError().isValid())
        return fail(session.failed(query.lastError(), u"procedimento %1"_s.arg(procedure)));
    return {};
}

/// The call on a connection of its own: with the server's own modes, and patient. A stop ends it on the server.
Result<void> callStoppably(const Session &session, const QString &procedure, QDate date, const std::stop_token &token)
{
    const auto patient = Session::open(session.settings(), session.clock(), Session::Purpose::Procedure);
    if (!patient)
        return fail(patient.error(), u"procedimento %1"_s.arg(procedure));
    auto number = (*patient)->exec(u"SELECT CONNECTION_ID()"_s);
    if (!number)
        return fail(number.error());
    const qint64 connection = number->next() ? number->value(0).toLongLong() : 0;
    number->finish();
    if (auto go = checkpoint(token); !go)
        return go;
    const QueryKiller killer(session.settings(), session.clock(), connection, token);
    const auto called = drainCall(**patient, procedure, date);
    if (!called && token.stop_requested())
        return fail(ErrorCode::Cancelled,
                    u"Execução cancelada durante o procedimento %1; ele continua devido."_s.arg(procedure),
                    called.error().detail);
    return called;
}

} // namespace

Result<bool> procedureOwed(Session &session, Part part, QDate date)
{
    QList<OwedLoad> loads;
    const auto read = session.transact(
        [&](Session &open) -> Result<void> {
            auto owed = owedLoads(open, part, date);
            if (!owed)
                return fail(owed.error());
            loads = std::move(*owed);
            return {};
        },
        {});
    if (!read)
        return fail(read.error());
    return !loads.isEmpty();
}

Result<void> callProcedure(Session &session, Part part, QDate date, const QString &procedure, const Lease &lease,
                           const std::stop_token &token)
{
    if (session.isSqlite())
        return fail(ErrorCode::Config,
                    u"SQLite não tem procedimentos: deixe DB_PROC_CARTEIRA e DB_PROC_RENTABILIDADE em branco."_s);
    QList<OwedLoad> loads;
    const auto begun = session.transact(
        [&](Session &open) -> Result<void> {
            if (auto mine = renewLease(open, lease); !mine)
                return mine;
            auto owed = owedLoads(open, part, date);
            if (!owed)
                return fail(owed.error());
            loads = std::move(*owed);
            return {};
        },
        token);
    if (!begun)
        return begun;
    if (auto called = callStoppably(session, procedure, date, token); !called)
        return called;
    // Not stopped any more: the procedure has run, and that is remembered.
    return session.transact(
        [&](Session &open) -> Result<void> {
            if (auto mine = renewLease(open, lease); !mine)
                return mine;
            return settleLoads(open, part, date, loads);
        },
        {});
}

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/load/writers.h"

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

/// A procedure may answer with any number of result sets; an error can stand behind the first one.
Result<void> callAndDrain(Session &session, const QString &procedure, QDate date)
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

} // namespace

Result<bool> procedureOwed(Session &session, Part part, QDate date)
{
    bool owed = false;
    const auto read = session.transact(
        [&](Session &open) -> Result<void> {
            auto query = open.exec(u"SELECT COUNT(*) FROM etl_carga_fundo WHERE parte = ? AND data = ? AND "
                                   "procedimento_devido = 1"_s,
                                   {partName(part), date.toString(Qt::ISODate)});
            if (!query)
                return fail(query.error());
            owed = query->next() && query->value(0).toInt() > 0;
            return {};
        },
        {});
    if (!read)
        return fail(read.error());
    return owed;
}

Result<void> callProcedure(Session &session, Part part, QDate date, const QString &procedure)
{
    if (session.isSqlite())
        return fail(ErrorCode::Config,
                    u"SQLite não tem procedimentos: deixe DB_PROC_CARTEIRA e DB_PROC_RENTABILIDADE em branco."_s);
    {
        // A connection of its own: with the server's own modes, and patient.
        const auto patient = Session::open(session.settings(), session.clock(), Session::Purpose::Procedure);
        if (!patient)
            return fail(patient.error(), u"procedimento %1"_s.arg(procedure));
        if (auto called = callAndDrain(**patient, procedure, date); !called)
            return called;
    }
    return session.transact(
        [&](Session &open) -> Result<void> {
            const auto settled =
                open.exec(u"UPDATE etl_carga_fundo SET procedimento_devido = 0 WHERE parte = ? AND data = ?"_s,
                          {partName(part), date.toString(Qt::ISODate)});
            if (!settled)
                return fail(settled.error());
            return {};
        },
        {});
}

} // namespace Etl

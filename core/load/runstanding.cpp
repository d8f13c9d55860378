// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/load/runstanding.h"

#include "core/config/identity.h"
#include "core/load/dialect.h"
#include "core/load/ownerprocess.h"

#include <QMultiHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

struct HeldLease
{
    LeaseOwner owner;
    QString what; ///< "carteira de 19/11/2026"
    QDateTime renewed;
    bool expired = false;
};

Result<QMultiHash<QString, HeldLease>> heldLeases(Session &session)
{
    auto query = session.exec(u"SELECT execucao, usuario, computador, processo, origem, parte, CAST(data AS CHAR), "
                              u"CAST(renovada_em AS CHAR), "
                              "expira_em <= %1 FROM etl_reserva"_s.arg(Dialect::utcNow(session)));
    if (!query)
        return fail(query.error());
    QMultiHash<QString, HeldLease> leases;
    while (query->next()) {
        HeldLease lease;
        lease.owner = {query->value(0).toString(), query->value(1).toString(), query->value(2).toString(),
                       query->value(3).toLongLong(), query->value(4).toString()};
        const QDate date = QDate::fromString(query->value(6).toString(), Qt::ISODate);
        lease.what = u"%1 de %2"_s.arg(query->value(5).toString(), date.toString(u"dd/MM/yyyy"));
        lease.renewed = fromDatabaseTime(query->value(7).toString());
        lease.expired = query->value(8).toInt() != 0;
        leases.insert(lease.owner.runId, lease);
    }
    return leases;
}

QString clockTime(const QDateTime &instant)
{
    return instant.toLocalTime().toString(u"dd/MM/yyyy HH:mm:ss");
}

void judgeByLeases(RunSummary &run, const QList<HeldLease> &leases, const QString &computer)
{
    for (const HeldLease &lease : leases) {
        if (processEnded(lease.owner, {{}, {}, computer, 0})) {
            run.standing = RunStanding::Interrupted;
            run.standingWhy =
                u"O processo %1 neste computador não existe mais e não registrou o fim."_s.arg(lease.owner.processId);
            return;
        }
    }
    for (const HeldLease &lease : leases) {
        if (!lease.expired) {
            run.standing = RunStanding::Running;
            run.standingWhy = u"A reserva da %1 foi renovada às %2."_s.arg(
                lease.what, lease.renewed.toLocalTime().toString(u"HH:mm:ss"));
            return;
        }
    }
    run.standing = RunStanding::Interrupted;
    run.standingWhy = u"A reserva da %1 deixou de ser renovada em %2 e venceu."_s.arg(
        leases.first().what, clockTime(leases.first().renewed));
}

void judgeByAge(RunSummary &run, const QDateTime &now)
{
    if (run.started.isValid() && run.started.secsTo(now) > std::chrono::seconds(kLongestRun).count()) {
        run.standing = RunStanding::Interrupted;
        run.standingWhy = u"Começou há mais de %1 horas e nunca registrou o fim."_s.arg(kLongestRun.count());
        return;
    }
    run.standing = RunStanding::Unknown;
    run.standingWhy =
        u"Não há fim registrado nem reserva desta execução: pode estar entre duas datas, esperando o BTG, "
        "ou ter sido interrompida."_s;
}

} // namespace

Result<void> judgeStanding(Session &session, QList<RunSummary> &runs)
{
    const auto open = [](const RunSummary &run) { return !run.finished.isValid(); };
    if (std::none_of(runs.cbegin(), runs.cend(), open))
        return {};
    const auto leases = heldLeases(session);
    if (!leases)
        return fail(leases.error());
    const QString computer = processIdentity().computer;
    for (RunSummary &run : runs) {
        if (!open(run))
            continue;
        if (const QList<HeldLease> own = leases->values(run.runId); !own.isEmpty())
            judgeByLeases(run, own, computer);
        else
            judgeByAge(run, session.clock().now());
    }
    return {};
}

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/load/lease.h"

#include "core/load/dialect.h"
#include "core/load/ownerprocess.h"

#include <QMap>

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <thread>

using namespace Qt::StringLiterals;

namespace Etl {

namespace {

const int kLeaseSeconds = static_cast<int>(kLeaseDuration.count());

struct Holder
{
    LeaseOwner owner;
    QDateTime since; ///< UTC
    bool expired = false;
};

QString leaseKey(Part part, QDate date)
{
    return partName(part) + u' ' + date.toString(Qt::ISODate);
}

Unexpected lostLease(const Lease &lease)
{
    return fail(ErrorCode::Busy,
                u"A reserva da %1 de %2 foi perdida: outra execução assumiu essa data. Nada mais foi gravado."_s.arg(
                    partName(lease.part), lease.date.toString(u"dd/MM/yyyy"_s)));
}

/// As stored: NOT NULL, and a null QString would be bound as NULL.
QString storedOrigin(const LeaseOwner &owner)
{
    return owner.origin.isEmpty() ? u""_s : owner.origin.left(160);
}

/// Takes a row that is ours already, free, expired, or whose owner is known to be dead.
Result<bool> overtake(Session &session, Part part, QDate date, const LeaseOwner &owner, const QString &deadRun)
{
    const QString now = Dialect::utcNow(session);
    const auto taken = session.exec(
        u"UPDATE etl_reserva SET execucao = ?, usuario = ?, computador = ?, processo = ?, origem = ?, tomada_em = %1, "
        u"renovada_em "
        u"= %1, "
        "expira_em = %2 WHERE parte = ? AND data = ? AND (expira_em <= %1 OR execucao = ? OR execucao = ?)"_s.arg(
            now, Dialect::utcNow(session, kLeaseSeconds)),
        {owner.runId, owner.user, owner.computer, owner.processId, storedOrigin(owner), partName(part),
         date.toString(Qt::ISODate), owner.runId, deadRun});
    if (!taken)
        return fail(taken.error());
    return taken->numRowsAffected() == 1;
}

Result<bool> enter(Session &session, Part part, QDate date, const LeaseOwner &owner)
{
    const QString now = Dialect::utcNow(session);
    const auto entered = session.exec(
        Dialect::insertUnlessThere(session) +
            u"etl_reserva (parte, data, execucao, usuario, computador, processo, origem, tomada_em, renovada_em, "
            "expira_em) VALUES (?, ?, ?, ?, ?, ?, ?, %1, %1, %2)"_s.arg(now, Dialect::utcNow(session, kLeaseSeconds)),
        {partName(part), date.toString(Qt::ISODate), owner.runId, owner.user, owner.computer, owner.processId,
         storedOrigin(owner)});
    if (!entered)
        return fail(entered.error());
    return entered->numRowsAffected() == 1;
}

Result<std::optional<Holder>> holderOf(Session &session, Part part, QDate date)
{
    auto query = session.exec(u"SELECT execucao, usuario, computador, processo, CAST(tomada_em AS CHAR), expira_em <= "
                              u"%1, origem FROM etl_reserva "
                              "WHERE parte = ? AND data = ?"_s.arg(Dialect::utcNow(session)),
                              {partName(part), date.toString(Qt::ISODate)});
    if (!query)
        return fail(query.error());
    if (!query->next())
        return std::optional<Holder>();
    return std::optional(Holder{{query->value(0).toString(), query->value(1).toString(), query->value(2).toString(),
                                 query->value(3).toLongLong(), query->value(6).toString()},
                                fromDatabaseTime(query->value(4).toString()),
                                query->value(5).toInt() != 0});
}

/// One attempt; true when the lease is ours.
Result<bool> tryLease(Session &session, Part part, QDate date, const LeaseOwner &owner, std::optional<Holder> &holder)
{
    auto taken = overtake(session, part, date, owner, {});
    if (!taken || *taken)
        return taken;
    taken = enter(session, part, date, owner);
    if (!taken || *taken)
        return taken;
    const auto found = holderOf(session, part, date);
    if (!found)
        return fail(found.error());
    holder = *found;
    if (!holder || !processEnded(holder->owner, owner))
        return false;
    // A run of this computer that was killed: nobody renews its lease, so there is nothing to wait for.
    return overtake(session, part, date, owner, holder->owner.runId);
}

/// One part's place in the attempt to take several at once.
struct LeaseAttempt
{
    Part part;
    bool taken = false;
    std::optional<Holder> holder;
};

Result<Lease> answerOf(const LeaseAttempt &attempt, QDate date, const LeaseOwner &owner)
{
    if (attempt.taken)
        return Lease{attempt.part, date, owner};
    const QString day = date.toString(u"dd/MM/yyyy"_s);
    if (!attempt.holder)
        return fail(ErrorCode::Busy,
                    u"A %1 de %2 está sendo disputada por outra execução."_s.arg(partName(attempt.part), day));
    const Holder &holder = *attempt.holder;
    return fail(ErrorCode::Busy,
                u"%1 (%2) está carregando a %3 de %4 desde %5."_s.arg(holder.owner.user, holder.owner.computer,
                                                                      partName(attempt.part), day,
                                                                      holder.since.toLocalTime().toString(u"HH:mm"_s)),
                u"execução %1, processo %2"_s.arg(holder.owner.runId).arg(holder.owner.processId));
}

QList<Result<Lease>> answersOf(const QList<LeaseAttempt> &attempts, QDate date, const LeaseOwner &owner)
{
    QList<Result<Lease>> leases;
    for (const LeaseAttempt &attempt : attempts)
        leases.append(answerOf(attempt, date, owner));
    return leases;
}

/// Who evidently holds it; nobody when that is open, or the look failed: the transaction decides then.
std::optional<Holder> heldByAnother(Session &session, Part part, QDate date, const LeaseOwner &owner)
{
    const auto found = holderOf(session, part, date);
    if (!found || !*found)
        return std::nullopt;
    const Holder &holder = **found;
    const bool open = holder.expired || holder.owner.runId == owner.runId || processEnded(holder.owner, owner);
    return open ? std::nullopt : *found;
}

} // namespace

Result<Lease> takeLease(Session &session, Part part, QDate date, const LeaseOwner &owner)
{
    const auto leases = takeLeases(session, {part}, date, owner);
    return leases ? leases->first() : Result<Lease>(fail(leases.error()));
}

Result<QList<Result<Lease>>> takeLeases(Session &session, const QList<Part> &parts, QDate date,
                                        const LeaseOwner &claimant)
{
    LeaseOwner owner = claimant;
    if (owner.origin.isEmpty())
        owner.origin = processOrigin(owner.processId);
    // A look without locks first: in the middle of a load the holder's row is locked, and the answer must not wait for
    // it.
    QList<LeaseAttempt> seen;
    for (const Part part : parts)
        seen.append({part, false, heldByAnother(session, part, date, owner)});
    QList<LeaseAttempt> attempts = seen;
    const auto held = [](const LeaseAttempt &attempt) { return attempt.holder.has_value(); };
    if (std::all_of(seen.cbegin(), seen.cend(), held))
        return answersOf(attempts, date, owner);
    // A holder that gave it back between two of our statements: once more.
    for (int round = 0; round < 3; ++round) {
        const auto done = session.transact(
            [&](Session &open) -> Result<void> {
                attempts = seen;
                for (LeaseAttempt &attempt : attempts) {
                    if (attempt.holder)
                        continue;
                    const auto tried = tryLease(open, attempt.part, date, owner, attempt.holder);
                    if (!tried)
                        return fail(tried.error());
                    attempt.taken = *tried;
                }
                return {};
            },
            {});
        if (!done)
            return fail(done.error(), u"reserva da data"_s);
        const auto vanished = [](const LeaseAttempt &attempt) { return !attempt.taken && !attempt.holder; };
        if (std::none_of(attempts.cbegin(), attempts.cend(), vanished))
            break;
    }
    return answersOf(attempts, date, owner);
}

Result<void> renewLease(Session &session, const Lease &lease)
{
    const auto renewed = session.exec(
        u"UPDATE etl_reserva SET renovada_em = %1, expira_em = %2 WHERE parte = ? AND data = ? AND execucao = ?"_s.arg(
            Dialect::utcNow(session), Dialect::utcNow(session, kLeaseSeconds)),
        {partName(lease.part), lease.date.toString(Qt::ISODate), lease.owner.runId});
    if (!renewed)
        return fail(renewed.error());
    if (renewed->numRowsAffected() != 1)
        return lostLease(lease);
    return {};
}

Result<void> releaseLease(Session &session, const Lease &lease)
{
    return session.transact(
        [&](Session &open) -> Result<void> {
            const auto released =
                open.exec(u"DELETE FROM etl_reserva WHERE parte = ? AND data = ? AND execucao = ?"_s,
                          {partName(lease.part), lease.date.toString(Qt::ISODate), lease.owner.runId});
            if (!released)
                return fail(released.error());
            return {};
        },
        {});
}

class LeaseKeeper::Private
{
public:
    Private(DatabaseSettings with, const Clock &by, std::chrono::milliseconds every)
        : settings(std::move(with)), clock(by), heartbeat(every)
    {}

    void keep(const std::stop_token &token);
    void renewAll(std::unique_ptr<Session> &session, const std::stop_token &token);

    DatabaseSettings settings;
    const Clock &clock;
    std::chrono::milliseconds heartbeat;
    std::mutex mutex;
    std::condition_variable_any changed;
    QMap<QString, Lease> leases;
    std::jthread thread; ///< last: it ends before what it uses
};

void LeaseKeeper::Private::keep(const std::stop_token &token)
{
    std::unique_ptr<Session> session;
    std::unique_lock lock(mutex);
    while (!token.stop_requested()) {
        // Real time on purpose: the lease runs out by the database's clock, whatever the program takes for now.
        changed.wait_for(lock, token, heartbeat, [] { return false; });
        if (token.stop_requested() || leases.isEmpty())
            continue;
        lock.unlock();
        renewAll(session, token);
        lock.lock();
    }
}

void LeaseKeeper::Private::renewAll(std::unique_ptr<Session> &session, const std::stop_token &token)
{
    if (!session) {
        auto opened = Session::open(settings, clock, Session::Purpose::Watch);
        if (!opened)
            return; // the next heartbeat tries again; a load that lost its lease stops by itself
        session = std::move(*opened);
    }
    QList<Lease> due;
    {
        const std::lock_guard lock(mutex);
        due = leases.values();
    }
    for (const Lease &lease : due) {
        if (token.stop_requested())
            return;
        const auto renewed = renewLease(*session, lease);
        if (!renewed && renewed.error().code == ErrorCode::Database) {
            session.reset();
            return;
        }
    }
}

LeaseKeeper::LeaseKeeper(DatabaseSettings settings, const Clock &clock, std::chrono::milliseconds heartbeat)
    : d(std::make_unique<Private>(std::move(settings), clock, heartbeat))
{
    d->thread = std::jthread([keeper = d.get()](const std::stop_token &token) { keeper->keep(token); });
}

LeaseKeeper::~LeaseKeeper() = default;

void LeaseKeeper::add(const Lease &lease)
{
    const std::lock_guard lock(d->mutex);
    d->leases.insert(leaseKey(lease.part, lease.date), lease);
}

void LeaseKeeper::remove(const Lease &lease)
{
    const std::lock_guard lock(d->mutex);
    d->leases.remove(leaseKey(lease.part, lease.date));
}

} // namespace Etl

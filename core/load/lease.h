// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/load/session.h"
#include "core/model/part.h"

#include <QDate>
#include <QString>

#include <chrono>
#include <memory>

namespace Etl {

/// Who holds a lease.
struct LeaseOwner
{
    QString runId;
    QString user;
    QString computer;
    qint64 processId = 0;
    /// Tells the process from every other that ever had its number; only by it a process is taken for dead. Left empty,
    /// takeLease() fills it in for the process of that number on this system.
    QString origin = {};
};

/// The right to load one part of one date, a row of etl_reserva, until it expires. Times are the database's.
struct Lease
{
    Part part = Part::Carteira;
    QDate date;
    LeaseOwner owner;
};

inline constexpr std::chrono::seconds kLeaseDuration{120};
inline constexpr std::chrono::seconds kLeaseHeartbeat{20};

/// A holder on this very system (same boot and container) whose process has ended (kill -9) does not count: its lease
/// is taken over at once. All others, also those from before a restart of the computer, are waited for until they
/// expire. Error{Busy} at once when another run holds it: "operador2 (PC-07) está carregando a carteira de 19/11/2026
/// desde 08:31."
[[nodiscard]] Result<Lease> takeLease(Session &session, Part part, QDate date, const LeaseOwner &owner);
/// The same for several parts of a date in one transaction: two programs that want both parts cannot take one each and
/// both fail. One answer per part, in order; the outer error is the database's.
[[nodiscard]] Result<QList<Result<Lease>>> takeLeases(Session &session, const QList<Part> &parts, QDate date,
                                                      const LeaseOwner &owner);
/// Error{Busy} when it was lost.
[[nodiscard]] Result<void> renewLease(Session &session, const Lease &lease);
/// Gives it back; no error when it was already lost.
[[nodiscard]] Result<void> releaseLease(Session &session, const Lease &lease);

/// Renews the leases every kLeaseHeartbeat on a thread and a connection of its own, which is opened only when the first
/// heartbeat is due. Stops in its destructor, within seconds even when the server hangs.
class LeaseKeeper
{
public:
    LeaseKeeper(DatabaseSettings settings, const Clock &clock, std::chrono::milliseconds heartbeat = kLeaseHeartbeat);
    ~LeaseKeeper();
    Q_DISABLE_COPY_MOVE(LeaseKeeper)

    void add(const Lease &lease);
    void remove(const Lease &lease);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Etl

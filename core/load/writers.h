// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/load/lease.h"
#include "core/load/session.h"
#include "core/model/rows.h"

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QSet>
#include <QString>

#include <stop_token>

namespace Etl {

/// All rows of one fund on one date, ready to replace the old ones. The unit of a load is (part, date, fund, BTG).
template <typename Row>
struct FundLoad
{
    QString fund; ///< NmFundo, after the map
    QDate date;
    QString file;
    QByteArray sha256;   ///< of the file
    QByteArray rulesKey; ///< changes when the same file would give other rows (map, program version)
    QList<Row> rows;
    OptionalDecimal sum;        ///< for the load record
    OptionalDecimal patrimonio; ///< for the load record
};

/// What the server did for one fund.
struct FundLoaded
{
    QString fund;
    bool unchanged = false; ///< same file, same rules, and the table still has as many rows: left alone
    qint64 removed = 0;
    qint64 inserted = 0;
};

struct WriteOptions
{
    QString runId;
    Lease lease;                ///< renewed as the first statement of every transaction (fencing)
    bool dryRun = false;        ///< everything but the commit
    bool procedureOwed = false; ///< a procedure is configured: remember it as owed with each load
    std::stop_token token;
    std::function<void(qsizetype done, qsizetype all)> progress;
    /// Called once for each fund when its fate is final: refused, left unchanged, or stored (after the commit of its
    /// batch; with dryRun after the batch was undone). The index is the fund's place in the list given. Funds that were
    /// not told when an outer error comes keep their old rows; those told before it stand as told.
    std::function<void(qsizetype index, const Result<FundLoaded> &)> settled = {};
};

/// One answer per fund, in the order given: a fund whose values do not fit the columns is an error of its own and
/// leaves its old rows standing. The outer error is the database's (or Cancelled, Busy); funds
/// committed before it stay, and only WriteOptions::settled has told them.
using FundsLoaded = QList<Result<FundLoaded>>;

/// Replaces funds: per transaction a batch of whole funds, old rows out, new rows in by multi-row statements, load
/// record with them. Reads the table's columns from the server first and serves legacy tables (contract 6). Blank texts
/// are stored as '' in the columns of the Python ETL, as it did (the procedure looks for that), and as NULL in ours.
[[nodiscard]] Result<FundsLoaded> replaceCarteira(Session &session, const QList<FundLoad<CarteiraRow>> &funds,
                                                  const WriteOptions &options);
[[nodiscard]] Result<FundsLoaded> replaceRentabilidade(Session &session, const QList<FundLoad<RentabilidadeRow>> &funds,
                                                       const WriteOptions &options);

/// Funds that have rows (custodian BTG) on that date.
[[nodiscard]] Result<QSet<QString>> fundsWithRows(Session &session, Part part, QDate date);

/// Whether the procedure of that part and date is owed since an earlier load.
[[nodiscard]] Result<bool> procedureOwed(Session &session, Part part, QDate date);
/// Calls it with the date and, once it succeeded, forgets that it was owed to the loads that were owed it before the
/// call. Error{Busy}, without a call, when the lease was lost; lost during the call, it stays owed. A stop ends the
/// call on the server: Error{Cancelled}, and it stays owed.
[[nodiscard]] Result<void> callProcedure(Session &session, Part part, QDate date, const QString &procedure,
                                         const Lease &lease, const std::stop_token &token);

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/load/session.h"
#include "core/model/part.h"

#include <QDate>
#include <QDateTime>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace Etl {

// What the tables say about an interval of dates, a few statements for all of it, each by the index on the date. A
// table that is not there (or not ours to see) gives an empty list. Nothing is written or locked: plain SELECTs, so a
// load in progress is not held up. Worker threads only.

/// The rows of one fund on one date (carteira: custodian BTG only), the name byte by byte as it stands in the table.
struct FundDay
{
    Part part = Part::Carteira;
    QDate date;
    QString fund;
    qint64 rows = 0;
};

/// Both parts, both ends included.
[[nodiscard]] Result<QList<FundDay>> readFundDays(Session &session, QDate first, QDate last);

/// Loads on record that have no rows at all: the bank's file of the fund was empty, yet the fund came.
[[nodiscard]] Result<QList<FundDay>> readEmptyLoads(Session &session, QDate first, QDate last);

/// How many rows each fund had when it was loaded, the name byte by byte. A name that the fund no longer has in the
/// tables may still be among them.
[[nodiscard]] Result<QList<FundDay>> readRecordedLoads(Session &session, QDate first, QDate last);

/// What a run that was no dry run says of one part and date that it has ended.
struct RunItem
{
    QString runId;
    Part part = Part::Carteira;
    QDate date;
    QDateTime started;  ///< of the run, UTC, by the clock of its computer
    QDateTime finished; ///< as started; null while the run goes on with other dates, or was interrupted
    QString status;     ///< SUCESSO, FALHA
    QString reason;     ///< reason word of a FALHA
    QString user, computer, origin;
    QString message = {};     ///< only after readItemTexts()
    QStringList missing = {}; ///< only after readItemTexts(): the funds that the run missed
};

/// In the order in which the runs began.
[[nodiscard]] Result<QList<RunItem>> readRunItems(Session &session, QDate first, QDate last);
/// Fills in the long texts of those items, of which a screen needs one per day only.
[[nodiscard]] Result<void> readItemTexts(Session &session, QDate first, QDate last, const QList<RunItem *> &items);

/// The loads of one run that stand for a part and date.
struct StandingLoad
{
    QString runId;
    Part part = Part::Carteira;
    QDate date;
    bool procedureOwed = false; ///< for one of its funds at least
    QDateTime loaded;           ///< the last of them, UTC, by the database's clock
    bool unfinished = false;    ///< the run is on record as begun, and not as ended
    QDateTime started;          ///< of the run, UTC; null when it is not on record
    QString user, computer, origin;
    qint64 rows = 0; ///< as they were loaded, of all its funds that no later run loaded
};

[[nodiscard]] Result<QList<StandingLoad>> readStandingLoads(Session &session, QDate first, QDate last);

/// A lease that has not expired by the database's clock.
struct LivingLease
{
    QString runId;
    Part part = Part::Carteira;
    QDate date;
    QString user, computer;
    QDateTime since; ///< UTC
};

/// All of them, whatever their date.
[[nodiscard]] Result<QList<LivingLease>> readLivingLeases(Session &session);

/// When each run that a lease still names was last heard of, UTC, by the database's clock. A run that was killed leaves
/// its lease behind until another takes the date.
[[nodiscard]] Result<QHash<QString, QDateTime>> readLastRenewals(Session &session);

} // namespace Etl

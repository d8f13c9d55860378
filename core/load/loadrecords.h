// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/load/session.h"
#include "core/load/writers.h"

#include <QHash>

namespace Etl {

/// One row of etl_carga_fundo: the load that stands in the tables.
struct LoadRecord
{
    QString fund, runId, file, sha256;
    QString rules; ///< SHA-256 of the rules key, hex
    qint64 rows = 0;
    OptionalDecimal sum, patrimonio;
};

/// The rules key as it is stored.
QString rulesDigest(const QByteArray &rulesKey);

/// The loads that stand for that part and date, by fund.
[[nodiscard]] Result<QHash<QString, LoadRecord>> readLoadRecords(Session &session, Part part, QDate date);
/// Writes them in one statement, in place of those of the same funds.
[[nodiscard]] Result<void> writeLoadRecords(Session &session, Part part, QDate date, const QList<LoadRecord> &records,
                                            bool procedureOwed);

/// Rows of the fact table per fund (custodian BTG), names told apart byte by byte. With funds given, only theirs.
[[nodiscard]] Result<QHash<QString, qint64>> countRows(Session &session, Part part, QDate date,
                                                       const QStringList &funds = {});
/// Takes the rows of those funds (custodian BTG) out; how many went.
[[nodiscard]] Result<qint64> deleteRows(Session &session, Part part, QDate date, const QStringList &funds);

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/rentabilidade.h"
#include "core/transform/jsontree.h"

#include <QByteArray>
#include <QDate>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace Etl {

/// Where in the report a value stands; for messages.
struct NavPlace
{
    qsizetype page = 1; ///< from 1
    QString fund;
};

/// What is said once at the end of a report instead of once per record.
struct NavNotes
{
    int otherDates = 0;
    QMap<QString, int> otherIndexers; ///< index key that was taken instead of the asked one → records
    QStringList withoutReturns;       ///< funds whose record brought no returns at all, once per record
    QStringList warnings;
};

/// Error{Parse} "Rentabilidade, página 2, fundo ALFA, campo assetValue: …".
Error navProblem(const NavPlace &place, const QString &field, const QString &what);

/// One page; bytes that are no UTF-8 are read as Latin-1, with a warning.
[[nodiscard]] Result<JsonNode> parseNavPage(const QByteArray &json, qsizetype page, QStringList &warnings);

/// fundName of one entry of "result". Error{Parse} when it is missing: rows without a fund cannot be placed.
[[nodiscard]] Result<QString> navFundName(const JsonNode &entry, const NavPlace &place);

/// One element of "data"; nullopt when it has no referenceDate (warned) or another date than asked (counted).
[[nodiscard]] Result<std::optional<RentabilidadeRegistro>>
readNavRecord(const JsonNode &row, const NavPlace &place, const QString &indexer, QDate date, NavNotes &notes);

} // namespace Etl

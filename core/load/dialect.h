// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/load/session.h"

#include <QDateTime>
#include <QString>

namespace Etl {

/// The few places where MySQL/MariaDB and SQLite speak differently; no other file of the room names one of them in SQL.
namespace Dialect {

/// The database's clock, UTC with milliseconds, so many seconds from now; as the control tables store it.
QString utcNow(const Session &session, int plusSeconds = 0);
/// "INSERT … unless the key exists".
QString insertUnlessThere(const Session &session);
/// The column's text byte by byte: collations that ignore case, accents or trailing blanks call neighbours equal.
QString exactText(const Session &session, const QString &column);
/// Such a text to compare with: a placeholder.
QString exactPlaceholder(const Session &session);
/// So many placeholders, "(?, ?, ?)".
QString placeholders(qsizetype count, const QString &one = QStringLiteral("?"));
/// Locks the rows of a SELECT for the transaction; SQLite's writers hold the whole file.
QString forUpdate(const Session &session);

} // namespace Dialect

/// An instant as the control tables store it: "2025-04-10 11:31:05.123", UTC. Null for an invalid one.
QVariant toDatabaseTime(const QDateTime &instant);
/// Inverse of toDatabaseTime, UTC; null for an empty text.
QDateTime fromDatabaseTime(const QString &text);

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/log/logstore.h"

#include <QList>
#include <QPair>
#include <QString>

#include <vector>

namespace Etl {

/// What a call for help says besides the lines: name and value each.
using TicketFacts = QList<QPair<QString, QString>>;

/// Those lines of the snapshot as they stand in the file, each with a line feed. Any thread.
QString linesText(const LogSnapshot &log, const std::vector<qint64> &numbers);

/// Version, date, system, facts, lines; secrets masked once more.
QString ticketText(const TicketFacts &facts, const QString &lines, const QDateTime &now);

/// Writes all lines of the snapshot, whole or not at all; answers how many. Error{Disk} with the cause, as other
/// exports have it. Blocks.
[[nodiscard]] Result<qsizetype> saveLines(const QString &path, const LogSnapshot &log);

} // namespace Etl

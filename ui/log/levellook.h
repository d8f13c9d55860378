// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/log/logevent.h"
#include "ui/controls/theme.h"

#include <QFont>
#include <QIcon>
#include <QRect>
#include <QVariant>

class QTableView;

namespace Etl {

/// How lines of every log table look: what the pane, the file view and the search results share. GUI thread.
Tone levelTone(LogLevel level);
QIcon levelIcon(LogLevel level);

/// What a model answers for ForegroundRole, FontRole and, in the level's column, DecorationRole; invalid for others.
/// The columns of the level and of the message are told by their numbers in that model.
QVariant levelLook(LogLevel level, int column, int levelColumn, int messageColumn, int role);

/// Row height fixed, no grid, whole rows, no wrap: what keeps a million rows fast.
void dressLogTable(QTableView &table);
/// Width of a column that shows such a text in bold, with an icon if wanted.
int logColumnWidth(const QTableView &table, const QString &sample, bool withIcon = false);

/// The page that holds the table may be higher than the window and scroll, too: it scrolls until that rectangle of the
/// table's viewport is in sight. Sideways nothing moves.
void bringIntoSight(const QTableView &table, const QRect &row);

/// "1.234.567".
QString groupedNumber(qint64 number);

/// A model's answer under this role says that the line is selected where the view keeps no selection itself.
inline constexpr int kLineSelectedRole = Qt::UserRole + 40;

} // namespace Etl

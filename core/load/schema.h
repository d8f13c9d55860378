// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/load/session.h"
#include "core/model/part.h"

#include <QStringList>

namespace Etl {

/// What --verificar says of one table.
struct TableCheck
{
    QString table;
    bool exists = false;
    bool fits = false;   ///< can be written as it is
    QStringList remarks; ///< columns left out, text quantities …; when it does not fit: why
};

/// Creates what is missing of the two fact tables and the four control tables (numbered SQL from resources); alters
/// and drops nothing of its own accord. On MySQL tables commit by themselves; safe when two programs do it at once.
[[nodiscard]] Result<QStringList> createMissingTables(Session &session);

/// Every table of this program, without changing anything.
[[nodiscard]] Result<QList<TableCheck>> checkTables(Session &session);

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/config/settings.h"
#include "core/model/runrequest.h"

#include <QList>
#include <QString>

#include <functional>
#include <stop_token>

namespace Etl {

/// One line of --verificar.
struct CheckLine
{
    enum class State { Ok, Warning, Failed };

    State state = State::Ok;
    QString name;    ///< "Pasta da carteira"
    QString message; ///< what was found; when it failed: the cause, and the cure where cure is empty. Secrets masked.
    QString cure;    ///< what to do about a failure
    QString key;     ///< the setting of contract 3 that it is about; empty when none
    bool offersTables = false; ///< tables are missing that createTables() would make

    /// "OK     Pasta da carteira: …" / "AVISO  …" / "FALHA  …"
    QString oneLine() const;
};

/// Checks settings, folders, token, database, tables, calendar and the program itself; loads and creates nothing (a
/// folder is tried with a temporary file; the rights in the database with statements that touch no row). Each line is
/// handed out as soon as it is known. Blocks; after a stop it ends at the next check. The answer is whether nothing
/// failed and nothing was left out. asking: is told whom a question goes to that may take long, before it is put
/// ("o serviço de autenticação do BTG (host)").
bool selfCheck(const Settings &settings, const Clock &clock, const QList<Part> &parts,
               const std::function<void(const CheckLine &)> &tell, const std::stop_token &token,
               const std::function<void(const QString &)> &asking = {});

} // namespace Etl

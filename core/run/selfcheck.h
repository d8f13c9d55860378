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
    QString message; ///< what was found; when it failed: cause and cure. Secrets masked.

    /// "OK     Pasta da carteira: …" / "AVISO  …" / "FALHA  …"
    QString oneLine() const;
};

/// Checks settings, folders, token, database, tables, calendar and the program itself; loads and creates nothing (a
/// folder is tried with a temporary file). Each line is handed out as soon as it is known. Blocks. The answer is
/// whether nothing failed.
bool selfCheck(const Settings &settings, const Clock &clock, const QList<Part> &parts,
               const std::function<void(const CheckLine &)> &tell, const std::stop_token &token);

} // namespace Etl

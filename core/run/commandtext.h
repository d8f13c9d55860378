// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/runrequest.h"

#include <QString>
#include <QStringList>

namespace Etl {

/// The request as options of orquestrador_btg, without the program's name. The command line makes the same request of
/// them, but for what only tells how it was asked (origin, dateText). No secrets are in a request.
QStringList commandArguments(const RunRequest &request);

/// Arguments as one line that a shell takes back: the Windows command prompt on Windows, a POSIX shell elsewhere.
QString shellLine(const QStringList &arguments);

/// Arguments as the history keeps them, the same on every system: QProcess::splitCommand() takes them back
/// (but for an empty word, of which a request makes none).
QString parametersText(const QStringList &arguments);

/// "copiar como comando": shellLine of the program, `more` (for instance --env with its file, --demonstracao) and the
/// request.
QString commandText(const RunRequest &request, const QStringList &more = {});

/// "carteira", "rentabilidade" or "ambos": the word of --tipo.
QString partsWord(const QList<Part> &parts);
/// "faltantes", "faltantes-e-falhas", "tudo": the words of --politica.
QString policyWord(DatePolicy policy);
/// "antigas", "recentes": the words of --ordem.
QString orderWord(DateOrder order);

} // namespace Etl

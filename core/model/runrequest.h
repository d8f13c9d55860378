// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/part.h"

#include <QDate>
#include <QList>
#include <QString>

namespace Etl {

enum class RunMode {
    Full,        ///< download, transform, load
    ExtractOnly, ///< --apenas-extracao: download and keep, load nothing
    LoadOnly     ///< --apenas-carga: load what lies in the date's folder
};

/// Base folders; the date's folder is made below them (PASTA_DATA).
struct Folders
{
    QString carteira;
    QString rentabilidade;

    const QString &of(Part part) const { return part == Part::Carteira ? carteira : rentabilidade; }
    bool operator==(const Folders &) const = default;
};

/// What the operator asked for. A value; equal requests on equal facts give equal plans.
struct RunRequest
{
    QList<QDate> dates; ///< resolved once, here; ascending, no doubles
    QList<Part> parts = allParts();
    RunMode mode = RunMode::Full;
    bool dryRun = false; ///< --simular: everything but the commit
    Folders folders;
    QString origin;   ///< "linha de comando", "console"; shown in the history
    QString dateText; ///< how the date was asked: "2025-04-10" or "1 dias atrás" (banner, metrics)

    bool operator==(const RunRequest &) const = default;
};

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace Etl {

/// The two reports of the bank. "ambos" is a word at the doors, there is no third case in the code.
enum class Part { Carteira, Rentabilidade };

const QList<Part> &allParts();
/// "carteira", "rentabilidade": in options, log, tables and JSON.
QString partName(Part part);
std::optional<Part> partFromName(const QString &name);

/// The six doors that every item passes, in order.
enum class Stage { Extract, Unpack, Transform, Validate, Load, Report };

const QList<Stage> &allStages();
/// "extração", "abertura", "transformação", "conferência", "carga", "apuração": screen and log.
QString stageName(Stage stage);
/// "extract" … "report": JSON and tables.
QString stageKey(Stage stage);

} // namespace Etl

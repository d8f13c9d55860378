// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/runreport.h"

#include <QString>
#include <QStringList>

namespace Etl {

// How the pieces of a report and its warnings are said where a run ends and where it is looked up later. pt-BR.

bool hasSeveralDates(const RunReport &report);
/// "carteira", and which date's where the run had several.
QString nameOf(const ItemReport &item, bool dated);
QString nameOf(const FundReport &fund, const ItemReport &item, bool dated);
/// Every warning of the run once, that of a fund with its name; with its date where the run had several. As many as
/// warningCount() says.
QStringList warningsOf(const RunReport &report);
/// "com 3 avisos"; empty for none.
QString withWarnings(qsizetype number);

} // namespace Etl

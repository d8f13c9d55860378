// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/config/settings.h"
#include "core/model/fundpositions.h"
#include "core/model/fundseries.h"
#include "core/model/loadedday.h"

#include <stop_token>

namespace Etl {

/// What the database of these settings holds, for the page "Dados": each opens a connection of its own on the caller's
/// thread and blocks, so never on the GUI thread. A SQLite file that does not exist yet holds nothing; it is not made.
/// Meaning of the answers: core/load/loadedfacts.h. Error{Database}, Error{Cancelled}.

[[nodiscard]] Result<LoadedDay> loadedDayOf(const Settings &settings, const Clock &clock, QDate date,
                                            const std::stop_token &token);
[[nodiscard]] Result<FundPositions> fundPositionsOf(const Settings &settings, const Clock &clock, QDate date,
                                                    const QString &fund, const OptionalDecimal &patrimonio,
                                                    const std::stop_token &token);
[[nodiscard]] Result<RentabilidadeDay> rentabilidadeDayOf(const Settings &settings, const Clock &clock, QDate date,
                                                          const std::stop_token &token);

[[nodiscard]] Result<FundSeries> fundSeriesOf(const Settings &settings, const Clock &clock,
                                              const SeriesQuestion &question, const std::stop_token &token);

} // namespace Etl

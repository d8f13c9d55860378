// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/load/session.h"
#include "core/model/fundpositions.h"
#include "core/model/fundseries.h"
#include "core/model/loadedday.h"

#include <stop_token>

namespace Etl {

/// What the tables hold, for people to look at; reads only, both dialects, tables of others included (a missing column
/// stays empty, a missing table is a day without rows). Of the carteira only the rows of custodian BTG. Every amount is
/// exact: sums are made here, since SQLite would make them in binary. Error{Database}, Error{Cancelled}.

/// The funds of that date against the latest date before it that has rows.
[[nodiscard]] Result<LoadedDay> readLoadedDay(Session &session, QDate date, const std::stop_token &token);

/// The positions of the fund of exactly that name, in the order of the file. patrimonio is what the shares refer to;
/// without it there are no shares.
[[nodiscard]] Result<FundPositions> readFundPositions(Session &session, QDate date, const QString &fund,
                                                      const OptionalDecimal &patrimonio, const std::stop_token &token);

[[nodiscard]] Result<RentabilidadeDay> readRentabilidadeDay(Session &session, QDate date, const std::stop_token &token);

[[nodiscard]] Result<FundSeries> readFundSeries(Session &session, const SeriesQuestion &question,
                                                const std::stop_token &token);

} // namespace Etl

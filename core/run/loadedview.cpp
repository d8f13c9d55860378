// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/loadedview.h"

#include "core/load/loadedfacts.h"
#include "core/run/databaselook.h"

namespace Etl {

namespace {

template <typename Answer, typename Ask>
Result<Answer> asked(const Settings &settings, const Clock &clock, const std::stop_token &token, Answer nothing,
                     const Ask &ask)
{
    if (DatabaseLook::holdsNothingYet(settings.database))
        return nothing;
    return lookInto(settings.database, clock, token, ask);
}

} // namespace

Result<LoadedDay> loadedDayOf(const Settings &settings, const Clock &clock, QDate date, const std::stop_token &token)
{
    return asked(settings, clock, token, LoadedDay{date, {}, {}},
                 [&](Session &session) { return readLoadedDay(session, date, token); });
}

Result<FundPositions> fundPositionsOf(const Settings &settings, const Clock &clock, QDate date, const QString &fund,
                                      const OptionalDecimal &patrimonio, const std::stop_token &token)
{
    return asked(settings, clock, token, FundPositions{fund, date, {}, {}, 0, patrimonio, {}},
                 [&](Session &session) { return readFundPositions(session, date, fund, patrimonio, token); });
}

Result<RentabilidadeDay> rentabilidadeDayOf(const Settings &settings, const Clock &clock, QDate date,
                                            const std::stop_token &token)
{
    return asked(settings, clock, token, RentabilidadeDay{date, {}, {}},
                 [&](Session &session) { return readRentabilidadeDay(session, date, token); });
}

Result<FundSeries> fundSeriesOf(const Settings &settings, const Clock &clock, const SeriesQuestion &question,
                                const std::stop_token &token)
{
    return asked(settings, clock, token, FundSeries{question.fund, {}, {}, {}},
                 [&](Session &session) { return readFundSeries(session, question, token); });
}

} // namespace Etl

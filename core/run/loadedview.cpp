// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/loadedview.h"

#include "core/load/loadedfacts.h"

#include <QFileInfo>

namespace Etl {

namespace {

/// Opening a SQLite file makes it: looking must not.
bool holdsNothingYet(const Settings &settings)
{
    return settings.database.isSqlite() && !QFileInfo::exists(settings.database.name);
}

template <typename Answer, typename Ask>
Result<Answer> asked(const Settings &settings, const Clock &clock, Answer nothing, const Ask &ask)
{
    if (holdsNothingYet(settings))
        return nothing;
    const auto session = Session::open(settings.database, clock);
    if (!session)
        return fail(session.error());
    return ask(**session);
}

} // namespace

Result<LoadedDay> loadedDayOf(const Settings &settings, const Clock &clock, QDate date, const std::stop_token &token)
{
    return asked(settings, clock, LoadedDay{date, {}, {}},
                 [&](Session &session) { return readLoadedDay(session, date, token); });
}

Result<FundPositions> fundPositionsOf(const Settings &settings, const Clock &clock, QDate date, const QString &fund,
                                      const OptionalDecimal &patrimonio, const std::stop_token &token)
{
    return asked(settings, clock, FundPositions{fund, date, {}, {}, 0, patrimonio, {}},
                 [&](Session &session) { return readFundPositions(session, date, fund, patrimonio, token); });
}

Result<RentabilidadeDay> rentabilidadeDayOf(const Settings &settings, const Clock &clock, QDate date,
                                            const std::stop_token &token)
{
    return asked(settings, clock, RentabilidadeDay{date, {}, {}},
                 [&](Session &session) { return readRentabilidadeDay(session, date, token); });
}

Result<FundSeries> fundSeriesOf(const Settings &settings, const Clock &clock, const SeriesQuestion &question,
                                const std::stop_token &token)
{
    return asked(settings, clock, FundSeries{question.fund, {}, {}, {}},
                 [&](Session &session) { return readFundSeries(session, question, token); });
}

} // namespace Etl

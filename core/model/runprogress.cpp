// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/runprogress.h"

#include <QHashFunctions>

using namespace Qt::StringLiterals;

namespace Etl {

QString fundStepName(FundStep step)
{
    switch (step) {
    case FundStep::Released: return u"liberado"_s;
    case FundStep::Downloaded: return u"baixado"_s;
    case FundStep::Transformed: return u"transformado"_s;
    case FundStep::Loaded: return u"carregado"_s;
    case FundStep::Unchanged: return u"sem mudança"_s;
    case FundStep::Simulated: return u"simulado"_s;
    case FundStep::Missing: return u"faltando"_s;
    case FundStep::NotLoaded: return u"não carregado"_s;
    case FundStep::Rejected: return u"rejeitado"_s;
    }
    return {};
}

FundStep stepOf(FundState state, RunMode mode)
{
    switch (state) {
    case FundState::Loaded: return FundStep::Loaded;
    case FundState::Unchanged: return FundStep::Unchanged;
    case FundState::Rejected: return FundStep::Rejected;
    case FundState::Missing: return FundStep::Missing;
    case FundState::Extracted: return mode == RunMode::ExtractOnly ? FundStep::Downloaded : FundStep::NotLoaded;
    case FundState::Simulated: return FundStep::Simulated;
    }
    return FundStep::Missing;
}

size_t qHash(const ItemKey &key, size_t seed) noexcept
{
    return qHashMulti(seed, int(key.part), key.date.toJulianDay());
}

} // namespace Etl

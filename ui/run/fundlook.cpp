// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/fundlook.h"

using namespace Qt::StringLiterals;

namespace Etl {

FundLook fundLook(FundStep step)
{
    switch (step) {
    case FundStep::Released: return {u"ready"_s, Tone::Muted};
    case FundStep::Downloaded: return {u"down"_s, Tone::Running};
    case FundStep::Transformed: return {u"running"_s, Tone::Running};
    case FundStep::Loaded: return {u"success"_s, Tone::Success};
    case FundStep::Unchanged: return {u"check"_s, Tone::Neutral};
    case FundStep::Simulated: return {u"debug"_s, Tone::Neutral};
    case FundStep::Missing: return {u"incomplete"_s, Tone::Warning};
    case FundStep::NotLoaded: return {u"cancelled"_s, Tone::Failure};
    case FundStep::Rejected: return {u"failure"_s, Tone::Failure};
    }
    return {};
}

bool isProblem(FundStep step)
{
    return step == FundStep::Missing || step == FundStep::NotLoaded || step == FundStep::Rejected;
}

} // namespace Etl

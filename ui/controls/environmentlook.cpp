// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/environmentlook.h"

#include "ui/controls/words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Etl {

EnvironmentLook lookOf(std::optional<EnvironmentKind> kind)
{
    if (!kind)
        return {QCoreApplication::translate("Etl::EnvironmentLook", "não se sabe"), u"warning"_s, Tone::Warning};
    switch (*kind) {
    case EnvironmentKind::Production: return {wordOf(*kind), u"database"_s, Tone::Running};
    case EnvironmentKind::Homologation: return {wordOf(*kind), u"info"_s, Tone::Success};
    case EnvironmentKind::Simulator:
    case EnvironmentKind::Demonstration: return {wordOf(*kind), u"demonstration"_s, Tone::Warning};
    case EnvironmentKind::Mixed: return {wordOf(*kind), u"warning"_s, Tone::Warning};
    case EnvironmentKind::Custom: return {wordOf(*kind), u"gear"_s, Tone::Neutral};
    }
    return {};
}

} // namespace Etl

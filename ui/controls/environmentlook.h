// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/environment.h"
#include "ui/controls/theme.h"

#include <QString>

#include <optional>

namespace Etl {

/// How an environment is shown, everywhere the same: word, icon and tone.
struct EnvironmentLook
{
    QString word, iconName;
    Tone tone = Tone::Neutral;
};

/// nullopt: its .env cannot be read.
EnvironmentLook lookOf(std::optional<EnvironmentKind> kind);

} // namespace Etl

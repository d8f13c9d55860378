// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/runprogress.h"
#include "ui/controls/theme.h"

#include <QString>

namespace Etl {

/// How a step of a fund is shown: word, drawing and tone.
struct FundLook
{
    QString iconName;
    Tone tone = Tone::Muted;
};

FundLook fundLook(FundStep step);
/// Whether an operator has to do something about it.
bool isProblem(FundStep step);

} // namespace Etl

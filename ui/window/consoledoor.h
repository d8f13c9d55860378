// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/run/engine.h"

#include <QString>

#include <functional>
#include <memory>

namespace Etl {

/// How the window gets an engine without knowing how one is built. All three may take a while and are called on a
/// worker thread, one call at a time; they must not touch a GUI object.
struct ConsoleDoor
{
    /// From the operator's settings. Error{Config} when a key is missing or wrong.
    std::function<Result<std::shared_ptr<Engine>>()> openConfigured;
    /// Bundled simulator and SQLite; needs no settings.
    std::function<Result<std::shared_ptr<Engine>>()> openDemonstration;
    /// The .env that openConfigured reads, empty when there is none. Tells "not configured yet" from "configured
    /// wrongly". Optional: unset counts as "there is one".
    std::function<Result<QString>()> locateEnv;
};

} // namespace Etl

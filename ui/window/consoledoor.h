// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/config/envfile.h"
#include "core/config/secretstore.h"
#include "core/run/engine.h"

#include <QString>

#include <functional>
#include <memory>

namespace Etl {

/// How the window gets an engine without knowing how one is built. The functions may take a while and are called on a
/// worker thread, one call at a time; they must not touch a GUI object.
struct ConsoleDoor
{
    /// From the operator's settings; profile: the chosen environment (core/config/profiles.h), empty for the standard
    /// one. Error{Config} when a key is missing or wrong.
    std::function<Result<std::shared_ptr<Engine>>(const QString &profile)> openConfigured;
    /// Bundled simulator and SQLite; needs no settings.
    std::function<Result<std::shared_ptr<Engine>>()> openDemonstration;
    /// The .env that openConfigured reads, empty when there is none. Tells "not configured yet" from "configured
    /// wrongly". Optional: unset counts as "there is one".
    std::function<Result<QString>(const QString &profile)> locateEnv;
    /// What openConfigured reads from and its keychain, for the page of the settings. secrets null: nothing is edited
    /// but the files of this process.
    SettingsSources sources;
    std::shared_ptr<SecretStore> secrets;
};

} // namespace Etl

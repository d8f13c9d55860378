// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/extract/btgclient.h"
#include "core/run/engine.h"

#include <memory>

namespace Etl {

/// The engine of real settings. Each run() writes the daily file of the day on which it starts. Thread: run() on one
/// thread at a time, everything else from any.
class EtlEngine final : public Engine
{
public:
    EtlEngine(Settings settings, const Clock &clock);

    const Settings &settings() const override { return m_settings; }
    BusinessDays calendar() const override { return {}; }
    RunLog &log() override { return m_log; }
    QString logFolder() const override { return m_settings.dirLogs; }
    RunReport run(const RunRequest &request, const std::stop_token &token) override;
    RunOutlook outlook(const RunRequest &request, const std::stop_token &token) override;
    Result<ReleaseOutlook> releases(QDate date, const std::stop_token &token) override;

private:
    Settings m_settings;
    const Clock &m_clock;
    RunLog m_log;
    std::shared_ptr<TokenCache> m_tokens;
};

} // namespace Etl

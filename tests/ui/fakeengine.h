// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/engine.h"
#include "tests/support/fakeclock.h"

#include <QSemaphore>

#include <atomic>
#include <functional>

namespace Etl {

/// An engine without bank and database: logs some lines, may wait until told or cancelled, returns a scripted report.
class FakeEngine final : public Engine
{
public:
    explicit FakeEngine(const Clock &clock, Settings settings = {});

    /// How the next run ends. The report's items and times are filled in where they are missing.
    RunReport script;
    int lines = 20;
    bool hangs = false;      ///< waits for release() or a stop
    bool slowToStop = false; ///< after a stop it still waits for release()
    std::atomic<int> runs = 0;
    RunRequest lastRequest; ///< valid after a run
    void release() { m_gate.release(); }

    const Settings &settings() const override { return m_settings; }
    BusinessDays calendar() const override { return BusinessDays(); }
    RunLog &log() override { return m_log; }
    QString logFolder() const override { return m_settings.dirLogs; }
    RunReport run(const RunRequest &request, const std::stop_token &token) override;

private:
    void wait(const std::stop_token &token);

    const Clock &m_clock;
    Settings m_settings;
    RunLog m_log;
    QSemaphore m_gate;
};

/// 36 invented funds loaded, all well.
RunReport successReport(QDate date);
/// The database refused; nothing was written.
RunReport failureReport(QDate date);
/// 34 of 36 funds came.
RunReport incompleteReport(QDate date);

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/engine.h"
#include "tests/support/fakeclock.h"

#include <QSemaphore>

#include <atomic>
#include <functional>
#include <optional>

namespace Etl {

/// An engine without bank and database: logs some lines, tells the progress that leads to the scripted report, may wait
/// until told or cancelled on the way, and returns that report.
class FakeEngine final : public Engine
{
public:
    explicit FakeEngine(const Clock &clock, Settings settings = {});

    /// How the next run ends. The report's items and times are filled in where they are missing.
    RunReport script;
    QList<ItemKey> leftOver; ///< announced as well, but the script does not come to them
    int lines = 20;
    std::optional<Error> doubt; ///< of the load, told before anything is ordered
    bool hangs = false;         ///< in the middle of the last load: waits for release() or a stop
    bool hangsAtBank = false;   ///< while the bank makes the report: waits for release() or a stop
    bool slowToStop = false;    ///< after a stop it still waits for release()
    std::atomic<int> runs = 0;
    std::atomic<int> outlooks = 0;          ///< how often the plan was asked
    RunOutlook plan;                        ///< the preview is made from the request
    std::optional<ReleaseOutlook> released; ///< nullopt: the list cannot be read
    RunRequest lastRequest;                 ///< valid after a run
    void release() { m_gate.release(); }

    const Settings &settings() const override { return m_settings; }
    BusinessDays calendar() const override { return BusinessDays(); }
    RunLog &log() override { return m_log; }
    QString logFolder() const override { return m_settings.dirLogs; }
    RunReport run(const RunRequest &request, const std::stop_token &token) override;
    RunOutlook outlook(const RunRequest &request, const std::stop_token &token) override;
    Result<ReleaseOutlook> releases(QDate date, const std::stop_token &token) override;

private:
    void tellItem(const ItemReport &item, RunMode mode, bool last, const std::stop_token &token);
    void wait(const std::stop_token &token);

    const Clock &m_clock;
    Settings m_settings;
    RunLog m_log;
    QSemaphore m_gate;
};

/// 36 invented funds loaded, all well.
RunReport successReport(QDate date, int funds = 36);
/// The database refused; nothing was written.
RunReport failureReport(QDate date);
/// 34 of 36 funds came.
RunReport incompleteReport(QDate date);
/// Several dates, the last one incomplete.
RunReport periodReport(const QList<QDate> &dates);

} // namespace Etl

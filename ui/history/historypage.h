// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "ui/controls/page.h"

class QTabWidget;

namespace Etl {

class LogFilesView;
class RunsView;

/// Histórico: past runs of all computers and the daily log files.
class HistoryPage : public Page
{
    Q_OBJECT

public:
    /// clock must outlive the page.
    explicit HistoryPage(const Clock &clock, QWidget *parent = nullptr);

    void setEngine(std::shared_ptr<Engine> engine) override;
    void refresh() override;
    void recordsChanged() override;
    void restoreState(const UiState &state) override;
    void saveState(UiState &state) const override;
    /// Opens "Execuções" at that run (Page::runDetailsRequested).
    void openAtRun(const QString &runId);

private:
    QTabWidget *m_tabs;
    RunsView *m_runs;
    LogFilesView *m_logs;
};

} // namespace Etl

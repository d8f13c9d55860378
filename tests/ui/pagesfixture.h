// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/config/uistate.h"
#include "core/run/engine.h"
#include "ui/window/mainwindow.h"

#include <QTemporaryDir>

#include <memory>

namespace Etl {

/// The main window on the demonstration's engine with one day loaded, once for all tests of a class. Thursday
/// 10/04/2025 is loaded; the clock is the system's.
class PagesFixture
{
protected:
    /// 10/04/2025: a business day long past.
    static QDate loadedDay() { return {2025, 4, 10}; }

    void loadOneDay(const QStringList &faults = {}, int funds = 6);
    void tearDownPages();
    /// Until what the shown page asked in the background is delivered.
    void settle();

    QTemporaryDir m_folder;
    SystemClock m_clock;
    std::unique_ptr<UiState> m_state;
    std::shared_ptr<Engine> m_engine;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace Etl

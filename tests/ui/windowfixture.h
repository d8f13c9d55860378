// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/uistate.h"
#include "tests/ui/fakeengine.h"
#include "ui/run/runpage.h"
#include "ui/run/statuspanel.h"
#include "ui/window/mainwindow.h"

#include <QMessageBox>
#include <QPushButton>
#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace Etl {

/// The day before the holiday before the fixture's Monday: what D-1 means in these tests.
inline const QDate kThursday(2026, 11, 19);

/// A main window on a fake engine, Monday 23/11/2026 09:00 in Sao Paulo; each test has its own folder and state.
class WindowFixture
{
protected:
    void setUp();
    void tearDown();
    ConsoleDoor door();
    void makeWindow();
    void openWindow();
    void waitReady();
    /// Other pages have primary buttons of their own.
    QPushButton *executeButton() const
    {
        return m_window->runPage()->findChild<QPushButton *>(QStringLiteral("primary"));
    }
    QPushButton *cancelButton() const { return m_window->findChild<QPushButton *>(QStringLiteral("cancel")); }
    StatusPanel *status() const { return m_window->findChild<StatusPanel *>(); }
    QMessageBox *question() const { return m_window->findChild<QMessageBox *>(QStringLiteral("closeQuestion")); }
    bool logHas(const QString &text) const;

    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<UiState> m_state;
    std::shared_ptr<FakeEngine> m_engine;
    std::unique_ptr<MainWindow> m_window;
    Settings m_settings;
    std::optional<Error> m_refusal;
    bool m_hasEnv = true;
};

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowfixture.h"

#include "core/run/stoppableanswer.h"
#include "ui/log/logmodel.h"
#include "ui/log/logpane.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace Etl {

ConsoleDoor WindowFixture::door()
{
    ConsoleDoor made;
    made.openConfigured = [this](const QString &) -> Result<std::shared_ptr<Engine>> {
        if (m_refusal)
            return fail(*m_refusal);
        return m_engine;
    };
    made.openDemonstration = [this]() -> Result<std::shared_ptr<Engine>> {
        Settings settings = m_settings;
        settings.demonstration = true;
        return std::make_shared<FakeEngine>(*m_clock, settings);
    };
    made.locateEnv = [this](const QString &) -> Result<QString> { return m_hasEnv ? m_settings.envPath : QString(); };
    return made;
}

void WindowFixture::setUp()
{
    m_clock = std::make_unique<FakeClock>(QDateTime(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC));
    m_folder = std::make_unique<QTemporaryDir>();
    m_state = std::make_unique<UiState>(m_folder->filePath(u"console.ini"_s));
    m_settings = {};
    m_settings.reportPath = m_folder->filePath(u"carteira"_s);
    m_settings.rentabilidadePath = m_folder->filePath(u"rentabilidade"_s);
    m_settings.dirLogs = m_folder->path();
    m_settings.envPath = m_folder->filePath(u".env"_s);
    m_engine = std::make_shared<FakeEngine>(*m_clock, m_settings);
    m_engine->script = successReport(kThursday);
    m_refusal.reset();
    m_hasEnv = true;
}

void WindowFixture::tearDown()
{
    if (m_engine)
        m_engine->release();
    m_window.reset();
    // What the pages asked in the background still uses the clock.
    blockingWork().waitForDone();
    m_engine.reset();
    m_state.reset();
}

void WindowFixture::makeWindow()
{
    m_window = std::make_unique<MainWindow>(door(), *m_state, *m_clock);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void WindowFixture::openWindow()
{
    makeWindow();
    QSignalSpy opened(m_window.get(), &MainWindow::opened);
    m_window->open(MainWindow::Start::Configured);
    QVERIFY(opened.wait());
}

void WindowFixture::waitReady()
{
    openWindow();
    QTRY_VERIFY(executeButton()->isEnabled());
}

bool WindowFixture::logHas(const QString &text) const
{
    const LogModel *log = m_window->logPane()->model();
    for (int row = 0; row < log->rowCount(); ++row) {
        if (log->eventAt(row).text.contains(text))
            return true;
    }
    return false;
}

} // namespace Etl

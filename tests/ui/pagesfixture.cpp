// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pagesfixture.h"

#include "app/services.h"
#include "core/run/stoppableanswer.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace Etl {

void PagesFixture::loadOneDay(const QStringList &faults, int funds)
{
    DemonstrationOptions options;
    options.folder = m_folder.filePath(u"demonstracao"_s);
    options.faults = faults;
    options.funds = funds;
    const auto engine = openDemonstrationEngine(options);
    QVERIFY2(engine, engine ? "" : qPrintable(engine.error().oneLine()));
    m_engine = *engine;
    RunRequest request;
    request.dates = {loadedDay()};
    request.origin = u"console"_s;
    request.dateText = loadedDay().toString(Qt::ISODate);
    const RunReport report = m_engine->run(request, {});
    QVERIFY2(!faults.isEmpty() || report.outcome == Outcome::Success,
             report.error ? qPrintable(report.error->oneLine()) : "");

    m_state = std::make_unique<UiState>(m_folder.filePath(u"console.ini"_s));
    ConsoleDoor door;
    door.openDemonstration = [engine = m_engine]() -> Result<std::shared_ptr<Engine>> { return engine; };
    door.openConfigured = [open = door.openDemonstration](const QString &) { return open(); };
    // No keychain of this computer: asking one that is not there takes its time.
    door.secrets = std::make_shared<NoSecrets>();
    door.sources.searchedFolders = {m_folder.path()};
    m_window = std::make_unique<MainWindow>(door, *m_state, m_clock);
    m_window->resize(1240, 760);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    QSignalSpy opened(m_window.get(), &MainWindow::opened);
    m_window->open(MainWindow::Start::Configured);
    QVERIFY(opened.wait());
}

void PagesFixture::tearDownPages()
{
    m_window.reset();
    blockingWork().waitForDone();
    m_engine.reset();
    m_state.reset();
}

void PagesFixture::settle()
{
    // Answers may ask on: twice done is done.
    for (int turn = 0; turn < 3; ++turn) {
        QVERIFY(blockingWork().waitForDone(20'000));
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::processEvents();
    }
}

} // namespace Etl

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/fakeengine.h"
#include "ui/run/fundmodel.h"
#include "ui/run/fundpane.h"
#include "ui/run/runform.h"
#include "ui/run/runpage.h"
#include "ui/run/statuspanel.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace Etl {

/// The page Processar alone on a fake engine, Monday 23/11/2026 09:00 in Sao Paulo; each test has its own folder.
class RunPageFixture
{
protected:
    const QDate kThursday{2026, 11, 19}; ///< D-1: Friday is a holiday

    void setUp()
    {
        m_clock = std::make_unique<FakeClock>(QDateTime(QDate(2026, 11, 23), QTime(12, 0), Qt::UTC));
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = {};
        m_settings.reportPath = m_folder->filePath(QStringLiteral("carteira"));
        m_settings.rentabilidadePath = m_folder->filePath(QStringLiteral("rentabilidade"));
        m_settings.dirLogs = m_folder->path();
        m_settings.envPath = m_folder->filePath(QStringLiteral(".env"));
        m_engine = std::make_shared<FakeEngine>(*m_clock, m_settings);
        m_engine->script = successReport(kThursday);
    }

    void tearDown()
    {
        for (int i = 0; i < 4; ++i) // as often as a run may hang
            m_engine->release();
        m_page.reset();
        m_engine.reset();
    }

    void makePage(const Clock &clock)
    {
        m_page = std::make_unique<RunPage>(clock);
        m_page->resize(1040, 660);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }

    void open()
    {
        makePage(*m_clock);
        m_page->setEngine(m_engine);
        QTRY_VERIFY(button(QStringLiteral("primary"))->isEnabled());
    }

    void run()
    {
        QSignalSpy ended(m_page.get(), &RunPage::runFinished);
        QTest::mouseClick(button(QStringLiteral("primary")), Qt::LeftButton);
        QVERIFY(ended.count() > 0 || ended.wait());
    }

    QPushButton *button(const QString &name) const { return m_page->findChild<QPushButton *>(name); }
    QString text(const QString &name) const { return m_page->findChild<QLabel *>(name)->text(); }
    const StatusText &shown() const { return m_page->findChild<StatusPanel *>()->shown(); }
    FundModel *funds() const { return m_page->fundPane()->model(); }

    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<FakeEngine> m_engine;
    std::unique_ptr<RunPage> m_page;
    Settings m_settings;
};

} // namespace Etl

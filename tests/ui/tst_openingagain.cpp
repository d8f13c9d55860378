// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/profiles.h"
#include "tests/ui/windowfixture.h"
#include "ui/run/runpage.h"
#include "ui/settings/settingspage.h"

#include <QAction>
#include <QLabel>
#include <QMutex>
#include <QSignalSpy>
#include <QTest>

using namespace Etl;
using namespace Qt::StringLiterals;

/// Settings or an environment that are chosen while a run or an opening is going: they are used as soon as it ended.
class TestOpeningAgain : public QObject, private WindowFixture
{
    Q_OBJECT

private slots:
    void init()
    {
        setUp();
        m_settings.reportPath = m_folder->filePath(u"nova"_s);
        m_next = std::make_shared<FakeEngine>(*m_clock, m_settings);
        m_next->script = successReport(kThursday);
        m_profiles.clear();
        m_gate = true;
    }
    void cleanup()
    {
        setGate(true);
        tearDown();
        m_next.reset();
    }

    void settingsOfARunsTimeAreUsedAfterIt()
    {
        startRun();
        emit settingsPage()->settingsChanged();
        QVERIFY2(notice().contains(u"quando esta execução terminar"_s), qPrintable(notice()));
        QCOMPARE(status()->shown().word, u"EXECUTANDO"_s);
        QCOMPARE(m_profiles.size(), 1);
        m_engine->release();
        QTRY_COMPARE(asked(), 2);
        QTRY_VERIFY(executeButton()->isEnabled());
        // It was the same bank and database: what became of the run is still true.
        QCOMPARE(status()->shown().word, u"SUCESSO"_s);
        QVERIFY2(notice().contains(u"SUCESSO"_s), qPrintable(notice()));
        runAgain();
        QVERIFY(notice().isEmpty());
    }

    void profileOfARunsTimeIsUsedAfterIt()
    {
        m_settings.envPath = m_folder->filePath(u"homologacao.env"_s);
        m_next = std::make_shared<FakeEngine>(*m_clock, m_settings);
        m_next->script = successReport(kThursday);
        startRun();
        emit settingsPage()->profileChosen(u"Outro"_s);
        emit settingsPage()->profileChosen(u"Homologacao"_s);
        m_engine->release();
        QTRY_COMPARE(m_profiles.size(), 2);
        QCOMPARE(m_profiles.last(), u"Homologacao"_s);
        QTRY_COMPARE(status()->shown().word, u"PRONTO"_s);
        QVERIFY(m_window->findChild<QLabel *>(u"environment"_s)->text().contains(u"(Homologacao)"_s));
        runAgain();
    }

    void nothingRunsBetweenTheEndAndTheNewSettings()
    {
        startRun();
        emit settingsPage()->settingsChanged();
        setGate(false);
        QSignalSpy ended(m_window->runPage(), &RunPage::runFinished);
        m_engine->release();
        QVERIFY(ended.wait());
        QVERIFY(!executeButton()->isEnabled());
        m_window->runPage()->execute();
        QVERIFY(!m_window->runPage()->isRunning());
        setGate(true);
        QTRY_VERIFY(executeButton()->isEnabled());
        runAgain();
    }

    void settingsOfAnOpeningsTimeAreUsedToo()
    {
        makeSlowWindow();
        setGate(false);
        const QSignalSpy opened(m_window.get(), &MainWindow::opened);
        m_window->open(MainWindow::Start::Configured);
        QTRY_COMPARE(asked(), 1);
        emit settingsPage()->settingsChanged();
        setGate(true);
        QTRY_VERIFY(executeButton()->isEnabled());
        QCOMPARE(asked(), 2);
        QCOMPARE(opened.count(), 1);
        m_window->runPage()->execute();
        QTRY_COMPARE(m_next->runs.load(), 1);
        QTRY_COMPARE(status()->shown().word, u"SUCESSO"_s);
        QCOMPARE(m_engine->runs.load(), 0);
    }

    void theDemonstrationIsLeftAfterItsRun()
    {
        makeSlowWindow();
        m_window->open(MainWindow::Start::Demonstration);
        QTRY_VERIFY(executeButton()->isEnabled());
        QVERIFY(m_window->isDemonstration());
        executeButton()->click();
        QVERIFY(m_window->runPage()->isRunning());
        settingsPage()->findChild<QAction *>(u"useConfiguration"_s)->trigger();
        QTRY_COMPARE(asked(), 1);
        QTRY_VERIFY(executeButton()->isEnabled());
        QVERIFY(!m_window->isDemonstration());
        QVERIFY(!m_window->findChild<QWidget *>(u"demonstrationBanner"_s)->isVisible());
    }

private:
    SettingsPage *settingsPage()
    {
        return static_cast<SettingsPage *>(m_window->pages()->page(PageStack::Configuracoes));
    }
    QString notice() const
    {
        const auto *bar = m_window->findChild<QWidget *>(u"changeNotice"_s);
        return bar->isVisible() ? bar->findChild<QLabel *>(u"noticeText"_s)->text() : QString();
    }
    int asked()
    {
        const QMutexLocker lock(&m_mutex);
        return int(m_profiles.size());
    }
    void setGate(bool open)
    {
        m_gate = open;
        m_gate.notify_all();
    }
    /// The first configuration is m_engine, every further one m_next; neither comes while the gate is shut.
    void makeSlowWindow()
    {
        ConsoleDoor slow = door();
        slow.openConfigured = [this](const QString &profile) -> Result<std::shared_ptr<Engine>> {
            int count = 0;
            {
                const QMutexLocker lock(&m_mutex);
                m_profiles.append(profile);
                count = int(m_profiles.size());
            }
            m_gate.wait(false);
            return count == 1 ? m_engine : m_next;
        };
        m_window = std::make_unique<MainWindow>(slow, *m_state, *m_clock);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    void startRun()
    {
        m_engine->hangs = true;
        makeSlowWindow();
        m_window->open(MainWindow::Start::Configured);
        QTRY_VERIFY(executeButton()->isEnabled());
        executeButton()->click();
        QTRY_COMPARE(m_engine->runs.load(), 1);
    }
    void runAgain()
    {
        QTRY_VERIFY(executeButton()->isEnabled());
        m_window->runPage()->execute();
        QTRY_COMPARE(m_next->runs.load(), 1);
        QTRY_COMPARE(status()->shown().word, u"SUCESSO"_s);
        QCOMPARE(m_engine->runs.load(), 1);
    }

    std::shared_ptr<FakeEngine> m_next;
    QMutex m_mutex;
    QStringList m_profiles; ///< that were asked for, in that order
    std::atomic<bool> m_gate = true;
};

QTEST_MAIN(TestOpeningAgain)
#include "tst_openingagain.moc"

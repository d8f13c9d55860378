// SPDX-License-Identifier: GPL-3.0-or-later
// The page "Dados" when it is opened again, and what it says of the last run of its date.
#include "core/load/runrecords.h"
#include "tests/ui/datapagefixture.h"
#include "tests/unit/run/pastruns.h"
#include "ui/data/gridpane.h"

#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTest>

using namespace Etl;
using namespace Qt::StringLiterals;

class TestDataReopening : public QObject, private DataPageFixture
{
    Q_OBJECT

private slots:
    void init() { setUp(); }
    void cleanup() { tearDown(); }
    void lastRunThatFailedIsSaidAndOpened();
    void reopensOnSomethingToSee();
};

void TestDataReopening::lastRunThatFailedIsSaidAndOpened()
{
    store<CarteiraRow>(kDay, u"ALFA"_s, {position(u"ALFA"_s, u"G"_s, u"a"_s, u"100"_s)});
    const auto record = [this](const RunReport &report) { VERIFY_OK(recordRunEnd(*m_session, report, {})); };
    record(pastRun(1, 30, kDay));
    open();
    auto *said = m_page->findChild<QWidget *>(u"dataLastRun"_s);
    QVERIFY(!said->isVisible());
    const RunReport failed =
        failedRun(2, 20, kDay, {ErrorCode::Database, u"O banco de dados recusou a gravação."_s, {}, {}});
    record(failed);
    m_page->refresh();
    QVERIFY(settled());
    QVERIFY(said->isVisible());
    QVERIFY2(said->accessibleName().startsWith(u"FALHA – "_s) &&
                 said->accessibleName().contains(u"recusou a gravação"_s),
             qPrintable(said->accessibleName()));
    QSignalSpy wanted(m_page.get(), &Page::runDetailsRequested);
    said->findChild<QPushButton *>(u"openLastRun"_s)->click();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.constFirst().constFirst().toString(), failed.runId);
    // Once a later run has put it right there is nothing to be said; another date has its own.
    record(pastRun(3, 10, kDay));
    m_page->recordsChanged();
    QVERIFY(settled());
    QVERIFY(!said->isVisible());
}

void TestDataReopening::reopensOnSomethingToSee()
{
    store<CarteiraRow>(kDay, u"ALFA"_s, {position(u"ALFA"_s, u"G"_s, u"a"_s, u"100"_s)});
    UiState state(m_folder->filePath(u"estado.ini"_s));
    const auto reopen = [this, &state] {
        m_page = std::make_unique<DataPage>(m_clock);
        m_page->restoreState(state);
        m_page->resize(1100, 700);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        m_page->setEngine(m_engine);
        QVERIFY(settled());
    };
    open();
    m_page->tabs()->setCurrentIndex(DataPage::Positions);
    m_page->saveState(state);
    reopen(); // no fund was chosen
    QCOMPARE(m_page->tabs()->currentIndex(), int(DataPage::Funds));
    m_page->findChild<QComboBox *>(u"fundBox"_s)->setCurrentIndex(1);
    m_page->tabs()->setCurrentIndex(DataPage::Positions);
    QVERIFY(settled());
    m_page->saveState(state);
    reopen();
    QCOMPARE(m_page->tabs()->currentIndex(), int(DataPage::Positions));
    QVERIFY(m_page->positions()->isVisible());
    QVERIFY(m_page->positions()->view()->model()->rowCount() > 0);
    m_page->saveState(state);
    reopen(); // it is still there when nobody has looked elsewhere
    QCOMPARE(m_page->tabs()->currentIndex(), int(DataPage::Positions));
}

QTEST_MAIN(TestDataReopening)
#include "tst_datareopening.moc"

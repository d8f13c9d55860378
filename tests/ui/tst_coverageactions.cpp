// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/coveragefixture.h"
#include "ui/coverage/gapcounter.h"

#include <QAction>
#include <QSignalSpy>

using namespace Etl;
using namespace Qt::StringLiterals;

class TestCoverageActions : public QObject, CoverageFixture
{
    Q_OBJECT

private slots:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void keyboardWalksAcrossMonthsAndChoosesDays();
    void keyboardAloneReprocessesTheChosenDays();
    void missingDaysAreReprocessedWithTheirPartsOnly();
    void gapsAreCountedWithoutThePage();
    void runAndDataAreOneButtonAway();
};

void TestCoverageActions::keyboardWalksAcrossMonthsAndChoosesDays()
{
    showPage(m_world->settings);
    CoverageGrid *grid = m_page->grid();
    grid->setFocus();
    QCOMPARE(grid->currentDate(), kToday);
    press(Qt::Key_Left); // over the weekend, day by day
    QCOMPARE(grid->currentDate(), QDate(2025, 4, 13));
    QVERIFY(grid->selectedDays().isEmpty());
    press(Qt::Key_Left);
    press(Qt::Key_Left);
    QCOMPARE(grid->selectedDays(), QList<QDate>{kMissing});
    press(Qt::Key_Left, Qt::ShiftModifier);
    press(Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(grid->selectedDays(), QList<QDate>({kPartial, kFailed, kMissing}));
    press(Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(grid->selectedDays(), QList<QDate>({kFailed, kMissing}));
    press(Qt::Key_Up, Qt::ControlModifier);
    press(Qt::Key_Space, Qt::ControlModifier);
    QCOMPARE(grid->selectedDays(), QList<QDate>({QDate(2025, 4, 3), kFailed, kMissing}));
    press(Qt::Key_Home);
    QCOMPARE(grid->currentDate(), QDate(2025, 4, 1));
    press(Qt::Key_Left);
    QCOMPARE(text(u"pageTitle"_s), u"março de 2025"_s);
    QCOMPARE(grid->currentDate(), QDate(2025, 3, 31));
    press(Qt::Key_PageUp);
    QCOMPARE(text(u"pageTitle"_s), u"fevereiro de 2025"_s);
    QCOMPARE(grid->currentDate(), QDate(2025, 2, 28));
    m_page->findChild<QPushButton *>(u"today"_s)->click();
    QCOMPARE(grid->currentDate(), kToday);
}

void TestCoverageActions::keyboardAloneReprocessesTheChosenDays()
{
    fillDays();
    showPage(m_world->settings);
    QSignalSpy asked(m_page.get(), &CoveragePage::runRequested);
    m_page->goTo(kMissing);
    m_page->grid()->setFocus();
    press(Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(button(u"reprocessSelected"_s)->text(), u"Reprocessar &selecionados (2)"_s);
    for (int steps = 0; steps < 30 && QApplication::focusWidget() != button(u"reprocessSelected"_s); ++steps)
        press(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), button(u"reprocessSelected"_s));
    press(Qt::Key_Space);
    QCOMPARE(asked.size(), 1);
    const auto request = asked.first().first().value<RunRequest>();
    QCOMPARE(request.dates, QList<QDate>({kFailed, kMissing}));
    QCOMPARE(request.parts, allParts());
    QCOMPARE(request.origin, u"console"_s);
    QVERIFY(!asked.first().at(1).toBool());
    // A day that has not come cannot be asked for.
    m_page->goTo(QDate(2025, 4, 15));
    QVERIFY(!button(u"reprocessSelected"_s)->isEnabled());
    QVERIFY(!button(u"reprocessSelected"_s)->toolTip().isEmpty());
}

void TestCoverageActions::missingDaysAreReprocessedWithTheirPartsOnly()
{
    fillDays();
    m_world->load(Part::Rentabilidade, kMissing, kFunds);
    showPage(m_world->settings);
    QSignalSpy asked(m_page.get(), &CoveragePage::runRequested);
    auto *shown = m_page->findChild<QAction *>(u"missingShown"_s);
    QCOMPARE(shown->text(), u"Do &mês mostrado (5 dias)"_s);
    shown->trigger();
    auto request = asked.last().first().value<RunRequest>();
    QCOMPARE(request.dates, QList<QDate>({QDate(2025, 4, 1), QDate(2025, 4, 2), kPartial, kFailed, kMissing}));
    QCOMPARE(request.parts, allParts());
    m_page->findChild<QAction *>(u"missingRecent"_s)->trigger();
    request = asked.last().first().value<RunRequest>();
    QVERIFY(request.dates.size() > 30 && request.dates.size() <= 45);
    QCOMPARE(request.dates.last(), kMissing);
    // Where one part alone has gaps, the other one is not asked for again.
    for (const QDate day : {QDate(2025, 4, 1), QDate(2025, 4, 2)}) {
        for (const Part part : allParts())
            m_world->load(part, day, kFunds);
    }
    m_page->refresh();
    QTRY_VERIFY(!m_page->isReading());
    shown->trigger();
    request = asked.last().first().value<RunRequest>();
    QCOMPARE(request.dates, QList<QDate>({kPartial, kFailed, kMissing}));
    QCOMPARE(request.parts, QList<Part>{Part::Carteira});
}

void TestCoverageActions::gapsAreCountedWithoutThePage()
{
    fillDays();
    GapCounter counter(m_clock);
    QSignalSpy counted(&counter, &GapCounter::gapsChanged);
    counter.setEngine(std::make_shared<FakeEngine>(m_clock, m_world->settings));
    QCOMPARE(counted.takeFirst().first().toInt(), 0);
    QTRY_COMPARE(counted.size(), 1);
    // Of 45 days the three with rows that neither failed nor are being loaded are no gaps: 03, 04, 08.
    QCOMPARE(counted.first().first().toInt(), 42);
    const QString sentence = counted.first().at(1).toString();
    QVERIFY2(sentence.startsWith(u"42 dos últimos 45 dias úteis têm pendências: 11/04/2025, 10/04/2025, 09/04/2025"_s),
             qPrintable(sentence));
    QSignalSpy ofPage(m_page.get(), &CoveragePage::gapsChanged);
    showPage(m_world->settings);
    QCOMPARE(ofPage.last(), counted.first());
}

void TestCoverageActions::runAndDataAreOneButtonAway()
{
    fillDays();
    showPage(m_world->settings);
    QSignalSpy run(m_page.get(), &CoveragePage::runDetailsRequested);
    QSignalSpy data(m_page.get(), &CoveragePage::dataRequested);
    m_page->goTo(kFailed);
    m_page->grid()->setFocus();
    press(Qt::Key_Return);
    QCOMPARE(QApplication::focusWidget(), button(u"showRun_carteira"_s));
    press(Qt::Key_Space);
    QCOMPARE(run.size(), 1);
    QCOMPARE(run.first().first().toString(), u"run-failed"_s);
    QVERIFY(!button(u"showRun_rentabilidade"_s)->isVisible());
    button(u"showData"_s)->click();
    QCOMPARE(data.size(), 1);
    QCOMPARE(data.first().first().toDate(), kFailed);
    m_page->goTo(kMissing);
    QVERIFY(!button(u"showData"_s)->isEnabled());
}

QTEST_MAIN(TestCoverageActions)
#include "tst_coverageactions.moc"
